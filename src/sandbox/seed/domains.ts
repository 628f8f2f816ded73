import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {oddNames} from './odd-texts.js';
import {noInvitesOrganizationId, secondOrganizationId} from './organizations.js';
import type {Overridable, SeedStart} from './start.js';
import {ago, day, hour, minute, year} from './time.js';

type Schema = components['schemas'];

/** A domain as the API sends it. */
export interface SandboxDomain extends Overridable {
  id: string;
  domain: string;
  state: Schema['OrganizationDomainState'];
  nameServer: Schema['DomainNameServer'];
  /** Omitted from the response if undefined, like the next two. */
  verificationPrefix?: string | null;
  verificationToken?: string | null;
  subdomain?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /**
   * When a pending domain becomes verified, in milliseconds of the sandbox's clock. Never sent. Undefined for a domain
   * that stays pending, as the seeded ones do.
   */
  verifiesAt?: number;
}

/** The domains that an organization starts with. */
export function seedDomains({organizationId, scenario, random, now}: SeedStart): SandboxDomain[] {
  if (scenario === 'empty') return [];
  const make = (name: string, state: SandboxDomain['state'], age: number, rest: Partial<SandboxDomain> = {}) => ({
    ...newDomain(name, random, now - age),
    state,
    ...rest,
  });
  if (scenario === 'odd') return oddDomains(make, now);
  if (organizationId === secondOrganizationId) {
    return [
      make('halden-labs.example', 'Verified', year, {nameServer: 'CloudFlare'}),
      make('haldenlabs.example', 'Pending', 2 * hour, {nameServer: 'AwsRoute53'}),
    ];
  }
  if (organizationId === noInvitesOrganizationId) return [make('quiet-harbor.example', 'Failed', 33 * day)];
  const all = [
    make('juniper-vale.example', 'Verified', 430 * day, {nameServer: 'CloudFlare'}),
    make('staff.juniper-vale.example', 'Pending', 25 * minute, {nameServer: 'AwsRoute53'}),
    make('junipervale.example', 'Failed', 41 * day, {nameServer: 'GoDaddy'}),
    make('juniper-and-vale.example', 'LegacyVerified', 5 * year, {nameServer: 'GoogleDomains'}),
    make('jv-studio.example', 'Pending', 3 * day),
  ];
  return scenario === 'one' ? all.slice(0, 1) : all;
}

/** Creates a domain that was just added: pending, with the DNS record to create. */
export function newDomain(name: string, random: Random, now: number): SandboxDomain {
  return {
    id: random.id('org_domain'),
    domain: name,
    state: 'Pending',
    nameServer: 'Other',
    verificationPrefix: 'juniper-domain-verification',
    verificationToken: random.token(),
    subdomain: name.split('.').slice(0, -2).join('.'),
    createdAt: ago(now, 0),
  };
}

/** Domains with edge-case data that a list must handle. Each is odd in one or two ways. */
function oddDomains(
  make: (name: string, state: SandboxDomain['state'], age: number, rest?: Partial<SandboxDomain>) => SandboxDomain,
  now: number,
): SandboxDomain[] {
  const pending = (name: string, rest: Partial<SandboxDomain>) => make(name, 'Pending', 4 * day, rest);
  const slug = (state: string) => state.toLowerCase();
  return [
    ...states.flatMap((state) => [
      make(`unknown-host.${slug(state)}.example`, state, 9 * day, {overrides: {nameServer: 'PorkBun'}}),
      make(`no-host.${slug(state)}.example`, state, 9 * day, {overrides: {nameServer: undefined}}),
      make(`no-token.${slug(state)}.example`, state, 9 * day, {verificationToken: null, verificationPrefix: null}),
      make(`bare.${slug(state)}.example`, state, 9 * day, {
        verificationToken: undefined,
        verificationPrefix: undefined,
        subdomain: undefined,
      }),
    ]),
    pending('unknown-state.example', {overrides: {state: 'AwaitingReview'}}),
    pending('null-state.example', {overrides: {state: null, nameServer: null}}),
    pending('numbers.example', {overrides: {state: 3, createdAt: 1_700_000_000, verificationToken: 42}}),
    pending('empty-token.example', {verificationToken: ''}),
    pending('no-prefix.example', {verificationPrefix: null}),
    pending('long-token.example', {verificationToken: 'k9'.repeat(150)}),
    pending('markup-token.example', {verificationToken: '"><script>alert(1)</script>', verificationPrefix: '<b>'}),
    pending('null-subdomain.example', {subdomain: null}),
    pending('a.b.c.d.e.f.deep.example', {}),
    pending(`${'a-remarkably-long-label-that-goes-on.'.repeat(6)}example`, {}),
    pending(`${'w'.repeat(63)}.example`, {}),
    pending('مثال.example', {}),
    pending('דוגמה.example', {}),
    pending('例え.example', {}),
    pending('xn--r8jz45g.example', {}),
    pending('UPPER-Case.Example', {}),
    pending(oddNames.markup, {}),
    pending(oddNames.override, {}),
    pending('', {}),
    pending('null-domain.example', {overrides: {domain: null}}),
    make('twice.example', 'Verified', year),
    make('twice.example', 'Failed', 40 * day),
    make('tomorrow.example', 'Verified', -day),
    make('old.example', 'Verified', 40 * year),
    make('bad-date.example', 'Verified', 0, {createdAt: 'last week'}),
    make('no-date.example', 'Failed', 0, {overrides: {createdAt: undefined}}),
    make('iso-without-zone.example', 'Verified', 0, {createdAt: ago(now, 50 * day).slice(0, 19)}),
  ];
}

const states = ['Pending', 'Failed', 'Verified', 'LegacyVerified'] as const;
