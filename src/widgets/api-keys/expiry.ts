import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';

/** A key expires soon if it expires within 7 days. */
const expiringWithinMs = 604_800_000;

/** The tone and the text of the badge of a key that expires soon or has expired; undefined for other keys. */
export function expiryOf({expiresAt}: ApiKey, text: Messages['apiKeys']) {
  const left = Date.parse(expiresAt ?? '') - Date.now();
  if (!(left <= expiringWithinMs)) return undefined;
  return left > 0 ? {tone: 'warning', words: text.expiresSoon} : {tone: 'danger', words: text.expired};
}
