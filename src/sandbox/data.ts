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

/** An organization's data other than members. A new kind needs a line here, one in `seeds` and a file in `seed/`. */
export interface SandboxData {
  readonly connections: SandboxConnection[];
  readonly domains: SandboxDomain[];
  readonly directories: SandboxDirectory[];
  /** At most one. */
  readonly logStreams: SandboxLogStream[];
  /** The organization's own keys, newest first. */
  readonly apiKeys: SandboxApiKey[];
  /** The members' keys, newest first. */
  readonly userApiKeys: SandboxUserApiKey[];
  /** The permissions that a key can have. */
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
