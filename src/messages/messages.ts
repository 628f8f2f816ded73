import type {auditLogStreaming} from './en/audit-log-streaming.js';
import type {apiKeys} from './en/api-keys.js';
import type {apiKeysDialogs} from './en/api-keys-dialogs.js';
import type {changes} from './en/changes.js';
import type {common} from './en/common.js';
import type {directorySync} from './en/directory-sync.js';
import type {copy} from './en/copy.js';
import type {domainVerification} from './en/domain-verification.js';
import type {domainVerificationDialogs} from './en/domain-verification-dialogs.js';
import type {errors} from './en/errors.js';
import type {portal} from './en/portal.js';
import type {ssoConfig} from './en/sso-config.js';
import type {usersTable} from './en/users-table.js';
import type {usersTableDialogs} from './en/users-table-dialogs.js';
import type {widgets} from './en/widgets.js';

type Loose<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result
    : {readonly [Key in keyof T]: Loose<T[Key]>};

/** Everything that a language says, by module. English is the model; a key that is missing elsewhere does not compile. */
export interface Messages {
  readonly auditLogStreaming: Loose<typeof auditLogStreaming>;
  readonly changes: Loose<typeof changes>;
  readonly common: Loose<typeof common>;
  readonly directorySync: Loose<typeof directorySync>;
  readonly copy: Loose<typeof copy>;
  readonly domainVerification: Loose<typeof domainVerification>;
  readonly domainVerificationDialogs: Loose<typeof domainVerificationDialogs>;
  readonly errors: Loose<typeof errors>;
  readonly portal: Loose<typeof portal>;
  readonly ssoConfig: Loose<typeof ssoConfig>;
  readonly apiKeys: Loose<typeof apiKeys>;
  readonly apiKeysDialogs: Loose<typeof apiKeysDialogs>;
  readonly usersTable: Loose<typeof usersTable>;
  readonly usersTableDialogs: Loose<typeof usersTableDialogs>;
  readonly widgets: Loose<typeof widgets>;
}

/** What says something in the language around it: a widget. */
export interface Localizer {
  readonly common: Messages['common'];
  /** A module of messages in that language, or the given English ones. */
  messages<Name extends keyof Messages>(name: Name, english: Messages[Name]): Messages[Name];
}

type Load = () => Promise<{readonly default: Messages}>;

/** Languages besides English, whose modules are part of the widgets. */
const loaders = new Map<string, Load>([
  ['de', () => import('./de/index.js')],
  ['ar', () => import('./ar/index.js')],
]);
const loaded = new Map<string, Messages>();

/**
 * Adds a language, or replaces the sentences of one.
 *
 * @param tag A BCP 47 tag such as `fr` or `de-AT`. `en` replaces the built-in English.
 */
export function setMessages(tag: string, messages: Messages) {
  loaded.set(tag.toLowerCase(), messages);
}

/** The messages of a language, of its base language, or undefined where English has to do. */
export function findMessages(tag: string): Messages | undefined {
  return candidates(tag)
    .map((candidate) => loaded.get(candidate))
    .find(Boolean);
}

/** Loads a language unless it is there, or nothing can be loaded. Answers whether anything came. */
export async function loadMessages(tag: string): Promise<boolean> {
  const known = candidates(tag).find((candidate) => loaders.has(candidate));
  if (findMessages(tag) || !known) return false;
  loaded.set(known, (await loaders.get(known)!()).default);
  return true;
}

export function isLoadable(tag: string) {
  return !findMessages(tag) && candidates(tag).some((candidate) => loaders.has(candidate));
}

/** `de-at-1996` can be served by `de-at` and by `de`. */
function candidates(tag: string) {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
