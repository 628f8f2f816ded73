import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {defaultUserId, developerUserId, emptyOrganizationId, noInvitesOrganizationId} from './organizations.js';
import type {SeedStart} from './start.js';
import {ago, ahead, day, hour, minute, year} from './time.js';

type Schema = components['schemas'];

/** A key of an organization as the API sends it. */
export type SandboxApiKey = Schema['OrganizationApiKey'];
/** A member's key as the API sends it. */
export type SandboxUserApiKey = Schema['UserApiKey'];
/** A permission that a key can have. */
export type SandboxPermission = Schema['ApiKeyPermission'];
type Owner = Schema['UserApiKeyOwner'];

/** An outline of a key, with durations in milliseconds. */
interface Sketch {
  readonly name: string;
  readonly age: number;
  /** The time since its last use. Omitted if never used. */
  readonly idle?: number;
  /** The time until it expires, negative once expired. Omitted if it never expires. */
  readonly life?: number;
  readonly permissions?: readonly string[];
}

const resources = [
  ...['assets', 'audits', 'builds', 'campaigns', 'comments', 'contracts', 'customers', 'devices', 'documents'],
  ...['events', 'incidents', 'invoices', 'labels', 'messages', 'orders', 'payments', 'pipelines', 'products'],
  ...['projects', 'refunds', 'reports', 'segments', 'subscriptions', 'teams', 'tickets', 'webhooks'],
];

const reading = ['projects:read', 'invoices:read', 'customers:read'];

const sketches: readonly Sketch[] = [
  {name: 'Checkout service', age: 3 * hour, idle: 2 * minute, permissions: ['orders:read', 'orders:update']},
  {name: 'Nightly export', age: 2 * day, idle: 9 * hour, life: 88 * day, permissions: reading},
  {name: 'Status page', age: 5 * day, life: 2 * day, idle: 40 * minute, permissions: ['incidents:read']},
  {name: 'Load test (temporary)', age: 6 * day, idle: 4 * day, life: 5 * hour, permissions: ['orders:create']},
  {name: 'Data warehouse', age: 20 * day, idle: 25 * minute, permissions: every('read')},
  {name: 'Contractor access', age: 40 * day, idle: 12 * day, life: -10 * day, permissions: ['projects:read']},
  {name: 'Terraform', age: 51 * day, idle: 3 * day, life: 314 * day, permissions: ['webhooks:create', 'teams:update']},
  {name: 'Unused', age: 66 * day},
  {
    name: 'Billing reconciliation between the ledger and the payment provider, region EMEA, second attempt',
    age: 70 * day,
    idle: day,
    life: 30 * day,
    permissions: ['invoices:read', 'invoices:update', 'payments:read', 'ledger:reconcile'],
  },
  {name: 'مزامنة المخزون', age: 82 * day, idle: 7 * hour, permissions: ['products:read', 'products:update']},
  {name: 'Zapier', age: 96 * day, idle: 30 * day, permissions: ['customers:create', 'customers:update']},
  {name: 'Mobile app, staging', age: 110 * day, idle: 45 * day, life: -40 * day, permissions: reading},
  {name: 'Mobile app, production', age: 110 * day, idle: minute, permissions: reading},
  {name: 'Slack bot', age: 133 * day, idle: 2 * hour, permissions: ['comments:create']},
  {name: 'Support console', age: 150 * day, idle: 6 * day, permissions: ['customers:read', 'orders:read']},
  {name: 'Import 2024', age: 400 * day, idle: 390 * day, life: -370 * day, permissions: ['customers:create']},
  {name: 'Everything', age: 410 * day, idle: 20 * day, permissions: [...every('read'), ...every('update')]},
  {name: 'Legacy importer', age: 2 * year, idle: 300 * day, permissions: ['legacy:import', 'projects:create']},
  {name: 'CI, main', age: 420 * day, idle: 15 * minute, life: 20 * day, permissions: ['builds:create']},
  {name: 'CI, nightly', age: 421 * day, idle: 11 * hour, permissions: ['builds:create', 'builds:read']},
  {name: 'Partner portal', age: 1.4 * year, idle: 2 * day, permissions: ['teams:read']},
  {name: 'Analytics', age: 1.6 * year, idle: hour, permissions: ['reports:read', 'reports:export']},
  {name: 'Old website', age: 3 * year, idle: 1.2 * year, permissions: []},
  {name: 'First key', age: 4 * year, idle: 3 * hour, permissions: ['projects:read']},
];

