import {UserApiKeys} from '../widgets/api-keys/user-api-keys.js';
import {define} from './define.js';

define('workos-user-api-keys', UserApiKeys);

declare global {
  interface HTMLElementTagNameMap {
    'workos-user-api-keys': UserApiKeys;
  }
}
