import type {components} from '../api/schema.js';
import type {Fault} from './faults.js';

type Schema = components['schemas'];

export type MemberStatus = Schema['MemberStatus'];
export type MemberAction = Schema['MemberAction'];
/** An assignable role, as the API sends it. */
export type Role = Schema['MemberRole'];
/** A role that a member holds. It need not be assignable any more. */
export type HeldRole = Schema['MemberRoleSummary'];

/** An organization. Its members are stored separately. */
export interface SandboxOrganization {
  readonly id: string;
  readonly name: string;
  /** A `data:` URI, or null for none. */
  readonly favicon: string | null;
  /** Whether people can be invited to it. */
  readonly allowsInvites: boolean;
}

/** A user who is a member of an organization or invited to it. API responses are built from this. */
export interface SandboxMember {
  /** The user's ID, the same in each organization the user belongs to. */
  id: string;
  email: string;
  emailVerified: boolean;
  /** Omitted from the response if undefined, like every optional field below. */
  profilePictureUrl?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601, or null for never. */
  lastActivityAt?: string | null;
  status: MemberStatus;
  roles?: HeldRole[] | null;
  /** Whether the roles are managed by a directory, so that they cannot be edited here. */
  isDirectoryManaged?: boolean;
  /** Merged last into the row that is sent, for data that the API contract does not allow. */
  overrides?: Readonly<Record<string, unknown>>;
}

/**
 * What the main organization contains:
 * - `full`: all members, and other items in every state
 * - `empty`: nothing
 * - `one`: the caller, and one healthy item of every other kind
 * - `odd`: the caller, and members and items with edge-case data (missing names, markup, future dates …)
 */
export type Scenario = 'full' | 'empty' | 'one' | 'odd';

/** How the sandbox behaves, apart from faults. */
export interface Switches {
  /** The delay of each API response, in milliseconds. Preflights and control routes are not delayed. Default 0. */
  readonly latency: number;
  /** Whether a member may hold several roles. Default true. */
  readonly multipleRoles: boolean;
  /** Which cursor leads forward, to older items. Default `before`, which WorkOS's React widgets expect. */
  readonly cursors: 'after' | 'before';
  /**
   * The claim of new tokens that lists what they allow: WorkOS's widget tokens have `scopes`, AuthKit's access tokens
   * and WorkOS's React widgets use `permissions`. Default `both`, with the same list.
   */
  readonly tokenClaims: 'both' | 'scopes' | 'permissions';
  /** The response status for an expired token. Default 403, the only one that WorkOS's React widgets expect. */
  readonly expiredStatus: 401 | 403;
  /** How long elevated access lasts, in seconds. Default 600. */
  readonly elevatedSeconds: number;
  /** The origins that CORS allows. Undefined or null, the default, allows any. */
  readonly allowedOrigins?: readonly string[] | null;
  /**
   * Headers of every response below `/_widgets` and from `/widgets/token`, such as `{'cache-control': 'max-age=300'}`
   * for an API behind a proxy that lets browsers keep answers. Default `{'cache-control': 'no-store'}`.
   */
  readonly cacheHeaders: Readonly<Record<string, string>>;
  /** The assignable roles in every organization. May be empty. Default: `seededRoles`. */
  readonly roles: readonly Role[];
  /** How many members the main organization has in the scenario `full`. Default 10,000. */
  readonly members: number;
  /** What the main organization contains. Default `full`. */
  readonly scenario: Scenario;
}

/** The settings that can be changed while the sandbox runs. */
export interface SandboxSettings extends Switches {
  /** The pending faults. A fault is removed once it is used up. Default: none. */
  readonly faults: readonly Fault[];
}

export interface SandboxOptions extends Partial<SandboxSettings> {
  /** The seed of the generated data: the same seed gives the same data. Default 1. */
  readonly seed?: number;
  /** The key that `POST /widgets/token` accepts. Default `sk_test_sandbox`. */
  readonly secretKey?: string;
  /** The clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /**
   * The base URL of links into the Admin Portal, without a trailing slash. Set it if the sandbox is served below a
   * path. Default: the origin of the request for the link.
   */
  readonly apiOrigin?: string;
  /**
   * The key pair that signs tokens: RS256, extractable. Default: a new pair, so that tokens of another sandbox are
   * refused.
   */
  readonly keys?: Promise<CryptoKeyPair>;
}

/** What a token grants. */
export interface Grant {
  /** Default: the main organization. Null for a token of a user alone. */
  readonly organizationId?: string | null;
  /** Default: the main user. Null for a token without a user. */
  readonly userId?: string | null;
  /** The ID of the user's session, in the claim `sid`. Default: the main user's session. Null for no such claim. */
  readonly sessionId?: string | null;
  /** Default: every scope of every widget; none without an organization. */
  readonly scopes?: readonly string[];
  /** A `permissions` claim that differs from `scopes`. Default: the setting `tokenClaims` decides. */
  readonly permissions?: readonly string[];
  /** The lifetime in seconds. Default 3,600. Zero or less gives an expired token. */
  readonly expiresIn?: number;
  /** Seconds since the epoch. Default: now, or an hour before the expiry of an expired token. */
  readonly issuedAt?: number;
  /** Merged last into the payload; undefined removes a claim. Here, `scopes` also applies to a copy in `permissions`. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Whether to sign with a key that is not the sandbox's. Default false. */
  readonly forged?: boolean;
}

/** A request that the sandbox received. Tokens and what is sent to the Admin Portal are never kept. */
export interface SandboxRequest {
  readonly method: string;
  /** Without origin and query, such as `/_widgets/UserManagement/members`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The body, parsed, or undefined when there is none or it is not JSON. */
  readonly body?: unknown;
  /** The `WorkOS-Widgets-Type` header, or null without one. */
  readonly widget: string | null;
  /** Whether the `x-elevated-access-token` header was sent. */
  readonly isElevated?: true;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null while the request is pending, and permanently if the connection was dropped or the request aborted. */
  readonly status: number | null;
  /** From the token, once it is verified. */
  readonly organizationId?: string;
  readonly userId?: string;
}
