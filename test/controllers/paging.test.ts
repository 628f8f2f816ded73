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
  /** Paging that is on the third page. */
  function setUp() {
    const host = fakeHost();
    const paging = new Paging(host);
    paging.resetOnChange('search');
    paging.next({after: 'one'});
    paging.next({after: 'two'});
    return {host, paging, events: recordEvents(host, 'workos-page-changed')};
  }

  it('starts on the first page, without a cursor', () => {
    const paging = new Paging(fakeHost());
    expect(paging.page).to.equal(1);
    expect(paging.cursor).to.equal(undefined);
  });

  it('goes forward with cursors from the server, and back with those it has stored', () => {
    const {paging} = setUp();
    expect([paging.page, paging.cursor]).to.deep.equal([3, {after: 'two'}]);
    paging.previous();
    expect([paging.page, paging.cursor]).to.deep.equal([2, {after: 'one'}]);
    paging.previous();
    expect([paging.page, paging.cursor]).to.deep.equal([1, undefined]);
  });

  it('emits each page change', () => {
    const {paging, events} = setUp();
    paging.next({after: 'three'});
    paging.previous();
    paging.first();
    expect(events.map(({detail}) => detail)).to.deep.equal([{page: 4}, {page: 3}, {page: 1}]);
  });

  it('emits nothing when it is already on the first page', () => {
    const {paging, events} = setUp();
    paging.first();
    paging.first();
    expect(events).to.have.length(1);
  });

  it('keeps its page while the filters stay the same', () => {
    const {paging} = setUp();
    paging.resetOnChange('search');
    expect(paging.page).to.equal(3);
  });

  it('returns to the first page when the filters change', () => {
    const {paging} = setUp();
    paging.resetOnChange('other');
    expect(paging.page).to.equal(1);
  });

  it('distinguishes filters whose joined values are equal', () => {
    const {paging} = setUp();
    paging.resetOnChange('a', 'bc');
    paging.next({after: 'one'});
    paging.resetOnChange('ab', 'c');
    expect(paging.page).to.equal(1);
  });

  it('goes back from a page that has become empty', () => {
    const {paging, events} = setUp();
    expect(paging.accepts({items: [], next: undefined})).to.equal(false);
    expect(paging.cursor).to.deep.equal({after: 'one'});
    expect(events.map(({detail}) => detail)).to.deep.equal([{page: 2}]);
  });

  it('accepts an empty first page, and any other page with items', () => {
    const {paging, events} = setUp();
    expect(paging.accepts({items: [{}], next: undefined})).to.equal(true);
    paging.resetOnChange('other');
    expect(paging.accepts({items: [], next: undefined})).to.equal(true);
    expect(events).to.deep.equal([]);
  });

  it('returns to the first page for another user', () => {
    const {host, paging} = setUp();
    host.session = sessionOf('alan');
    expect([paging.page, paging.cursor]).to.deep.equal([1, undefined]);
  });
});
