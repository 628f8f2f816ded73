import '../../../src/define/directory-sync.js';
import type {SandboxData} from '../../../src/sandbox/index.js';
import {mount, type MountOptions, serve} from '../../helpers/index.js';

type Raw = SandboxData['directories'][number];

export const hour = 3_600_000;

/** The time this many hours ago, as the server sends it. */
export function hoursAgo(hours: number) {
  return new Date(Date.now() - hours * hour).toISOString();
}

/** A directory as the server sends it, valid or not. */
export function directory(change: Readonly<Record<string, unknown>> = {}): Raw {
  return {
    id: 'directory_1',
    name: 'Employees',
    type: 'okta scim v2.0',
    state: 'linked',
    createdAt: hoursAgo(48),
    updatedAt: hoursAgo(3),
    lastSyncRunAt: hoursAgo(2),
    metadata: {users: {active: 1_284, inactive: 3}, groups: 42},
    ...change,
  } as unknown as Raw;
}

/** Mounts the widget on a server with these directories. */
export async function mountDirectories(directories: readonly Raw[] = [directory()], options: MountOptions = {}) {
  const {sandbox} = serve(options.sandbox);
  setDirectories(sandbox, directories);
  const mounted = await mount('workos-directory-sync', options);
  return {
    ...mounted,
    /** The number of requests for the list so far. */
    loads: () => mounted.sandbox.requests.filter(({path}) => path.endsWith('/directories')).length,
  };
}

export function setDirectories(sandbox: ReturnType<typeof serve>['sandbox'], directories: readonly Raw[]) {
  const list = sandbox.data('directories');
  list.splice(0, list.length, ...directories);
}
