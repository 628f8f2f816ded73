import {html, nothing} from 'lit';
import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';

/** A key expires soon if it expires within 7 days. */
const expiringWithinMs = 604_800_000;

/** A badge for a key that expires soon or has expired; nothing for other keys. */
export function expiryBadge({expiresAt}: ApiKey, text: Messages['apiKeys']) {
  const left = Date.parse(expiresAt ?? '') - Date.now();
  if (!(left <= expiringWithinMs)) return nothing;
  const [tone, words] = left > 0 ? ['warning', text.expiresSoon] : ['danger', text.expired];
  return html`<span part="badge badge-${tone}">${words}</span>`;
}
