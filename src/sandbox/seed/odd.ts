import type {Random} from '../random.js';
import type {SandboxMember} from '../types.js';
import type {Hold} from './showcase.js';
import {ago, day, hour, minute, year} from './time.js';

/** Members with edge-case data that a table must handle. Each is odd in one or two ways. */
export function oddMembers(random: Random, now: number, hold: Hold): SandboxMember[] {
  const member = hold(['member']);
  const base = {emailVerified: true, lastActivityAt: ago(now, 3 * hour), status: 'Active', roles: member} as const;
  const members: readonly OddMember[] = [
    {email: 'no.name@odd.example', firstName: null, lastName: null},
    {email: 'first.only@odd.example', firstName: 'Cher', lastName: null},
    {email: 'last.only@odd.example', firstName: null, lastName: 'Teller'},
    {email: 'blank.names@odd.example', firstName: '', lastName: '   '},
    {email: 'roles.null@odd.example', firstName: 'Rae', lastName: 'Null', roles: null},
    {email: 'roles.none@odd.example', firstName: 'Nolan', lastName: 'Roleless', roles: []},
    {
      email: 'roles.all@odd.example',
      firstName: 'Omni',
      lastName: 'Present',
      roles: hold(['member', 'developer', 'billing', 'security', 'technical-support', 'regional-coordinator']),
    },
    {
      email: 'role.gone@odd.example',
      firstName: 'Lena',
      lastName: 'Legacy',
      roles: [{slug: 'legacy-auditor', name: 'Legacy auditor', description: 'No longer assignable.'}, ...member],
    },
    {email: 'markup@odd.example', firstName: '<b>Robert</b> \'); DROP TABLE "users";-- &amp;', lastName: '<img src=x>'},
    {
      email: `${'a.remarkably.long.address.that.goes.on.and.on.'.repeat(3)}end@subdomain.of.a.long.domain.odd.example`,
      firstName: 'Maximiliana Wilhelmina Konstanze Friederike Charlotte Augusta',
      lastName: 'von und zu Hohenlohe-Waldenburg-Schillingsfürst-Oettingen-Wallerstein',
    },
    {email: 'unbroken@odd.example', firstName: 'W'.repeat(120), lastName: null},
    {email: 'arabic@odd.example', firstName: 'عبد الرحمن', lastName: 'بن محمد الفهد (Riyadh)'},
    {email: 'hebrew@odd.example', firstName: 'שִׁירָה', lastName: 'בן־דוד'},
    {email: 'override@odd.example', firstName: 'Rev\u202Eesre', lastName: 'Direction'},
    {email: 'chinese@odd.example', firstName: '司马', lastName: '相如'},
    {email: 'japanese@odd.example', firstName: 'がぎぐげご', lastName: '長谷川'},
    {email: 'emoji@odd.example', firstName: '👩‍👩‍👧‍👦 Family', lastName: '🏳️‍🌈 👍🏽'},
    {
      email: 'combining@odd.example',
      firstName: 'Z\u0351\u036b\u0343a\u0314\u030dl\u0321g\u0322o\u0313',
      lastName: 'Text',
    },
    {email: 'decomposed@odd.example', firstName: 'Jose\u0301', lastName: 'Nun\u0303ez'},
    {email: 'alex.kim@odd.example', firstName: 'Alex', lastName: 'Kim'},
    {email: 'alex.kim.2@odd.example', firstName: 'Alex', lastName: 'Kim'},
    {
      email: 'broken.picture@odd.example',
      firstName: 'Pixel',
      lastName: 'Broken',
      profilePictureUrl: 'data:image/png;base64,bm90IGFuIGltYWdl',
    },
    {email: 'never@odd.example', firstName: 'Nell', lastName: 'Never', lastActivityAt: null},
    {email: 'future@odd.example', firstName: 'Marty', lastName: 'Tomorrow', lastActivityAt: ago(now, -3 * day)},
    {email: 'soon@odd.example', firstName: 'Skewed', lastName: 'Clock', lastActivityAt: ago(now, -2 * minute)},
    {email: 'years@odd.example', firstName: 'Rip', lastName: 'Van Winkle', lastActivityAt: ago(now, 20 * year)},
    {email: 'bad.date@odd.example', firstName: 'Dana', lastName: 'Undated', overrides: {lastActivityAt: 'soon™'}},
    {email: 'bad.status@odd.example', firstName: 'Sam', lastName: 'Suspended', overrides: {status: 'Suspended'}},
    {email: 'bad.action@odd.example', firstName: 'Acton', lastName: 'New', overrides: {actions: ['fly', 'edit-role']}},
    {email: 'directory@odd.example', firstName: 'Dirk', lastName: 'Directory', isDirectoryManaged: true},
    {email: 'invited@odd.example', status: 'Invited', emailVerified: false, lastActivityAt: null},
    {email: 'expired.long.ago@odd.example', status: 'InviteExpired', emailVerified: false, lastActivityAt: null},
    {email: 'least@odd.example', lastActivityAt: undefined, roles: undefined},
  ];
  return members.map((odd, index) => ({
    id: random.id('user'),
    ...base,
    // Too old to be resent, unlike the expired invitation on the first page.
    createdAt: ago(now, odd.status === 'InviteExpired' ? 2 * year : 220 * day + index * day),
    ...odd,
  }));
}

type OddMember = Partial<SandboxMember> & Pick<SandboxMember, 'email'>;
