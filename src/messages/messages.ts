import type english from './en/index.js';

type Loose<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result extends string ? string : Result
    : {readonly [Key in keyof T]: Loose<T[Key]>};

/** All messages of a language, by module. English is the model. */
export type Messages = Loose<typeof english>;

/** Some messages of a language; the others stay as they are. */
export type PartialMessages = DeepPartial<Messages>;

type DeepPartial<T> = {
  readonly [Key in keyof T]?: T[Key] extends string | ((...args: never) => unknown) ? T[Key] : DeepPartial<T[Key]>;
};

/** Provides messages in the language of its place in the page. Every widget does. */
export interface Localizer {
  readonly common: Messages['common'];
  /** One module of messages in that language, or the given English ones. */
  messages<Name extends keyof Messages>(name: Name, english: Messages[Name]): Messages[Name];
}

export type LoadMessages = () => Promise<{readonly default: Partial<Messages>}>;

/** Loads the built-in translations of one bundle, by language key: see `languageKeys`. */
export type Languages = Readonly<Record<string, LoadMessages>>;

/** Messages that the page has set. */
export interface PageMessages {
  /** Whether there are any for a language, given by its keys. */
  has(keys: readonly string[]): boolean;
  /** Puts them over the built-in translation, or over English if there is none. */
  apply<Name extends keyof Messages>(
    keys: readonly string[] | undefined,
    name: Name,
    translation: Messages[Name] | undefined,
    english: Messages[Name],
  ): Messages[Name];
}

/** Undefined until the page sets messages. The code for them is part of `setMessages`, which few pages load. */
export let pageMessages: PageMessages | undefined;

export function setPageMessages(messages: PageMessages) {
  pageMessages = messages;
}

/**
 * The keys of the messages that can serve a language, the closest first: `de-Latn-AT` and `de-Latn` for `de-AT`. The script
 * is part of each key, so that `zh-TW` is served by `zh-Hant` and not by `zh`. Empty if the tag is not valid.
 */
export function languageKeys(tag: string): readonly string[] {
  if (/^en(-us)?$/i.test(tag)) return ['en-Latn-US', 'en-Latn']; // `maximize()` is slow when it is first called.
  try {
    const {language, script, region} = new Intl.Locale(tag).maximize();
    return [`${language}-${script}-${region}`, `${language}-${script}`];
  } catch {
    return [];
  }
}
