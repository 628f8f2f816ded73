import {describe, it} from 'node:test';
import {expect} from 'chai';
import {noInvitesOrganizationId, secondOrganizationId, type SandboxDirectory} from '../../../src/sandbox/index.js';
import {clock, seed} from '../support.js';

const full = seed('directories');
const odd = seed('directories', {scenario: 'odd'});
const states = ['deleting', 'invalid_credentials', 'linked', 'requires_type', 'unlinked', 'validating'];
const kinds = (all: readonly SandboxDirectory[]) => [...new Set(all.map(({state}) => state))].sort();

describe('the seeded directories', () => {
  it('are none, one linked directory, or one in each state', () => {
    expect(seed('directories', {scenario: 'empty'})).to.deep.equal([]);
    expect(seed('directories', {scenario: 'one'}).map(({state}) => state)).to.deep.equal(['linked']);
    expect(kinds(full)).to.deep.equal(states);
    expect(new Set(full.map(({type}) => type)).size).to.equal(full.length);
  });

  it('start with a large one that synced minutes ago', () => {
    const [{lastSyncRunAt, metadata} = full[0]!] = full;
    expect(clock.now - Date.parse(lastSyncRunAt!)).to.equal(240_000);
    expect(metadata).to.deep.equal({users: {active: 1_284, inactive: 37}, groups: 46});
  });

  it('have no sync time while they are being set up', () => {
    const settingUp = full.filter(({state}) => ['validating', 'requires_type', 'unlinked'].includes(state));
    expect(settingUp.map(({lastSyncRunAt}) => lastSyncRunAt)).to.deep.equal([null, null, null]);
  });

  it('have unique IDs that depend on the seed only', () => {
    for (const all of [full, odd]) expect(new Set(all.map(({id}) => id)).size).to.equal(all.length);
    expect(seed('directories')).to.deep.equal(full);
    expect(seed('directories', {from: 2})[0]!.id).to.not.equal(full[0]!.id);
  });

  it('differ between organizations', () => {
    const names = [secondOrganizationId, noInvitesOrganizationId].map((of) => seed('directories', {of})[0]?.name);
    expect(names).to.deep.equal(['Halden Labs', 'Quiet Harbor']);
  });
});

describe('the odd directories', () => {
  const metadataOf = ({overrides}: SandboxDirectory) => overrides?.metadata as Record<string, unknown> | undefined;
  const findings: readonly [string, (directory: SandboxDirectory) => unknown][] = [
    ['an unknown state', ({overrides}) => overrides?.state === 'rate_limited'],
    ['a state of the wrong type', ({overrides}) => overrides?.state === 7],
    ['metadata without users', (directory) => metadataOf(directory)?.groups === 4],
    ['metadata without groups', (directory) => metadataOf(directory) && !('groups' in metadataOf(directory)!)],
    ['null metadata', ({overrides}) => overrides?.metadata === null],
    ['huge counts', ({metadata}) => metadata.groups === 1_000_000],
    ['a sync time in the future', ({lastSyncRunAt}) => Date.parse(lastSyncRunAt ?? '') > clock.now],
    ['invalid dates', ({lastSyncRunAt}) => Number.isNaN(Date.parse(lastSyncRunAt ?? '2026-01-01'))],
    ['no name', ({name}) => name === ''],
    ['a name of one very long word', ({name}) => name.length > 100 && !name.includes(' ')],
    ['a name in Hebrew', ({name}) => /\p{Script=Hebrew}/u.test(name)],
    ['markup', ({name}) => name.includes('<img')],
  ];
  for (const [what, is] of findings) it(`include ${what}`, () => void expect(odd.some(is)).to.equal(true));

  const sets: readonly [string, (directory: SandboxDirectory) => unknown][] = [
    ['an unknown type', ({overrides}) => overrides?.type === 'quantum hr v3'],
    ['no provider chosen', ({overrides}) => overrides?.type === 'pending'],
    ['no type', ({overrides}) => overrides && 'type' in overrides && overrides.type === undefined],
  ];
  for (const [what, is] of sets)
    it(`cover every state with ${what}`, () => void expect(kinds(odd.filter(is))).to.eql(states));
});
