import type {components} from '../api/schema.js';
import {toResponseItem} from './responses.js';
import {startVerification} from './domains.js';
import type {Environment} from './environment.js';
import type {PortalIntent, Visit} from './portal-links.js';
import {certificate, certificates} from './seed/certificates.js';
import {type SandboxConnection, oidc, saml} from './seed/connections.js';
import {metadata, newDirectory} from './seed/directories.js';
import {newDomain} from './seed/domains.js';
import {newLogStream} from './seed/log-streams.js';
import type {Overridable} from './seed/start.js';
import {ago, year} from './seed/time.js';

type Schema = components['schemas'];

/** A task in the portal, with its own form. */
export interface Task {
  /** Unique among the tasks of its page. */
  readonly name: string;
  readonly title: string;
  readonly button: string;
  readonly fields?: readonly Field[];
  /**
   * Runs the task with the values of the form.
   *
   * @returns A sentence that tells the user what was done.
   * @throws {FieldError} If a value is not valid.
   */
  readonly run: (values: URLSearchParams) => string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Labels of the options by value. Without options the field is a text input. */
  readonly options?: Readonly<Record<string, string>>;
}

/** A field has an invalid value; the message says how to fix it. */
export class FieldError extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** The tasks available in a visit, most urgent first. */
export function tasksOf({organizationId, intent}: Visit, {store, now}: Environment): Task[] {
  return planners[intent]({store, organizationId, now: now(), random: store.random});
}

interface Situation extends Pick<Environment, 'store'>, Pick<Visit, 'organizationId'> {
  readonly now: number;
  readonly random: Environment['store']['random'];
}

const planners: Readonly<Record<PortalIntent, (situation: Situation) => Task[]>> = {
  sso: connectionTasks,
  domain_verification: domainTasks,
  log_streams: logStreamTasks,
  dsync: directoryTasks,
};

function connectionTasks({store, organizationId, now, random}: Situation): Task[] {
  const connections = store.data('connections', organizationId);
  const renewed = () => certificates([certificate(random, now, year)], now);
  const repairs = connections.flatMap((connection): Task[] => {
    const {id, name} = connection;
    if (['Inactive', 'Validating'].includes(stateOf(connection))) {
      const run = () => {
        const isBare = connection.providerTag === 'Saml' && connection.x509Certificates.length === 0;
        change(connection, {state: 'Active', ...(isBare && renewed())});
        return `People can now sign in with ${name}.`;
      };
      return [{name: `finish ${id}`, title: `Finish setting up ${name}`, button: 'Finish setup', run}];
    }
    if (connection.providerTag !== 'Saml' || !isRunningOut(connection, now)) return [];
    const run = () => {
      change(connection, renewed());
      return `${name} has a new certificate, valid for one year.`;
    };
    return [{name: `renew ${id}`, title: `Renew the certificate of ${name}`, button: 'Renew certificate', run}];
  });
  const add = (values: URLSearchParams) => {
    const type = choice(values, 'type', {...samlTypes, ...oidcTypes});
    const name = text(values, 'name', 'Give the connection a name.');
    const make = {random, now};
    connections.push(
      isIn(samlTypes, type) ? saml(make, name, type, 'Active', 0, [year]) : oidc(make, name, type, 'Active'),
    );
    return `People can now sign in with ${name}.`;
  };
  const fields = [
    {name: 'type', label: 'Identity provider', options: {...samlTypes, ...oidcTypes}},
    {name: 'name', label: 'Name'},
  ];
  return [...repairs, {name: 'add', title: 'Add a connection', button: 'Add connection', fields, run: add}];
}

const samlTypes = {
  OktaSaml: 'Okta SAML',
  AzureSaml: 'Entra ID SAML',
  GoogleSaml: 'Google SAML',
  GenericSaml: 'Other SAML provider',
} as const satisfies Partial<Record<Schema['SamlConnection']['type'], string>>;

const oidcTypes = {
  GoogleOidc: 'Google OIDC',
  EntraIdOidc: 'Entra ID OIDC',
  GenericOidc: 'Other OIDC provider',
} as const satisfies Partial<Record<Schema['OidcConnection']['type'], string>>;

/** Whether a certificate expires soon, or has expired without a valid one beside it. */
function isRunningOut(
  {latestExpiringCertificate, latestExpiredCertificate, x509Certificates}: SandboxConnection,
  now: number,
) {
  if (latestExpiringCertificate) return true;
  return !!latestExpiredCertificate && !x509Certificates?.some(({notAfter}) => Date.parse(notAfter ?? '') > now);
}

function domainTasks({store, organizationId, now, random}: Situation): Task[] {
  const domains = store.data('domains', organizationId);
  const failed = domains.filter((domain) => stateOf(domain) === 'Failed');
  const retries = failed.map((domain): Task => {
    const run = () => {
      startVerification(domain, random, now);
      return `Verification of ${domain.domain} has restarted with a new DNS record: see your settings.`;
    };
    return {name: `retry ${domain.id}`, title: `Verify ${domain.domain} again`, button: 'Restart verification', run};
  });
  const add = (values: URLSearchParams) => {
    const name = text(values, 'domain', 'Enter a domain.').toLowerCase();
    if (!domainPattern.test(name)) throw new FieldError('domain', 'Enter a valid domain, such as acme.example.');
    if (domains.some(({domain}) => domain === name))
      throw new FieldError('domain', 'This domain has already been added.');
    const domain = newDomain(name, random, now);
    startVerification(domain, random, now);
    domains.push(domain);
    return `${name} was added. To verify it, create the DNS record shown in your settings.`;
  };
  const fields = [{name: 'domain', label: 'Domain', hint: 'For example, acme.example.'}];
  return [{name: 'add', title: 'Add a domain', button: 'Add domain', fields, run: add}, ...retries];
}

