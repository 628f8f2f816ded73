import {DirectorySync} from '../widgets/directory-sync/directory-sync.js';
import {define} from './define.js';

define('workos-directory-sync', DirectorySync);

declare global {
  interface HTMLElementTagNameMap {
    'workos-directory-sync': DirectorySync;
  }
}
