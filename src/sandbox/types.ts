import type {components} from '../api/schema.js';
import type {Fault} from './faults.js';

type Schema = components['schemas'];

export type MemberStatus = Schema['MemberStatus'];
export type MemberAction = Schema['MemberAction'];
/** A role that can be given, as the API sends it. */
export type Role = Schema['MemberRole'];
/** A role as a member holds it. It need not be among the roles that can be given. */
export type HeldRole = Schema['MemberRoleSummary'];

/** What the sandbox knows of one organization. Its members are in a list of their own. */
export interface SandboxOrganization {
  readonly id: string;
  readonly name: string;
  /** A `data:` URI, or null for none. */
  readonly favicon: string | null;
  /** Whether people can be invited to it. */
  readonly allowsInvites: boolean;
}

/** Somebody in an organization or invited to it. What the API says of them is made from this. */
export interface SandboxMember {
  /** The user's ID, the same in each organization the user belongs to. */
  id: string;
  email: string;
  emailVerified: boolean;
  /** Left out of the answer when undefined, like every optional field below. */
  profilePictureUrl?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601, or null for never. */
  lastActivityAt?: string | null;
  status: MemberStatus;
  roles?: HeldRole[] | null;
  /** Roles come from a directory, so that nobody can edit them here. */
  isDirectoryManaged?: boolean;
  /** Merged last into the row that is sent, for answers that the contract does not allow. */
  overrides?: Readonly<Record<string, unknown>>;
}

/**
 * What the main organization holds: of members everybody, nobody, the caller alone, or the caller and those with odd
 * data (missing names, markup, every script, dates in the future …). Of everything else one in each condition, none,
 * one that is as it should be, or odd ones.
 */
export type Scenario = 'full' | 'empty' | 'one' | 'odd';

/** How the sandbox behaves, failures aside. */
export interface Switches {
  /** Milliseconds before each answer of the API. Preflights and control routes are not held up. Default 0. */
  readonly latency: number;
  /** Whether a member may hold several roles. Default true. */
  readonly multipleRoles: boolean;
  /**
   * Which cursor leads forward, to older members. Default `after`, as the contract describes it; `before` is what
   * today's React widgets expect.
   */
  readonly cursors: 'after' | 'before';
  /** What an expired token is answered with. Default 401. */
  readonly expiredStatus: 401 | 403;
  /** Origins that may call from a page. Undefined or null, the default, for any. */
  readonly allowedOrigins?: readonly string[] | null;
  /** The roles that can be given, in each organization. May be one or none. */
  readonly roles: readonly Role[];
  /** How many members the main organization has in the scenario `full`. Default 10,000. */
  readonly members: number;
  /** Default `full`. */
  readonly scenario: Scenario;
}

/** What can be changed while the sandbox runs. */
export interface SandboxSettings extends Switches {
  /** Failures to come. Those that are spent are gone from the list. Default none. */
  readonly faults: readonly Fault[];
}

export interface SandboxOptions extends Partial<SandboxSettings> {
  /** Where the generated data starts from; the same seed gives the same data. Default 1. */
  readonly seed?: number;
  /** The key that `POST /widgets/token` accepts. Default `sk_test_sandbox`. */
  readonly secretKey?: string;
  /** The clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /**
   * Where the sandbox is reached, without a slash at the end, as links into its Admin Portal say it. To be given where a
   * path comes first. Default: the origin of the request that asks for a link.
   */
  readonly apiOrigin?: string;
  /**
   * What it signs tokens with: RS256, extractable. Default: a pair of its own, so that tokens of another sandbox are
   * refused.
   */
  readonly keys?: Promise<CryptoKeyPair>;
}

/** What a token is to say. */
export interface Grant {
  /** Default: the main organization. */
  readonly organizationId?: string;
  /** Default: the main user. Null for a token that acts for nobody in particular. */
  readonly userId?: string | null;
  /** Default: every scope of every widget. */
  readonly scopes?: readonly string[];
  /** The `permissions` claim of AuthKit's tokens; left out by default, as widget tokens do. */
  readonly permissions?: readonly string[];
  /** Seconds, 3600 by default. Zero or less for a token that has expired already. */
  readonly expiresIn?: number;
  /** Seconds since the epoch. Default: now, or an hour before the end of an expired one. */
  readonly issuedAt?: number;
  /** Merged last into the payload; undefined takes a claim away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed with a key that is not the sandbox's. */
  readonly forged?: boolean;
}

/** One request that the sandbox was sent. Its token is never kept, nor what was sent to the Admin Portal. */
export interface SandboxRequest {
  readonly method: string;
  /** Without origin and query, such as `/_widgets/UserManagement/members`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The body, parsed, or undefined when there is none or it is not JSON. */
  readonly body?: unknown;
  /** The `WorkOS-Widgets-Type` header, or null without one. */
  readonly widget: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null while under way, and for ever when the connection was dropped or the caller gave up. */
  readonly status: number | null;
  /** From the token, once it was found good. */
  readonly organizationId?: string;
  readonly userId?: string;
}
