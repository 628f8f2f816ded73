import {userApiKeys as scopes} from '../../session/catalog.js';
import {ApiKeysElement} from './api-keys-element.js';

/**
 * Lists the current user's API keys, or those of all members if the token allows it. Users can create keys for
 * themselves, change when keys expire, and revoke them.
 *
 * @customElement workos-user-api-keys
 * @tag workos-user-api-keys
 * @summary The current user's API keys, or those of all members.
 */
export class UserApiKeys extends ApiKeysElement {
  /** @internal */
  protected static override readonly entry = {scopes, type: 'user-api-keys'};
  /** @internal */
  override readonly scope = 'user';

  /** @internal */
  override get hasOwners() {
    return !!this.session?.can('widgets:user-api-keys:manage-all');
  }
}
