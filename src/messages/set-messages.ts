import {type Messages, type PartialMessages, languageKeys, setPageMessages} from './messages.js';

const messagesByKey = new Map<string, PartialMessages>();
/** Messages with those of the page put over them, by the messages below. */
let merged = new WeakMap<object, Map<string, object>>();

/**
 * Adds a language, or replaces messages of a built-in one. Messages that are not given stay as they are: built-in if the
 * language has them, else English. Widgets on the page are updated.
 *
 * @param tag A BCP 47 tag, such as `fr` or `de-AT`. `en` replaces the built-in English.
 * @param messages All modules, or a part: `{usersTable: {invite: 'Add teammates'}}`.
 * @throws {RangeError} If the tag is not valid.
 */
export function setMessages(tag: string, messages: PartialMessages) {
  const locale = new Intl.Locale(tag.replaceAll('_', '-'));
  const key = languageKeys(locale.toString())[locale.region ? 0 : 1]!;
  messagesByKey.set(key, merge(messagesByKey.get(key) ?? {}, messages));
  merged = new WeakMap();
  setPageMessages({has: (keys) => keys.some((one) => messagesByKey.has(one)), apply});
  updateWidgets();
}

/**
 * Sets the page's `lang` to what it is. Widgets observe that attribute, so they update. A list of all widgets would be part
 * of every first view, also in pages that never call `setMessages`.
 */
function updateWidgets() {
  if (typeof document === 'undefined') return; // On a server.
  const page = document.documentElement;
  const lang = page.getAttribute('lang');
  page.setAttribute('lang', lang ?? '');
  if (lang === null) page.removeAttribute('lang');
}

/** Without a translation, the text is English, with what the page has set for English. */
function apply<Name extends keyof Messages>(
  keys: readonly string[] = [],
  name: Name,
  translation: Messages[Name] | undefined,
  english: Messages[Name],
): Messages[Name] {
  return mergeAll(keys, name, translation ?? mergeAll(languageKeys('en'), name, english));
}

/** The messages of a region are put over those of its language. The same arguments give the same object. */
function mergeAll<Name extends keyof Messages>(keys: readonly string[], name: Name, base: Messages[Name]) {
  const cache = merged.get(base) ?? new Map<string, object>();
  merged.set(base, cache);
  const result =
    cache.get(keys.join()) ??
    keys.reduceRight<object>((below, key) => merge(below, messagesByKey.get(key)?.[name] ?? {}), base);
  cache.set(keys.join(), result);
  return result as Messages[Name];
}

function merge<T extends object>(base: T, changes: object): T {
  const result: Record<string, unknown> = {...(base as Record<string, unknown>)};
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    result[key] = typeof value === 'object' ? merge(result[key] ?? {}, value as object) : value;
  }
  return result as T;
}
