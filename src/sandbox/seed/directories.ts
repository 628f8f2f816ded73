import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {oddNames} from './odd-texts.js';
import {noInvitesOrganizationId, secondOrganizationId} from './organizations.js';
import type {Overridable, SeedStart} from './start.js';
import {ago, day, hour, minute, year} from './time.js';

type Schema = components['schemas'];

/** A directory as the API sends it. */
export type SandboxDirectory = Schema['Directory'] & Overridable;

/** The directories that an organization starts with. */
export function seedDirectories({organizationId, scenario, random, now}: SeedStart): SandboxDirectory[] {
  if (scenario === 'empty') return [];
  const make: Make = (name, type, state, {idle, counts = [0, 0, 0], ...rest} = {}) => ({
    ...newDirectory(name, type, random, now - 240 * day),
    state,
    ...(idle === undefined ? {} : {lastSyncRunAt: ago(now, idle), updatedAt: ago(now, idle)}),
    metadata: metadata(...counts),
    ...rest,
  });
  if (scenario === 'odd') return oddDirectories(make, now);
  if (organizationId === secondOrganizationId) {
    return [make('Halden Labs', 'gsuite directory', 'linked', {idle: 40 * minute, counts: [38, 2, 1]})];
  }
  if (organizationId === noInvitesOrganizationId) return [make('Quiet Harbor', 'generic scim v2.0', 'unlinked')];
  const all = [
    make('Juniper & Vale', 'okta scim v2.0', 'linked', {idle: 4 * minute, counts: [1_284, 37, 46]}),
    make('Design studio', 'gsuite directory', 'linked', {idle: 3 * hour, counts: [1, 0, 1]}),
    make('Contractors', 'azure scim v2.0', 'invalid_credentials', {idle: 6 * day, counts: [88, 3, 9]}),
    make('Human resources', 'workday', 'validating'),
    make('Warehouse staff', 'sftp', 'requires_type'),
    make('Partners in Lisbon', 'jump cloud scim v2.0', 'unlinked'),
    make('Retired office', 'bamboohr', 'deleting', {idle: 90 * day, counts: [12, 140, 3]}),
  ];
  return scenario === 'one' ? all.slice(0, 1) : all;
}

/** Creates a directory whose setup has just started: without users, and never synced. */
export function newDirectory(
  name: string,
  type: SandboxDirectory['type'],
  random: Random,
  now: number,
): SandboxDirectory {
  return {
    id: random.id('directory'),
    name,
    type,
    state: 'unlinked',
    createdAt: ago(now, 0),
    updatedAt: ago(now, 0),
    lastSyncRunAt: null,
    metadata: metadata(),
  };
}

/** The user and group counts of a directory. */
export function metadata(active = 0, inactive = 0, groups = 0): SandboxDirectory['metadata'] {
  return {users: {active, inactive}, groups};
}

type Make = (
  name: string,
  type: SandboxDirectory['type'],
  state: SandboxDirectory['state'],
  rest?: Partial<SandboxDirectory> & {
    /** The time since its last sync, in milliseconds. Undefined if never synced. */
    idle?: number;
    /** Active users, inactive users, groups. */
    counts?: readonly [number, number, number];
  },
) => SandboxDirectory;

/** Directories with edge-case data that a list must handle. Each is odd in one or two ways. */
function oddDirectories(make: Make, now: number): SandboxDirectory[] {
  const synced = {idle: hour, counts: [5, 1, 2]} as const;
  const linked = (name: string, overrides?: Readonly<Record<string, unknown>>) =>
    make(name, 'okta scim v2.0', 'linked', {...synced, overrides});
  const withMetadata = (name: string, metadata: unknown) => linked(name, {metadata});
  return [
    ...states.flatMap((state) => [
      make(`Unknown type, ${state}`, 'gusto', state, {...synced, overrides: {type: 'quantum hr v3'}}),
      make(`Pending type, ${state}`, 'gusto', state, {overrides: {type: 'pending'}}),
      make(`No type, ${state}`, 'gusto', state, {overrides: {type: undefined, metadata: undefined}}),
      make(`Never synced, ${state}`, 'rippling', state),
    ]),
    linked('Unknown state', {state: 'rate_limited'}),
    linked('Null everywhere', {type: null, state: null, createdAt: null, updatedAt: null, metadata: null}),
    linked('Nothing but a name', {type: undefined, state: undefined, lastSyncRunAt: undefined, metadata: undefined}),
    linked('State of the wrong type', {state: 7, type: ['okta']}),
    withMetadata('Metadata without users', {groups: 4}),
    withMetadata('Metadata without groups', {users: {active: 9, inactive: 0}}),
    withMetadata('Metadata without inactive users', {users: {active: 9}, groups: 1}),
    withMetadata('Metadata with null users', {users: null, groups: null}),
    withMetadata('Counts as text', {users: {active: '12', inactive: 'some'}, groups: '3'}),
    withMetadata('Counts below zero', {users: {active: -4, inactive: -1}, groups: -2}),
    withMetadata('Counts with fractions', {users: {active: 1.5, inactive: 0.1}, groups: 2.75}),
    make('Huge counts', 'workday', 'linked', {idle: minute, counts: [98_765_432, 12_345_678, 1_000_000]}),
    make('One of each', 'workday', 'linked', {idle: minute, counts: [1, 1, 1]}),
    make('Nobody', 'workday', 'linked', {idle: minute}),
    make('Years ago', 'sftp workday', 'linked', {idle: 12 * year, counts: [3, 0, 0]}),
    make('Tomorrow', 's3', 'linked', {idle: -day, counts: [3, 0, 0]}),
    make('Bad dates', 's3', 'linked', {lastSyncRunAt: 'a while ago', createdAt: 'once', updatedAt: ''}),
    make('Dates as numbers', 's3', 'linked', {overrides: {lastSyncRunAt: now - hour, createdAt: 0}}),
    linked(''),
    linked('   '),
    linked('A null name', {name: null}),
    linked('Okta SCIM'),
    ...Object.values(oddNames).map((name) => linked(name)),
  ];
}

const states = ['linked', 'validating', 'invalid_credentials', 'requires_type', 'unlinked', 'deleting'] as const;
