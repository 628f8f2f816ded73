import {UserSessions} from '../widgets/user-sessions/user-sessions.js';
import {define} from './define.js';

define('workos-user-sessions', UserSessions);

declare global {
  interface HTMLElementTagNameMap {
    'workos-user-sessions': UserSessions;
  }
}
