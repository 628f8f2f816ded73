export type {CodePurpose, SandboxMail} from './codes.js';
export type {SandboxData} from './data.js';
export {faultKinds, type Fault, type FaultKind} from './faults.js';
export {createSandbox} from './sandbox.js';
export type {Sandbox} from './sandbox-interface.js';
export {mintableScopes, widgetScopes, type WidgetScope} from './scopes.js';
export type {SandboxConnection} from './seed/connections.js';
export type {SandboxDirectory} from './seed/directories.js';
export type {SandboxDomain} from './seed/domains.js';
export type {SandboxLogStream} from './seed/log-streams.js';
export {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  noInvitesOrganizationId,
  noOrganizationUserId,
  secondOrganizationId,
  seededOrganizations,
  seededRoles,
} from './seed/organizations.js';
export {currentSessionId, type SandboxPerson, type SandboxSession} from './seed/people.js';
export type {Overridable} from './seed/start.js';
export type {
  Grant,
  HeldRole,
  MemberAction,
  MemberStatus,
  Role,
  SandboxMember,
  SandboxOptions,
  SandboxOrganization,
  SandboxRequest,
  SandboxSettings,
  Scenario,
  Switches,
} from './types.js';
