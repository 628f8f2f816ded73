import {describe, it} from 'node:test';
import {expect} from 'chai';
import {ChangeTracker} from '../../src/controllers/change-tracker.js';
import {turn} from '../helpers/turn.js';
import {defer, fakeHost, sessionOf} from './support.js';

interface Item {
  readonly id: string;
  readonly state: string;
}

const item = (id: string, state = 'Pending'): Item => ({id, state});

/** A widget that has shown these items, and whose next update ends when the test says so. */
function begin(...items: readonly Item[]) {
  const update = defer<boolean>();
  const host = fakeHost({updateComplete: update.promise});
  const told: Item[] = [];
  const changes = new ChangeTracker<Item>(host, (item) => told.push(item));
  changes.track(items);
  return {host, update, told, changes};
}

describe('ChangeTracker', () => {
  it('counts nothing of the first load as new', async () => {
    const {update, told, changes} = begin(item('a'), item('b'));
    update.resolve(true);
    await turn();
    expect(changes.latest).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });

  it('notices what has come and what is in another state', () => {
    const {changes} = begin(item('a'), item('b'), item('c'));
    changes.track([item('a'), item('b', 'Verified'), item('d')]);
    expect(changes.latest).to.deep.equal([item('b', 'Verified'), item('d')]);
  });

  it('compares with the newest load alone', () => {
    const {changes} = begin(item('a'));
    changes.track([item('a', 'Verified')]);
    changes.track([item('a', 'Verified')]);
    expect(changes.latest).to.deep.equal([]);
  });

  it('notices what comes back after it had gone', () => {
    const {changes} = begin(item('a'));
    changes.track([]);
    changes.track([item('a')]);
    expect(changes.latest).to.deep.equal([item('a')]);
  });

  it('tells of each once it is on the screen', async () => {
    const {host, update, told, changes} = begin();
    changes.track([item('a'), item('b')]);
    expect(host.updates).to.equal(1);
    await turn();
    expect(told).to.deep.equal([]);
    update.resolve(true);
    await turn();
    expect(told).to.deep.equal([item('a'), item('b')]);
  });

  it('counts nothing of another person’s first load as new', () => {
    const {host, changes} = begin(item('a'));
    host.session = sessionOf('alan');
    changes.track([item('b')]);
    expect(changes.latest).to.deep.equal([]);
    changes.track([item('b', 'Verified')]);
    expect(changes.latest).to.deep.equal([item('b', 'Verified')]);
  });

  it('says nothing of a person who has gone before the update', async () => {
    const {host, update, told, changes} = begin();
    changes.track([item('a')]);
    host.session = sessionOf('alan');
    update.resolve(true);
    await turn();
    expect(changes.latest).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });
});