const domainPattern =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}]{2,63}$/u;

function logStreamTasks({store, organizationId, now, random}: Situation): Task[] {
  const streams = store.data('logStreams', organizationId);
  const [stream] = streams;
  if (!stream) {
    const run = (values: URLSearchParams) => {
      const type = choice(values, 'type', streamTypes);
      streams.push({...newLogStream(type, random), state: 'Active', lastSyncedEventId: random.ulid(now)});
      return `Events are now sent to ${streamTypes[type]}.`;
    };
    const fields = [{name: 'type', label: 'Destination', options: streamTypes}];
    return [{name: 'start', title: 'Set up a log stream', button: 'Start streaming', fields, run}];
  }
  const resume = () => {
    change(stream, {state: 'Active', errorMessage: null, lastSyncedEventId: random.ulid(now)});
    return 'Events are now being sent.';
  };
  const pause = () => {
    change(stream, {state: 'Inactive'});
    return 'Streaming is paused. No events are sent until you start it again.';
  };
  const tasks: Readonly<Partial<Record<string, Task>>> = {
    Active: {name: 'pause', title: 'Pause the log stream', button: 'Pause streaming', run: pause},
    Inactive: {name: 'resume', title: 'Start the log stream', button: 'Start streaming', run: resume},
  };
  const repair = {name: 'repair', title: 'Repair the log stream', button: 'Renew credentials', run: resume};
  return [tasks[stateOf(stream)] ?? repair];
}

const streamTypes = {
  Datadog: 'Datadog',
  Splunk: 'Splunk',
  S3: 'AWS S3',
  GoogleCloudStorage: 'Google Cloud Storage',
  AzureSentinel: 'Microsoft Sentinel',
  Snowflake: 'Snowflake',
  GenericHttps: 'HTTPS endpoint',
} as const satisfies Record<Schema['AuditLogStreamType'], string>;

function directoryTasks({store, organizationId, now, random}: Situation): Task[] {
  const directories = store.data('directories', organizationId);
  const synced = {state: 'linked', lastSyncRunAt: ago(now, 0), updatedAt: ago(now, 0)} as const;
  const repairs = directories.flatMap((directory): Task[] => {
    const {id, name} = directory;
    const repair = () => {
      change(directory, synced);
      return `${name} is in sync again.`;
    };
    const finish = () => {
      change(directory, {...synced, metadata: metadata(24, 1, 3)});
      return `${name} is linked.`;
    };
    const state = stateOf(directory);
    if (state === 'invalid_credentials') {
      return [{name: `repair ${id}`, title: `Reconnect ${name}`, button: 'Renew credentials', run: repair}];
    }
    if (!['unlinked', 'requires_type', 'validating'].includes(state)) return [];
    return [{name: `finish ${id}`, title: `Finish setting up ${name}`, button: 'Finish setup', run: finish}];
  });
  const add = (values: URLSearchParams) => {
    const type = choice(values, 'type', directoryTypes);
    const name = text(values, 'name', 'Give the directory a name.');
    directories.push({...newDirectory(name, type, random, now), ...synced, metadata: metadata(24, 1, 3)});
    return `${name} is linked.`;
  };
  const fields = [
    {name: 'type', label: 'Provider', options: directoryTypes},
    {name: 'name', label: 'Name'},
  ];
  return [...repairs, {name: 'add', title: 'Link a directory', button: 'Link directory', fields, run: add}];
}

const directoryTypes = {
  'okta scim v2.0': 'Okta',
  'azure scim v2.0': 'Entra ID',
  'gsuite directory': 'Google Workspace',
  workday: 'Workday',
  'generic scim v2.0': 'Other SCIM provider',
} as const satisfies Partial<Record<Schema['DirectoryType'], string>>;

/** The state as the API sends it. */
function stateOf(item: Overridable & {readonly state: string}) {
  return String(toResponseItem(item).state);
}

/** Applies a patch, and removes the overrides that would hide it. */
function change<Item extends Overridable>(item: Item, patch: Partial<Item>) {
  Object.assign(item, patch);
  if (!item.overrides) return;
  item.overrides = Object.fromEntries(Object.entries(item.overrides).filter(([name]) => !(name in patch)));
}

function text(values: URLSearchParams, field: string, hint: string) {
  return values.get(field)?.trim() || fail(field, hint);
}

function choice<Value extends string>(
  values: URLSearchParams,
  field: string,
  options: Readonly<Record<Value, string>>,
): Value {
  const value = values.get(field) ?? '';
  return isIn(options, value) ? value : fail(field, 'Choose an option from the list.');
}

function isIn<Value extends string>(options: Readonly<Record<Value, string>>, value: string): value is Value {
  return Object.hasOwn(options, value);
}

function fail(field: string, message: string): never {
  throw new FieldError(field, message);
}
