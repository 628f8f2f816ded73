import {describe, it} from 'node:test';
import {expect} from 'chai';
import {assert, integer, property} from 'fast-check';
import {Random} from '../../src/sandbox/random.js';

describe('Random', () => {
  it('returns the same numbers for the same seed', () => {
    assert(
      property(integer(), (seed) => {
        const [one, two] = [new Random(seed), new Random(seed)];
        for (let count = 0; count < 5; count++) expect(one.next()).to.equal(two.next());
      }),
    );
  });

  it('distributes numbers evenly over the range', () => {
    const random = new Random(1);
    const counts = Array.from({length: 10}, () => 0);
    for (let count = 0; count < 10_000; count++) counts[random.below(10)]!++;
    for (const count of counts) expect(count).to.be.within(850, 1_150);
  });

  it('returns true with the given probability', () => {
    const random = new Random(1);
    const hits = Array.from({length: 10_000}, () => random.chance(0.25)).filter(Boolean).length;
    expect(hits).to.be.within(2_300, 2_700);
    expect([random.chance(0), random.chance(1)]).to.deep.equal([false, true]);
  });

  it('generates IDs in the format of the API', () => {
    const random = new Random(7);
    const ids = Array.from({length: 1_000}, () => random.id('user'));
    for (const id of ids) expect(id).to.match(/^user_01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(new Set(ids).size).to.equal(1_000);
  });

  it('generates ULIDs that encode their time', () => {
    const random = new Random(7);
    expect(random.ulid(1_469_918_176_385)).to.match(/^01ARYZ6S41[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(random.ulid(5))
      .to.match(/^0{9}5/)
      .and.to.not.equal(random.ulid(5));
  });

  it('picks from all items', () => {
    const random = new Random(1);
    const picked = new Set(Array.from({length: 100}, () => random.pick(['a', 'b', 'c'])));
    expect([...picked].sort()).to.deep.equal(['a', 'b', 'c']);
  });
});
