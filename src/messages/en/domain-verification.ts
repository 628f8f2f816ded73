/** What the domain widget says on its first view. */
export const domainVerification = {
  caption: 'Domains',
  none: 'No domains yet.',
  setUp: 'Add domain',
  checkAgain: 'Check again',
  /** After checking again. */
  unchanged: 'Nothing has changed yet.',
  /** Said to assistive technology when a domain has come into another state. */
  changed: (name: string, status: string) => `${name} is now: ${status}`,
  unnamed: 'Unnamed domain',
  added: (time: unknown) => ['Added ', time],
  dnsAt: (provider: string) => `DNS at ${provider}`,
  status: {
    Pending: 'Verification pending',
    Verified: 'Verified',
    LegacyVerified: 'Verified',
    Failed: 'Verification failed',
    unknown: 'Unknown',
  },
  notFound: 'The DNS record was not found in time.',
  actionsFor: (name: string) => `Actions for ${name}`,
  viewRecord: 'View DNS record',
  restart: 'Restart',
  restartVerification: 'Restart verification',
  remove: 'Remove domain',
};
