import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';

/** What a key is called here. */
export function nameOf({name}: ApiKey, {unnamed}: Messages['apiKeys']) {
  return name || unnamed;
}
