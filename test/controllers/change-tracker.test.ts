import {describe, it} from 'node:test';
import {expect} from 'chai';
import {ChangeTracker} from '../../src/controllers/change-tracker.js';
import {nextMacrotask} from '../helpers/turn.js';
import {defer, fakeHost, sessionOf} from './support.js';

interface Item {
  readonly id: string;
  readonly state: string;
}

const item = (id: string, state = 'Pending'): Item => ({id, state});

/** A tracker that has seen these items, on a fake widget whose next update the test completes. */
function setUp(...items: readonly Item[]) {
  const update = defer<boolean>();
  const host = fakeHost({updateComplete: update.promise});
  const reported: Item[] = [];
  const changes = new ChangeTracker<Item>(host, (item) => reported.push(item));
  changes.track(items);
  return {host, update, reported, changes};
}

describe('ChangeTracker', () => {
  it('reports no changes for the first load', async () => {
    const {update, reported, changes} = setUp(item('a'), item('b'));
    update.resolve(true);
    await nextMacrotask();
    expect(changes.latest).to.deep.equal([]);
    expect(reported).to.deep.equal([]);
  });

  it('finds new items and items in another state', () => {
    const {changes} = setUp(item('a'), item('b'), item('c'));
    changes.track([item('a'), item('b', 'Verified'), item('d')]);
    expect(changes.latest).to.deep.equal([item('b', 'Verified'), item('d')]);
  });

  it('compares only with the previous load', () => {
    const {changes} = setUp(item('a'));
    changes.track([item('a', 'Verified')]);
    changes.track([item('a', 'Verified')]);
    expect(changes.latest).to.deep.equal([]);
  });

  it('finds an item that was removed and added again', () => {
    const {changes} = setUp(item('a'));
    changes.track([]);
    changes.track([item('a')]);
    expect(changes.latest).to.deep.equal([item('a')]);
  });

  it('reports each change after the update', async () => {
    const {host, update, reported, changes} = setUp();
    changes.track([item('a'), item('b')]);
    expect(host.updates).to.equal(1);
    await nextMacrotask();
    expect(reported).to.deep.equal([]);
    update.resolve(true);
    await nextMacrotask();
    expect(reported).to.deep.equal([item('a'), item('b')]);
  });

  it('reports no changes for the first load of another user', () => {
    const {host, changes} = setUp(item('a'));
    host.session = sessionOf('alan');
    changes.track([item('b')]);
    expect(changes.latest).to.deep.equal([]);
    changes.track([item('b', 'Verified')]);
    expect(changes.latest).to.deep.equal([item('b', 'Verified')]);
  });

  it('reports nothing if the user changes before the update', async () => {
    const {host, update, reported, changes} = setUp();
    changes.track([item('a')]);
    host.session = sessionOf('alan');
    update.resolve(true);
    await nextMacrotask();
    expect(changes.latest).to.deep.equal([]);
    expect(reported).to.deep.equal([]);
  });
});
