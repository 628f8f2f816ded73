import {apiKeys as scopes} from '../../session/catalog.js';
import {ApiKeysElement} from './api-keys-element.js';

/**
 * Lists an organization's API keys. Administrators can create keys, change when they expire, and revoke them.
 *
 * @customElement workos-api-keys
 * @tag workos-api-keys
 * @summary An organization's API keys.
 */
export class ApiKeys extends ApiKeysElement {
  /** @internal */
  protected static override readonly entry = {scopes, type: 'api-keys'};
  /** @internal */
  override readonly scope = 'organization';
}
