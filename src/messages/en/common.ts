/** What every widget may say. */
export const common = {
  /** While the first data is on its way; for assistive technology alone. */
  loading: 'Loading…',
  slow: 'This is taking longer than usual.',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  /** Above data that could not be brought up to date. */
  stale: 'What you see may be out of date.',
  /** Beside a button that is at work; for assistive technology alone. */
  busy: 'Please wait…',
};
