import {ApiKeys} from '../widgets/api-keys/api-keys.js';
import {define} from './define.js';

define('workos-api-keys', ApiKeys);

declare global {
  interface HTMLElementTagNameMap {
    'workos-api-keys': ApiKeys;
  }
}
