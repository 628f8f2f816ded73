import type {SandboxData} from './data.js';
import type {Fault} from './faults.js';
import type {Grant, SandboxMember, SandboxOrganization, SandboxRequest, SandboxSettings} from './types.js';

/** The Widgets API in memory. */
export interface Sandbox {
  /**
   * Answers a request as the API would. Bound, so that it can stand in for `fetch`. Rejects as a browser does: with the
   * signal's reason when aborted, with a `TypeError` when a fault drops the connection.
   */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Makes a token without asking for a secret key. By default for the main user with every scope, for an hour. */
  readonly mintToken: (grant?: Grant) => Promise<string>;
  /** What was asked, oldest first: the last 1,000 requests, preflights included, control routes not. */
  readonly requests: readonly SandboxRequest[];
  readonly settings: SandboxSettings;
  /** Changes settings. `members` and `scenario` fill the main organization anew, `faults` replaces all of them. */
  readonly update: (patch: Partial<SandboxSettings>) => void;
  /** Adds a failure. The oldest one that matches a request is used. */
  readonly fail: (fault: Fault) => void;
  /** Puts data, settings, faults and log back to the start. Keys and with them tokens stay good. */
  readonly reset: () => void;
  readonly organizations: readonly SandboxOrganization[];
  /** A copy of an organization's members, newest first. Default: the main organization. */
  readonly members: (organizationId?: string) => SandboxMember[];
  /** Adds a member as the newest one; what is not given is made up. Answers a copy. */
  readonly addMember: (member?: Partial<SandboxMember>, organizationId?: string) => SandboxMember;
  /** Replaces an organization's members, newest first; what is not given is made up. */
  readonly setMembers: (members: readonly Partial<SandboxMember>[], organizationId?: string) => void;
  /**
   * The live list of what an organization has of one kind, such as its domains: what is added, changed or taken away
   * there is so for the next request. Default: the main organization.
   */
  readonly data: <Kind extends keyof SandboxData>(kind: Kind, organizationId?: string) => SandboxData[Kind];
}
