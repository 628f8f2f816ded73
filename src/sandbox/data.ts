import type {Random} from './random.js';
import {
  seedApiKeys,
  seedPermissions,
  seedUserApiKeys,
  type SandboxApiKey,
  type SandboxPermission,
  type SandboxUserApiKey,
} from './seed/api-keys.js';
import {seedConnections, type SandboxConnection} from './seed/connections.js';
import {seedDirectories, type SandboxDirectory} from './seed/directories.js';
import {seedDomains, type SandboxDomain} from './seed/domains.js';
import {seedLogStreams, type SandboxLogStream} from './seed/log-streams.js';
import type {Scenario} from './types.js';

/** What an organization has beside members, by kind. A new kind is a line here, one below, and a file in `seed/`. */
export interface SandboxData {
  readonly connections: SandboxConnection[];
  readonly domains: SandboxDomain[];
  readonly directories: SandboxDirectory[];
  /** One at most. */
  readonly logStreams: SandboxLogStream[];
  /** Keys of the organization itself, newest first. */
  readonly apiKeys: SandboxApiKey[];
  /** Keys of its members, newest first. */
  readonly userApiKeys: SandboxUserApiKey[];
  /** What keys can be allowed to do. */
  readonly permissions: SandboxPermission[];
}

/** An item that may be sent otherwise than the contract allows. */
export interface Overridable {
  /** Merged last into what is sent; undefined takes a field away. */
  overrides?: Readonly<Record<string, unknown>>;
}

/** What seeded data is made from. The same start gives the same data. */
export interface SeedStart {
  readonly organizationId: string;
  readonly scenario: Scenario;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
}

const seeds: {readonly [Kind in keyof SandboxData]: (start: SeedStart) => SandboxData[Kind]} = {
  connections: seedConnections,
  domains: seedDomains,
  directories: seedDirectories,
  logStreams: seedLogStreams,
  apiKeys: seedApiKeys,
  userApiKeys: seedUserApiKeys,
  permissions: seedPermissions,
};

export function seedData<Kind extends keyof SandboxData>(kind: Kind, start: SeedStart): SandboxData[Kind] {
  return seeds[kind](start);
}
