import {describe, it} from 'node:test';
import {expect} from 'chai';
import {noInvitesOrganizationId, secondOrganizationId} from '../../../src/sandbox/index.js';
import {clock, seed} from '../support.js';

/** The time that a ULID encodes, in milliseconds. */
function timeOf(ulid: string) {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return [...ulid.slice(0, 10)].reduce((time, digit) => time * 32 + digits.indexOf(digit), 0);
}

describe('the seeded log stream', () => {
  it('is missing or active', () => {
    expect(seed('logStreams', {scenario: 'empty'})).to.deep.equal([]);
    for (const scenario of ['full', 'one'] as const) {
      const [only, ...others] = seed('logStreams', {scenario});
      expect(others).to.have.length(0);
      expect(only).to.include({type: 'Datadog', state: 'Active', errorMessage: null});
    }
  });

  it('refers to an event of three minutes ago', () => {
    const [{lastSyncedEventId} = {}] = seed('logStreams');
    expect(lastSyncedEventId).to.match(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(clock.now - timeOf(lastSyncedEventId!)).to.equal(180_000);
  });

  it('depends on the seed only', () => {
    expect(seed('logStreams')).to.deep.equal(seed('logStreams'));
    expect(seed('logStreams', {from: 2})[0]!.id).to.not.equal(seed('logStreams')[0]!.id);
  });

  it('has an error in the second organization and is inactive in the third', () => {
    const [failing, waiting] = [secondOrganizationId, noInvitesOrganizationId].map((of) => seed('logStreams', {of})[0]);
    expect(failing).to.include({type: 'Splunk', state: 'Error'});
    expect(failing!.errorMessage).to.be.a('string');
    expect(waiting).to.include({type: 'S3', state: 'Inactive', lastSyncedEventId: null});
  });

  it('combines all odd values in the odd scenario', () => {
    const [odd, ...others] = seed('logStreams', {scenario: 'odd'});
    expect(others).to.have.length(0);
    expect(odd!.overrides).to.include({type: 'CarrierPigeonV2', state: 'ThrottledByDestination'});
    expect(odd!.lastSyncedEventId).to.match(/^event_01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(odd!.errorMessage)
      .to.include('<img src=x>')
      .and.to.match(/\p{Script=Arabic}/u);
  });
});
