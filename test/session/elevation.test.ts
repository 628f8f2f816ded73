import {afterEach, beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {type SinonFakeTimers, useFakeTimers} from 'sinon';
import {dropElevation, elevatedToken, holdElevation} from '../../src/session/elevation.js';

const minute = 60_000;
let clock: SinonFakeTimers;
let key: string;
let count = 0;

beforeEach(() => {
  clock = useFakeTimers({now: Date.parse('2026-03-01T12:00:00Z'), toFake: ['Date']});
  key = `person ${++count}`;
});
afterEach(() => clock.restore());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString();

describe('elevated access', () => {
  it('is held for one key alone', () => {
    holdElevation(key, 'a', inMinutes(10));
    expect(elevatedToken(key)).to.equal('a');
    expect(elevatedToken(`${key} in another organization`)).to.equal(undefined);
  });

  it('is not used shortly before it ends, nor after', () => {
    holdElevation(key, 'a', inMinutes(2));
    clock.tick(2 * minute - 5_001);
    expect(elevatedToken(key)).to.equal('a');
    clock.tick(1);
    expect(elevatedToken(key)).to.equal(undefined);
  });

  for (const [title, expiresAt] of [
    ['the server’s clock is an hour behind', -50],
    ['the server’s clock is an hour ahead', 70],
  ] as const) {
    it(`lasts ten minutes if ${title}`, () => {
      holdElevation(key, 'a', inMinutes(expiresAt));
      clock.tick(9.9 * minute);
      expect(elevatedToken(key)).to.equal('a');
      clock.tick(minute);
      expect(elevatedToken(key)).to.equal(undefined);
    });
  }

  for (const expiresAt of [undefined, '', 'soon']) {
    it(`lasts ten minutes if the server says “${expiresAt}”`, () => {
      holdElevation(key, 'a', expiresAt);
      expect(elevatedToken(key)).to.equal('a');
      clock.tick(10 * minute);
      expect(elevatedToken(key)).to.equal(undefined);
    });
  }

  it('is dropped once refused, but not a newer one', () => {
    holdElevation(key, 'a', inMinutes(10));
    holdElevation(key, 'b', inMinutes(10));
    dropElevation(key, 'a');
    expect(elevatedToken(key)).to.equal('b');
    dropElevation(key, 'b');
    expect(elevatedToken(key)).to.equal(undefined);
  });
});