/** The keys that an organization starts with. */
export function seedApiKeys({organizationId, scenario, now, random}: SeedStart): SandboxApiKey[] {
  const make = (sketch: Sketch) => toKey(sketch, now, random);
  if (scenario === 'empty' || organizationId === emptyOrganizationId) return [];
  if (scenario === 'one') return sketches.slice(0, 1).map(make);
  if (scenario === 'odd') return odd(make, now);
  return (organizationId === noInvitesOrganizationId ? sketches.slice(4, 6) : sketches).map(make);
}

const amara = person(defaultUserId, 'Amara', 'Okafor', 'amara@juniper-vale.example');
const meiLing = person(developerUserId, 'Mei-Ling', 'Chen', 'meiling.chen@juniper-vale.example');
const hannah = person('user_01JQ3W5R8S2KD7M0YB4XNE6TQC', 'Hannah', 'Weiß', 'hannah.weiss@juniper-vale.example');
const yousef = person('user_01JQ3W6M3PZ9H1CV8G5WTA2KFE', 'يوسف', 'الخطيب', 'yousef.alkhatib@juniper-vale.example');
const lucas = person('user_01JQ3W7T6XB4NQ0RJ2SDM9YHVK', null, null, 'lucas.moreau@juniper-vale.example');

const owned: readonly (Sketch & {readonly owner: Owner})[] = [
  {name: 'Laptop', owner: amara, age: 4 * hour, idle: 5 * minute, permissions: reading},
  {name: 'Notebook', owner: meiLing, age: day, idle: hour, life: 6 * day, permissions: every('read')},
  {name: 'Command line', owner: amara, age: 9 * day, idle: 3 * hour, life: 81 * day, permissions: ['builds:create']},
  {name: 'Laptop', owner: yousef, age: 12 * day, permissions: ['customers:read']},
  {name: 'Editor plugin', owner: meiLing, age: 15 * day, idle: 2 * day, permissions: ['comments:create']},
  {name: 'Spreadsheet', owner: lucas, age: 33 * day, idle: 30 * day, life: -3 * day, permissions: reading},
  {name: 'Security review', owner: hannah, age: 41 * day, idle: 12 * day, life: 20 * day, permissions: every('read')},
  {name: 'Old laptop', owner: amara, age: 300 * day, idle: 120 * day, life: -100 * day, permissions: reading},
  {name: 'Script', owner: meiLing, age: 310 * day, permissions: ['legacy:import']},
  {name: 'Home server', owner: lucas, age: 333 * day, idle: 7 * hour, permissions: ['reports:export']},
  {name: 'Phone', owner: hannah, age: 350 * day, idle: 40 * day, permissions: ['projects:read']},
  {name: 'First try', owner: yousef, age: 2 * year, idle: 2 * year, permissions: []},
];

/** The keys that the members of an organization start with. */
export function seedUserApiKeys({organizationId, scenario, now, random}: SeedStart): SandboxUserApiKey[] {
  random.next(); // So that these keys share no IDs with the organization's keys.
  if (scenario === 'empty' || organizationId === emptyOrganizationId) return [];
  const make = (sketch: Sketch) => toKey(sketch, now, random);
  if (scenario === 'odd') {
    const owners = [amara, {...lucas, displayName: ''}, {...lucas, displayName: '', email: ''}, null, yousef];
    return odd(make, now).map((key, index) => ({...key, owner: owners[index % owners.length] as Owner}));
  }
  const all = scenario === 'one' ? owned.slice(0, 1) : owned;
  return all.map(({owner, ...sketch}) => ({...make(sketch), owner}));
}

