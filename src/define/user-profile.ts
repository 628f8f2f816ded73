import {UserProfile} from '../widgets/user-profile/user-profile.js';
import {define} from './define.js';

define('workos-user-profile', UserProfile);

declare global {
  interface HTMLElementTagNameMap {
    'workos-user-profile': UserProfile;
  }
}
