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
import type {SeedStart} from './seed/start.js';

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
