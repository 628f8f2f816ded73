import {counter} from '../format.js';

const count = counter('en');

/** What the directory sync widget says. */
export const directorySync = {
  caption: 'Directories',
  none: 'No directory is connected.',
  setUp: 'Set up directory',
  resume: 'Continue setup',
  manage: 'Manage',
  provider: 'Unknown provider',
  /** In place of a provider's name. */
  noProvider: 'Provider not chosen yet',
  status: {
    linked: 'Connected',
    validating: 'Waiting for users and groups',
    invalid_credentials: 'Requires action',
    requires_type: 'Requires action',
    unlinked: 'Setup in progress',
    deleting: 'Being deleted',
    unknown: 'Unknown',
  },
  activeUsers: (n: number) => count(n, {one: (n) => `${n} active user`, other: (n) => `${n} active users`}),
  inactiveUsers: (n: number) => count(n, {other: (n) => `${n} inactive`}),
  groups: (n: number) => count(n, {one: (n) => `${n} group`, other: (n) => `${n} groups`}),
  lastSync: (time: unknown) => ['Last synced ', time],
  neverSynced: 'Never synced',
  /** Shows and hides when a directory was added and changed. */
  more: 'More',
  less: 'Less',
  added: (time: unknown) => ['Added ', time],
  updated: (time: unknown) => ['Last changed ', time],
  invalid: 'The directory refuses the credentials, or they have expired. Sign in to it again to resume syncing.',
  incomplete: 'The setup is not complete. Nothing is synced until it is.',
  stale: (hours: number) =>
    count(hours, {
      one: () => 'There was no sync in the last hour. Users and groups may be out of date.',
      other: (n) => `There was no sync in the last ${n} hours. Users and groups may be out of date.`,
    }),
  /** Said to assistive technology when a directory has come into another state. */
  changed: (name: string, status: string) => `${name} is now: ${status}`,
};
