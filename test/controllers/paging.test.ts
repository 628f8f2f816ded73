import {describe, it} from 'node:test';
import {expect} from 'chai';
import {Paging, pageLimit} from '../../src/controllers/paging.js';
import {recordEvents} from '../helpers/wait.js';
import {fakeHost, sessionOf} from './support.js';

describe('pageLimit', () => {
  for (const [size, limit] of [
    [20, 20],
    ['20', 20],
    [7.9, 7],
    [100, 50],
    [Infinity, 50],
    [0, 10],
    [0.5, 10],
    [-5, 10],
    [NaN, 10],
    ['many', 10],
    [undefined, 10],
  ] as const) {
    it(`turns the page size ${String(size)} into ${limit}, with a maximum of 50`, () => {
      expect(pageLimit(size, 50)).to.equal(limit);
    });
  }
});

describe('Paging', () => {
  const rows = {items: [{}], next: undefined};
  const empty = {items: [], next: undefined};

  /** Paging that shows the third page. */
  async function setUp() {
    const host = fakeHost();
    const paging = new Paging(host);
    paging.resetOnChange('search');
    for (const after of ['one', 'two']) {
      paging.next({after});
      paging.accepts(rows);
    }
    await host.updateComplete;
    return {host, paging, events: recordEvents(host, 'workos-page-changed')};
  }

  it('starts on the first page, without a cursor', () => {
    const paging = new Paging(fakeHost());
    expect(paging.page).to.equal(1);
    expect(paging.cursor).to.equal(undefined);
  });

  it('goes forward with cursors from the server, and back with those it has stored', async () => {
    const {paging} = await setUp();
    expect([paging.page, paging.cursor]).to.deep.equal([3, {after: 'two'}]);
    paging.previous();
    paging.accepts(rows);
    expect([paging.page, paging.cursor]).to.deep.equal([2, {after: 'one'}]);
    paging.previous();
    paging.accepts(rows);
    expect([paging.page, paging.cursor]).to.deep.equal([1, undefined]);
  });

  it('changes the page, and emits the event, only when the rows are there', async () => {
    const {host, paging, events} = await setUp();
    const pages = () => events.map(({detail}) => (detail as {page: number}).page);
    for (const [request, before, after] of [
      [() => paging.next({after: 'three'}), 3, 4],
      [() => paging.previous(), 4, 3],
      [() => paging.first(), 3, 1],
    ] as const) {
      request();
      await host.updateComplete;
      expect(paging.page).to.equal(before);
      expect(pages()).to.deep.equal([]);
      paging.accepts(rows);
      await host.updateComplete;
      expect(paging.page).to.equal(after);
      expect(pages().at(-1)).to.equal(after);
      events.length = 0;
    }
  });

  it('goes back from the page that is shown, not from one that failed to load', async () => {
    const {paging} = await setUp();
    paging.next({after: 'three'});
    paging.previous();
    expect(paging.cursor).to.deep.equal({after: 'one'});
    paging.previous();
    expect(paging.cursor, 'the same request again').to.deep.equal({after: 'one'});
  });

  it('goes forward from the page that is shown, not from one that failed to load', async () => {
    const {paging} = await setUp();
    paging.previous();
    paging.next({after: 'three'});
    expect(paging.cursor).to.deep.equal({after: 'three'});
    paging.accepts(rows);
    expect(paging.page).to.equal(4);
    paging.previous();
    expect(paging.cursor).to.deep.equal({after: 'two'});
  });

  it('emits nothing when the page that is shown loads again', async () => {
    const {host, paging, events} = await setUp();
    paging.accepts(rows);
    await host.updateComplete;
    expect(events).to.deep.equal([]);
  });

  it('keeps its page while the filters stay the same', async () => {
    const {paging} = await setUp();
    paging.resetOnChange('search');
    expect(paging.cursor).to.deep.equal({after: 'two'});
  });

  it('requests the first page when the filters change', async () => {
    const {paging} = await setUp();
    paging.resetOnChange('other');
    expect([paging.page, paging.cursor]).to.deep.equal([3, undefined]);
    paging.accepts(rows);
    expect(paging.page).to.equal(1);
  });

  it('distinguishes filters whose joined values are equal', async () => {
    const {paging} = await setUp();
    paging.resetOnChange('a', 'bc');
    paging.next({after: 'one'});
    paging.resetOnChange('ab', 'c');
    expect(paging.cursor).to.equal(undefined);
  });

  it('goes back from a page that has become empty', async () => {
    const {host, paging, events} = await setUp();
    expect(paging.accepts(empty)).to.equal(false);
    expect([paging.page, paging.cursor]).to.deep.equal([3, {after: 'one'}]);
    expect(paging.accepts(rows)).to.equal(true);
    await host.updateComplete;
    expect(events.map(({detail}) => detail)).to.deep.equal([{page: 2}]);
  });

  it('accepts an empty first page', async () => {
    const {paging} = await setUp();
    paging.first();
    expect(paging.accepts(empty)).to.equal(true);
    expect(paging.page).to.equal(1);
  });

  it('returns to the first page for another user', async () => {
    const {host, paging} = await setUp();
    host.session = sessionOf('alan');
    expect([paging.page, paging.cursor]).to.deep.equal([1, undefined]);
  });
});
