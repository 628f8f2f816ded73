import type {components} from '../../api/schema.js';
import type {SeedStart} from '../data.js';
import {ago, day, hour} from './time.js';

type Schema = components['schemas'];

/** An SSO connection as the API sends it. */
export type SandboxConnection = Schema['SsoConnection'];

/** The connections that an organization starts with. */
export function seedConnections({scenario, random, now}: SeedStart): SandboxConnection[] {
  if (scenario === 'empty') return [];
  return [
    {
      id: random.id('conn'),
      name: 'Employees',
      type: 'OktaSaml',
      state: 'Active',
      providerTag: 'Saml',
      createdAt: ago(now, 400 * day),
      x509Certificates: [],
      lastSession: {id: random.id('session'), createdAt: ago(now, 2 * hour), state: 'Successful'},
    },
  ];
}
