import {Random} from '../random.js';
import type {HeldRole, MemberStatus, Role, SandboxMember, Switches} from '../types.js';
import {nordic, worldwide, type NamePool} from './names.js';
import {oddMembers} from './odd.js';
import {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  noInvitesOrganizationId,
  secondOrganizationId,
} from './organizations.js';
import {portraits} from './pictures.js';
import {showcase, type Hold} from './showcase.js';
import {ago, day, minute, year} from './time.js';

/** The inputs for generating members. */
interface Plan {
  readonly random: Random;
  readonly now: number;
  readonly hold: Hold;
  readonly roles: readonly Role[];
  readonly names: readonly NamePool[];
  readonly domain: string;
}

/** The members an organization starts with, newest first. The same seed and clock give the same members. */
export function seedMembers(
  organizationId: string,
  seed: number,
  now: number,
  {roles, members: count, scenario}: Switches,
): SandboxMember[] {
  const random = new Random(seed * 31 + organizationId.charCodeAt(organizationId.length - 1));
  const usual = roles.find((role) => role.default) ?? roles[0];
  const hold: Hold = (slugs) => {
    const known = roles.filter(({slug}) => slugs.includes(slug));
    return (known.length || !usual ? known : [usual]).map(held);
  };
  const plan = {random, now, hold, roles, names: worldwide};
  const among = (...ids: readonly string[]) => showcase(random, now, hold).filter(({id}) => ids.includes(id));
  switch (organizationId) {
    case defaultOrganizationId:
      return mainMembers({...plan, domain: 'juniper-vale.example'}, scenario, count);
    case secondOrganizationId:
      return [
        ...among(defaultUserId, developerUserId),
        ...generate({...plan, names: nordic, domain: 'halden-labs.example'}, 38),
      ];
    case noInvitesOrganizationId:
      return [...among(defaultUserId), ...generate({...plan, domain: 'quiet-harbor.example'}, 11)];
    default:
      return [];
  }
}

function mainMembers(plan: Plan, scenario: Switches['scenario'], count: number) {
  if (scenario === 'empty') return [];
  const {random, now, hold} = plan;
  const first = showcase(random, now, hold);
  const caller = first.filter(({id}) => id === defaultUserId);
  if (scenario === 'one') return caller;
  const odd = oddMembers(random, now, hold);
  if (scenario === 'odd') return [...caller, ...odd];
  const known = [...first, ...odd].slice(0, count);
  if (count > 0 && !known.includes(caller[0]!)) known.splice(-1, 1, ...caller);
  return [...known, ...generate(plan, count - known.length, known)];
}

/** @param known Existing members, whose email addresses are taken. */
function generate(plan: Plan, count: number, known: readonly SandboxMember[] = []): SandboxMember[] {
  const taken = new Map(known.map(({email}) => [email.replace(/@.*/, ''), 1]));
  const gap = (4 * year) / Math.max(count, 1);
  return Array.from({length: Math.max(0, count)}, (_, index) => generateMember(plan, 260 * day + index * gap, taken));
}

/** @param age The time since the member was created, in milliseconds. */
function generateMember({random, now, hold, roles, names, domain}: Plan, age: number, taken: Map<string, number>) {
  const pool = random.pick(names);
  const first = random.pick(pool.first);
  const last = random.pick(pool.last);
  const status = pickStatus(random.next());
  const isJoined = status === 'Active' || status === 'NoInvite';
  const address = `${first.plain}.${last.plain}`;
  const namesakes = taken.get(address) ?? 0;
  taken.set(address, namesakes + 1);
  const hasName = random.chance(isJoined ? 0.97 : 0.5);
  const member: SandboxMember = {
    id: random.id('user'),
    email: `${address}${namesakes ? namesakes + 1 : ''}@${domain}`,
    emailVerified: isJoined,
    profilePictureUrl: isJoined && random.chance(0.4) ? random.pick(portraits) : null,
    firstName: hasName ? first.text : null,
    lastName: hasName && random.chance(0.99) ? last.text : null,
    createdAt: ago(now, age),
    lastActivityAt: status === 'Active' && random.chance(0.96) ? ago(now, idleTime(random, age)) : null,
    status,
    roles: pickRoles(random, roles, hold),
  };
  if (status === 'Active' && random.chance(0.06)) member.isDirectoryManaged = true;
  return member;
}

function pickStatus(number: number): MemberStatus {
  if (number < 0.82) return 'Active';
  if (number < 0.89) return 'Invited';
  if (number < 0.93) return 'InviteExpired';
  return number < 0.96 ? 'InviteRevoked' : 'NoInvite';
}

/** In milliseconds. Most members were active recently, and a few have been idle for years. */
function idleTime(random: Random, age: number) {
  return minute + (age - minute) * random.next() ** 8;
}

function pickRoles(random: Random, roles: readonly Role[], hold: Hold): HeldRole[] | null {
  const number = random.next();
  if (number < 0.02) return null;
  if (number < 0.05 || roles.length === 0) return [];
  const usual = roles.find((role) => role.default) ?? roles[0]!;
  if (number < 0.7) return [held(usual)];
  if (number < 0.86) return [held(random.pick(roles))];
  return hold([usual.slug, random.pick(roles).slug, random.pick(roles).slug]);
}

/** Converts an assignable role to the form that a member holds. */
export function held({slug, name, description}: Role): HeldRole {
  return {name, slug, ...(description !== undefined && {description})};
}
