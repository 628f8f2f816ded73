/** What the audit log streaming widget says. */
export const auditLogStreaming = {
  caption: 'Audit log stream',
  none: 'Audit log events are not streamed anywhere.',
  setUp: 'Set up log stream',
  resume: 'Continue setup',
  manage: 'Manage',
  destination: 'Unknown destination',
  /** In place of a destination's name. */
  https: 'HTTPS endpoint',
  status: {
    Active: 'Streaming',
    Inactive: 'Paused or not finished',
    Error: 'Delivery failing, retrying',
    Invalid: 'Credentials rejected',
    unknown: 'Unknown',
  },
  lastDelivery: (time: unknown) => ['Last delivery ', time],
  lastEvent: (time: unknown) => ['Last event ', time],
  noEvents: 'No events delivered yet',
  inactive: 'No events are delivered until the setup is finished or the stream is resumed.',
  error: 'The destination is not accepting events at the moment. Delivery is retried automatically.',
  invalid: 'The destination refuses the credentials or the configuration. No events are delivered until that is fixed.',
  /** Said to assistive technology when the stream has come into another state. */
  changed: (name: string, status: string) => `${name} is now: ${status}`,
};
