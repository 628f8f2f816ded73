import {html, nothing} from 'lit';
import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';

/** An expiration within so many milliseconds is soon: 7 days. */
const expiringWithinMs = 604_800_000;

/** How near the end of a key is, where it is near. */
export function expiryBadge({expiresAt}: ApiKey, text: Messages['apiKeys']) {
  const left = Date.parse(expiresAt ?? '') - Date.now();
  if (!(left <= expiringWithinMs)) return nothing;
  const [tone, words] = left > 0 ? ['warning', text.expiresSoon] : ['danger', text.expired];
  return html`<span part="badge badge-${tone}">${words}</span>`;
}
