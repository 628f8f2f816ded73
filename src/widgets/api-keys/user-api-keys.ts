import {userApiKeys as entry} from '../../session/catalog.js';
import {ApiKeysElement} from './api-keys-element.js';

/**
 * Lists the API keys of the person who looks, or those of all members where the token allows it, and lets them create
 * keys of their own, change when keys expire, and revoke them.
 *
 * @customElement workos-user-api-keys
 * @tag workos-user-api-keys
 * @summary A member's own API keys, or those of all members.
 */
export class UserApiKeys extends ApiKeysElement {
  /** @internal */
  protected static override readonly entry = entry;
  /** @internal */
  override readonly scope = 'user';

  /** @internal */
  override get hasOwners() {
    return !!this.session?.can('widgets:user-api-keys:manage-all');
  }
}
