import type {Random} from '../random.js';
import type {SandboxMember} from '../types.js';
import {defaultUserId, developerUserId} from './organizations.js';
import {portraits} from './pictures.js';
import {ago, day, hour, minute} from './time.js';

/** An outline of a member, with durations in milliseconds and roles by slug. */
interface Person extends Omit<SandboxMember, 'id' | 'emailVerified' | 'createdAt' | 'lastActivityAt' | 'roles'> {
  readonly id?: string;
  readonly age: number;
  readonly idle?: number;
  readonly roles: readonly string[];
}

const people: readonly Person[] = [
  {
    firstName: 'Priya',
    lastName: 'Raghunathan',
    email: 'priya.raghunathan@juniper-vale.example',
    status: 'Invited',
    age: 20 * minute,
    roles: ['member'],
  },
  {
    firstName: 'Jonas',
    lastName: 'Lindqvist',
    email: 'jonas@juniper-vale.example',
    profilePictureUrl: portraits[6]!,
    status: 'Active',
    age: 2 * day,
    idle: 2 * minute,
    roles: ['admin', 'billing'],
  },
  {
    id: defaultUserId,
    firstName: 'Amara',
    lastName: 'Okafor',
    email: 'amara@juniper-vale.example',
    profilePictureUrl: portraits[0]!,
    status: 'Active',
    age: 9 * day,
    idle: 0,
    roles: ['admin'],
  },
  {
    id: developerUserId,
    firstName: 'Mei-Ling',
    lastName: 'Chen',
    email: 'meiling.chen@juniper-vale.example',
    profilePictureUrl: portraits[12]!,
    status: 'Active',
    age: 15 * day,
    idle: 3 * hour,
    roles: ['developer'],
  },
  {email: 'sofia.marchetti@studio-arco.example', status: 'InviteExpired', age: 26 * day, roles: ['viewer']},
  {
    firstName: 'يوسف',
    lastName: 'الخطيب',
    email: 'yousef.alkhatib@juniper-vale.example',
    status: 'Active',
    age: 31 * day,
    idle: 26 * hour,
    roles: ['technical-support'],
  },
  {
    firstName: 'Tomás',
    lastName: 'Herrera',
    email: 'tomas.herrera@juniper-vale.example',
    status: 'NoInvite',
    age: 40 * day,
    roles: ['member', 'billing', 'viewer'],
  },
  {
    firstName: 'Daniel',
    lastName: 'Osei',
    email: 'd.osei@contractors.example',
    status: 'InviteRevoked',
    age: 44 * day,
    roles: ['member'],
  },
  {
    firstName: 'Hannah',
    lastName: 'Weiß',
    email: 'hannah.weiss@juniper-vale.example',
    profilePictureUrl: portraits[18]!,
    status: 'Active',
    age: 58 * day,
    idle: 5 * day,
    roles: ['security', 'viewer'],
    isDirectoryManaged: true,
  },
  {
    firstName: 'Lucas',
    lastName: 'Moreau',
    email: 'lucas.moreau@juniper-vale.example',
    status: 'Active',
    age: 210 * day,
    idle: 120 * day,
    roles: ['member'],
  },
];

/** The first page: ten typical members, in every status and including the caller. */
export function showcase(random: Random, now: number, hold: Hold): SandboxMember[] {
  return people.map(({age, idle, roles, ...person}) => ({
    id: random.id('user'),
    ...person,
    emailVerified: idle !== undefined,
    createdAt: ago(now, age),
    lastActivityAt: idle === undefined ? null : ago(now, idle),
    roles: hold(roles),
  }));
}

/** Converts slugs to held roles. Omits roles that are not assignable; if none is left, uses the default role. */
export type Hold = (slugs: readonly string[]) => NonNullable<SandboxMember['roles']>;
