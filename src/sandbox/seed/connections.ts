import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {certificate, certificates, type Certificate} from './certificates.js';
import {oddNames} from './odd-texts.js';
import {noInvitesOrganizationId, secondOrganizationId} from './organizations.js';
import type {Overridable, SeedStart} from './start.js';
import {ago, day, hour, minute, year} from './time.js';

type Schema = components['schemas'];

/** An SSO connection as the API sends it. */
export type SandboxConnection = Schema['SsoConnection'] & Overridable;

/** The connections that an organization starts with. */
export function seedConnections({organizationId, scenario, random, now}: SeedStart): SandboxConnection[] {
  const make = {random, now};
  if (scenario === 'empty') return [];
  if (scenario === 'odd') return oddConnections(make);
  if (organizationId === secondOrganizationId) {
    const {lastSession} = session(make, 3 * day, 'Failed');
    return [{...oidc(make, 'Halden Labs', 'EntraIdOidc', 'Active', 80 * day), lastSession}];
  }
  if (organizationId === noInvitesOrganizationId) return [saml(make, 'Quiet Harbor', 'OneLoginSaml', 'Inactive', hour)];
  const all = mainConnections(make);
  return scenario === 'one' ? all.slice(0, 1) : all;
}

/** A connection in every state that an admin can encounter. */
function mainConnections(make: Make): SandboxConnection[] {
  return [
    {
      ...saml(make, 'Employees', 'OktaSaml', 'Active', 400 * day, [300 * day]),
      ...session(make, 12 * minute, 'Successful'),
    },
    {
      ...saml(make, 'Contractors', 'AzureSaml', 'Active', 353 * day, [12 * day]),
      ...session(make, 26 * hour, 'Successful'),
    },
    {
      ...saml(make, 'Warehouse staff', 'AdfsSaml', 'Active', 3 * year, [-4 * day]),
      ...session(make, 5 * day, 'Failed'),
    },
    oidc(make, 'Design studio', 'GoogleOidc', 'Inactive', 2 * hour),
    saml(make, 'Partners in Lisbon', 'PingOneSaml', 'Validating', 20 * minute, [5 * year]),
    {
      ...saml(make, 'Retired office', 'OneLoginSaml', 'Deleting', 4 * year, [200 * day]),
      ...session(make, 190 * day, 'Timedout'),
    },
  ];
}

/** Connections with edge-case data that a list must handle. Each is odd in one or two ways. */
function oddConnections(make: Make): SandboxConnection[] {
  const {now, random} = make;
  const healthy = (name: string) => saml(make, name, 'OktaSaml', 'Active', 30 * day, [300 * day]);
  const withDates = (name: string, dates: Partial<Certificate>) => {
    const odd = {...certificate(random, now, -day), ...dates};
    return {...healthy(name), x509Certificates: [odd], latestExpiredCertificate: odd};
  };
  return [
    ...states.flatMap((state) => [
      saml(make, `SAML, ${state}`, 'GenericSaml', state, 90 * day, [300 * day]),
      saml(make, `Expired, ${state}`, 'ShibbolethGenericSaml', state, 90 * day, [-day]),
      oidc(make, `OIDC, ${state}`, 'GenericOidc', state, 90 * day),
      {...healthy(`Unknown type, ${state}`), state, overrides: {type: 'QuantumRelaySaml'}},
    ]),
    {...healthy('Unknown state'), overrides: {state: 'PausedByOwner'}},
    {...healthy('Unknown protocol'), overrides: {providerTag: 'WsFederation'}},
    {...healthy('Null everywhere'), overrides: {type: null, state: null, providerTag: null, createdAt: null}},
    {...healthy('Nothing but a name'), overrides: absent('type', 'state', 'providerTag', 'x509Certificates')},
    {...healthy('Migration'), overrides: {type: 'Auth0Migration'}},
    {...healthy('Test identity provider'), overrides: {type: 'TestIdp'}},
    {...healthy(''), type: 'KeycloakSaml'},
    {...healthy('null name'), overrides: {name: null}},
    {...healthy('   '), type: 'DuoSaml'},
    ...Object.values(oddNames).map(healthy),
    saml(make, 'Certificate replaced in time', 'OktaSaml', 'Active', year, [-2 * day, 363 * day]),
    saml(make, 'Expires today', 'OktaSaml', 'Active', year, [5 * hour]),
    saml(make, 'Two expiring', 'OktaSaml', 'Active', year, [6 * day, 25 * day]),
    saml(make, 'No certificate', 'OktaSaml', 'Active', year),
    withDates('Certificate without dates', {notBefore: null, notAfter: null}),
    withDates('Certificate with a bad date', {notAfter: 'in a while'}),
    withDates('Certificate of another century', {notBefore: '0021-01-01T00:00:00.000Z', notAfter: ago(now, 90 * year)}),
    {...healthy('Certificates not in a list'), overrides: {x509Certificates: 'MIID', latestExpiringCertificate: []}},
    {...healthy('Never used'), lastSession: null},
    ...sessionStates.map((state) => ({...healthy(`Session ${state}`), ...session(make, 4 * hour, state)})),
    {...healthy('Session of a new kind'), overrides: {lastSession: {id: 's', createdAt: ago(now, hour), state: 'Odd'}}},
    {...healthy('Session without a date'), overrides: {lastSession: {id: 's', state: 'Successful'}}},
    {...healthy('Session tomorrow'), ...session(make, -day, 'Successful')},
    {...healthy('Bad date'), createdAt: 'the day before yesterday', overrides: {lastSession: {createdAt: 'then'}}},
  ];
}

const states = ['Inactive', 'Validating', 'Active', 'Deleting'] as const;
const sessionStates = ['Started', 'Authorized', 'Successful', 'Failed', 'Terminated', 'Timedout'] as const;

/** The inputs for creating a connection. */
export interface Make {
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Creates a SAML connection.
 *
 * @param age How long ago it was set up, in milliseconds.
 * @param lives For each certificate, the time until it expires in milliseconds, negative once expired.
 */
export function saml(
  {random, now}: Make,
  name: string,
  type: Schema['SamlConnection']['type'],
  state: Schema['SsoConnectionState'],
  age = 0,
  lives: readonly number[] = [],
): Schema['SamlConnection'] & Overridable {
  return {
    id: random.id('conn'),
    name,
    type,
    state,
    providerTag: 'Saml',
    createdAt: ago(now, age),
    ...certificates(
      lives.map((life) => certificate(random, now, life)),
      now,
    ),
  };
}

/** Creates an OIDC connection that was set up `age` milliseconds ago. */
export function oidc(
  {random, now}: Make,
  name: string,
  type: Schema['OidcConnection']['type'],
  state: Schema['SsoConnectionState'],
  age = 0,
): Schema['OidcConnection'] & Overridable {
  return {id: random.id('conn'), name, type, state, providerTag: 'OpenIdConnect', createdAt: ago(now, age)};
}

function session({random, now}: Make, age: number, state: Schema['SsoSessionState']) {
  return {lastSession: {id: random.id('session'), createdAt: ago(now, age), state}};
}

function absent(...names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