/** Keys with edge-case data that a list must handle. Each is odd in one or two ways. */
function odd(make: (sketch: Sketch) => SandboxApiKey, now: number): SandboxApiKey[] {
  const base: Sketch = {name: 'Odd', age: 30 * day, idle: 3 * hour};
  const changes: readonly {readonly [Name in keyof SandboxApiKey]?: unknown}[] = [
    {name: '<b>Bold</b> \'); DROP TABLE "keys";-- &amp; <img src=x>'},
    {name: 'W'.repeat(255)},
    {name: ''},
    {name: null},
    {name: 'مفتاح (production) للخدمة'},
    {name: 'Rev\u202Eesre'},
    {name: '👩‍👩‍👧‍👦 🏳️‍🌈'},
    {name: 'The same name'},
    {name: 'The same name'},
    {name: 'No value', obfuscatedValue: null},
    {name: 'Long value', obfuscatedValue: `sk_${'•'.repeat(80)}a1B2`},
    {name: 'Bad dates', createdAt: 'soon™', lastUsedAt: '', expiresAt: 'never'},
    {name: 'No dates', createdAt: null, lastUsedAt: undefined, expiresAt: undefined},
    {name: 'Used tomorrow', lastUsedAt: ago(now, -day), createdAt: ago(now, -2 * day)},
    {name: 'Expires in 9999', expiresAt: '9999-12-31T23:59:59Z'},
    {name: 'Expires now', expiresAt: ago(now, -minute)},
    {name: 'No permissions', permissions: null},
    {name: 'Unknown permissions', permissions: ['gone', 'gone', 7, null, '<b>']},
    {name: 'No ID', id: ''},
  ];
  return changes.map((change) => ({...make(base), ...change}) as SandboxApiKey);
}

function toKey({name, age, idle, life, permissions = []}: Sketch, now: number, random: Random): SandboxApiKey {
  const id = random.id('api_key');
  return {
    id,
    name,
    obfuscatedValue: obfuscate(id),
    createdAt: ago(now, age),
    lastUsedAt: idle === undefined ? null : ago(now, idle),
    expiresAt: life === undefined ? null : ahead(now, life),
    permissions: [...permissions],
  };
}

/** The obfuscated form of a secret that lists show. */
export function obfuscate(secret: string) {
  return `sk_…${secret.slice(-4)}`;
}

function person(id: string, firstName: string | null, lastName: string | null, email: string): Owner {
  const displayName = [firstName, lastName].filter(Boolean).join(' ') || email;
  return {type: 'user', id, email, firstName, lastName, displayName};
}

function every(action: string) {
  return resources.map((resource) => `${resource}:${action}`);
}

/** The permissions that an organization's keys can have: more than one page of 100. */
export function seedPermissions({random}: SeedStart): SandboxPermission[] {
  const actions: Readonly<Record<string, [name: string, describe: (plural: string) => string | null]>> = {
    read: ['View', (plural) => `See ${plural} and their history.`],
    create: ['Create', (plural) => `Add ${plural}.`],
    update: ['Edit', (plural) => `Change ${plural}, one by one and in bulk.`],
    delete: ['Delete', (plural) => `Delete ${plural} permanently.`],
    export: ['Export', () => null],
  };
  const usual = resources.flatMap((resource) =>
    Object.entries(actions).map(([action, [name, describe]]) => ({
      id: random.id('perm'),
      slug: `${resource}:${action}`,
      name: `${name} ${resource}`,
      description: describe(resource),
    })),
  );
  const special = {
    id: random.id('perm'),
    slug: 'ledger:reconcile',
    name: 'Reconcile the ledger (regional, [EMEA])',
    description: 'Match payments with invoices, and record any differences between the two in the ledger.',
  };
  return [special, ...usual];
}
