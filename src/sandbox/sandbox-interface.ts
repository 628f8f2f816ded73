import type {SandboxData} from './data.js';
import type {SandboxMail} from './codes.js';
import type {Fault} from './faults.js';
import type {SandboxPerson} from './seed/people.js';
import type {Grant, SandboxMember, SandboxOrganization, SandboxRequest, SandboxSettings} from './types.js';

/** An in-memory Widgets API. */
export interface Sandbox {
  /**
   * Responds to a request as the API would. It is bound, so it can replace `fetch`. It rejects as `fetch` does: with
   * the signal's reason if aborted, and with a `TypeError` if a fault drops the connection.
   */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Creates a token, without a secret key. Default: for the main user, with every scope, valid for an hour. */
  readonly mintToken: (grant?: Grant) => Promise<string>;
  /** The last 1,000 requests, oldest first, including preflights but not control routes. */
  readonly requests: readonly SandboxRequest[];
  /** The current settings; `update()` changes them. */
  readonly settings: SandboxSettings;
  /** Changes settings. `members` and `scenario` seed the main organization again; `faults` replaces all faults. */
  readonly update: (patch: Partial<SandboxSettings>) => void;
  /** Adds a fault. Each request gets the oldest fault that matches it. */
  readonly fail: (fault: Fault) => void;
  /** Restores the initial data, settings and faults, and clears `requests`. Tokens stay valid. */
  readonly reset: () => void;
  readonly organizations: readonly SandboxOrganization[];
  /** A copy of an organization's members, newest first. Default: the main organization. */
  readonly members: (organizationId?: string) => SandboxMember[];
  /** Adds a member as the newest, filling in missing fields. Returns a copy. */
  readonly addMember: (member?: Partial<SandboxMember>, organizationId?: string) => SandboxMember;
  /** Replaces an organization's members, newest first, filling in missing fields. */
  readonly setMembers: (members: readonly Partial<SandboxMember>[], organizationId?: string) => void;
  /**
   * The live list of one kind of an organization's data, such as its domains: changes to the list apply to the next
   * request. Default: the main organization.
   */
  readonly data: <Kind extends keyof SandboxData>(kind: Kind, organizationId?: string) => SandboxData[Kind];
  /** The live data of a user, whatever the organization: changes apply to the next request. Default: the main user. */
  readonly person: (userId?: string) => SandboxPerson;
  /** The codes that were sent by e-mail, oldest first. */
  readonly mails: readonly SandboxMail[];
}
