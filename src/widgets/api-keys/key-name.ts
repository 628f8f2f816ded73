import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';

/** The display name of a key. */
export function nameOf({name}: ApiKey, {unnamed}: Messages['apiKeys']) {
  return name || unnamed;
}
