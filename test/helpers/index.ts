import './readable-failures.js';

/** Shared by widget tests: mount a widget on a sandbox, query it by role and operate it as a user does. */
export {replaceClipboard} from './clipboard.js';
export {dialogsOf} from './dialogs.js';
export {choose, fill} from './fields.js';
export {clickOn, press, turnWheel, type} from './input.js';
export {base64url, jwt} from './jwt.js';
export {emulate} from './media.js';
export {contentsOf, mount, type MountOptions} from './mount.js';
export {catchPolls} from './polls.js';
export {allByRole, descriptionOf, isVisibleOnScreen, isVisible, nameOf, normalizeSpace} from './roles.js';
export {serve, type Server} from './server.js';
export {catchTabs, releaseTabs, type FakeTab} from './tab.js';
export {holdTimers, skipRetryWaits, slowResponseDelayMs} from './time.js';
export {nextEvent, recordEvents, until} from './wait.js';
