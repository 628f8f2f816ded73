import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import type {SandboxMember, Scenario} from '../types.js';
import {defaultUserId, developerUserId, noOrganizationUserId, defaultOrganizationId} from './organizations.js';
import type {Overridable} from './start.js';
import {ago, ahead, day, hour, minute} from './time.js';

type Schema = components['schemas'];

/** A sign-in of a user, as the API sends it. */
export type SandboxSession = Schema['ActiveSession'] & Overridable;

/** A user, apart from what organizations know of them. */
export interface SandboxPerson extends Overridable {
  readonly id: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  locale: string | null;
  profilePictureUrl: string | null;
  /** By provider, such as `GithubOAuth`. */
  oauthProfiles: Record<string, Schema['OAuthProfile'] | null> | null;
  /** Whether an identity provider manages names and address, so that they cannot be changed here. */
  isManaged: boolean;
  /** Whether a password is set; undefined if passwords are not offered. */
  hasPassword: boolean | undefined;
  sessions: SandboxSession[];
  /** The address that a code was sent to, to change it. */
  pendingEmail?: string;
}

interface PersonStart {
  readonly id: string;
  /** What an organization knows of the user; undefined if they are in none. */
  readonly member: SandboxMember | undefined;
  readonly scenario: Scenario;
  readonly now: number;
  readonly random: Random;
}

/** The URL of a picture that no browser can show. */
const brokenPicture = 'data:image/png;base64,broken';

/** The user that belongs to no organization. */
const alone = {email: 'noor.haddad@mail.example', firstName: 'Noor', lastName: 'Haddad', profilePictureUrl: null};

export function seedPerson({id, member, scenario, now, random}: PersonStart): SandboxPerson {
  const {email, firstName = null, lastName = null, profilePictureUrl = null} = member ?? alone;
  const person = {
    id,
    email,
    firstName,
    lastName,
    profilePictureUrl,
    locale: 'en-US',
    isManaged: id === developerUserId,
  };
  const sessions = seedSessions({id, scenario, now, random});
  if (id === noOrganizationUserId) return {...person, locale: null, oauthProfiles: null, hasPassword: false, sessions};
  if (scenario === 'odd') {
    const oauthProfiles = {
      GithubOAuth: {id: 'gh_1', email: null, lastLoginAt: 'soon'},
      GoogleOAuth: null,
      VercelMarketplaceOAuth: {id: 'vm_1', email: 'deploys@vercel.example'},
      quantum_id: {id: 'q_1', email: 'x'.repeat(180)},
    };
    const unnamed = {firstName: null, lastName: null, locale: 'xx', profilePictureUrl: brokenPicture};
    return {...person, ...unnamed, oauthProfiles, hasPassword: undefined, sessions};
  }
  const linked = (id: string, age: number) => ({id, email, firstName, lastName, lastLoginAt: ago(now, age)});
  const oauthProfiles: SandboxPerson['oauthProfiles'] =
    scenario === 'empty'
      ? {}
      : {GithubOAuth: linked('gh_48213', 3 * day), GoogleOAuth: linked('go_11830', 40 * minute)};
  return {...person, oauthProfiles, hasPassword: scenario !== 'empty', sessions};
}

/** An outline of a session, with durations in milliseconds. */
interface Sketch {
  readonly agent: string | null;
  readonly place: readonly [city: string, country: string] | null;
  readonly address: string | null;
  readonly idle: number;
  readonly age: number;
  readonly method?: keyof SandboxSession & `used${string}`;
  /** Merged into the session. */
  readonly more?: Partial<SandboxSession>;
  /** How long until the session ends. Default: 30 days. */
  readonly rest?: number;
}

const chromeOnMac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const safariOnPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';
const firefoxOnLinux = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
const edgeOnWindows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0';

const sketches: readonly Sketch[] = [
  {
    agent: chromeOnMac,
    place: ['Lisbon', 'PT'],
    address: '192.0.2.14',
    idle: minute,
    age: 2 * day,
    method: 'usedSsoAuth',
  },
  {
    agent: safariOnPhone,
    place: ['Lisbon', 'PT'],
    address: '192.0.2.90',
    idle: 3 * hour,
    age: 20 * day,
    method: 'usedPasskeyAuth',
  },
  {
    agent: firefoxOnLinux,
    place: null,
    address: '2001:db8::51',
    idle: 2 * day,
    age: 9 * day,
    method: 'usedPasswordAuth',
  },
  {
    agent: edgeOnWindows,
    place: ['Osaka', 'JP'],
    address: '198.51.100.7',
    idle: 6 * day,
    age: 30 * day,
    method: 'usedGithubOauth',
  },
];

const oddSketches: readonly Sketch[] = [
  {agent: null, place: null, address: null, idle: minute, age: hour},
  {agent: '', place: ['', ''], address: '203.0.113.9', idle: 2 * hour, age: day},
  {agent: 'curl/8.5.0', place: ['', 'AQ'], address: null, idle: 3 * hour, age: day},
  {
    agent: 'x'.repeat(400),
    place: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'GB'],
    address: '::1',
    idle: day,
    age: day,
  },
  {
    agent: edgeOnWindows,
    place: ['São Paulo', 'BR'],
    address: '198.51.100.21',
    idle: 4 * hour,
    age: 5 * hour,
    method: 'usedImpersonation',
    more: {impersonatorEmail: 'support@workos.example', impersonationReason: 'Ticket 4711: <b>cannot sign in</b>'},
    rest: 3 * hour,
  },
];

/** The ID of the session in which the user looks at the widgets. */
export const currentSessionId = 'session_01JQ5A8WZ2C4M6N9R1T3V5X7Y0';

function seedSessions({id, scenario, now, random}: Omit<PersonStart, 'member'>): SandboxSession[] {
  if (scenario === 'empty') return [];
  const all = scenario === 'odd' ? oddSketches : scenario === 'one' ? sketches.slice(0, 1) : sketches;
  return all.map((sketch, index) => {
    const isCurrent = !index && id === defaultUserId;
    return toSession(sketch, {id: isCurrent ? currentSessionId : random.id('session'), userId: id, now});
  });
}

function toSession(
  {agent, place, address, idle, age, method, more, rest = 30 * day}: Sketch,
  {id, userId, now}: {readonly id: string; readonly userId: string; readonly now: number},
): SandboxSession {
  const unused = Object.fromEntries(methods.map((name) => [name, false])) as Record<(typeof methods)[number], boolean>;
  return {
    id,
    userlandUserId: userId,
    organizationId: defaultOrganizationId,
    ipAddress: address,
    userAgent: agent,
    state: {tag: 'issued', expiresAt: ahead(now, rest)},
    currentLocation: place && {cityName: place[0], countryISOCode: place[1]},
    ...unused,
    ...(method && {[method]: true}),
    lastActivityAt: ago(now, idle),
    createdAt: ago(now, age),
    updatedAt: ago(now, idle),
    ...more,
  };
}

const methods = [
  'usedSsoAuth',
  'usedPasswordAuth',
  'usedPasskeyAuth',
  'usedMagicAuth',
  'usedImpersonation',
  'usedAppleOauth',
  'usedBitbucketOauth',
  'usedGithubOauth',
  'usedGitLabOauth',
  'usedGoogleOauth',
  'usedLinkedInOauth',
  'usedMicrosoftOauth',
  'usedSlackOauth',
  'usedXeroOauth',
] as const;
