import {counter} from '../format.js';

const count = counter('en');

/** What the single sign-on widget says. */
export const ssoConfig = {
  caption: 'Single sign-on connections',
  none: 'Single sign-on is not set up.',
  setUp: 'Set up single sign-on',
  resume: 'Continue setup',
  manage: 'Manage',
  provider: 'Unknown provider',
  status: {
    setup: 'Setup in progress',
    validating: 'Being validated',
    connected: 'Connected',
    expiring: 'Certificate expires soon',
    expired: 'Requires action',
    deleting: 'Being deleted',
    unknown: 'Unknown',
  },
  lastSignIn: (time: unknown) => ['Last sign-in ', time],
  lastSignInFailed: (time: unknown) => ['Last sign-in failed ', time],
  neverUsed: 'Nobody has signed in yet',
  expiring: (day: unknown, days: number) => [
    'The signing certificate expires on ',
    day,
    `, ${count(days, {one: (n) => `in ${n} day`, other: (n) => `in ${n} days`})}. Renew it, or sign-in stops working.`,
  ],
  expired: (day: unknown) => [
    'The signing certificate expired on ',
    day,
    '. Nobody can sign in this way until it is renewed.',
  ],
  expiredAtSomeTime: 'The signing certificate has expired. Nobody can sign in this way until it is renewed.',
  /** Said to assistive technology when a connection has come into another state. */
  changed: (name: string, status: string) => `${name} changed: ${status}`,
};
