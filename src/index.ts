export {ApiError, type ErrorCode, type FieldError} from './api/errors.js';
export type {Invitation} from './api/invitations.js';
export type {Member, MemberAction, MemberStatus, Role} from './api/members.js';
export type {WorkosEventMap} from './events.js';
export {type Messages, setMessages} from './messages/messages.js';
export type {TokenInput} from './session/token-source.js';
export {UsersTable} from './widgets/users-table/users-table.js';
export {WidgetElement, type WidgetStatus} from './widgets/widget-element.js';
