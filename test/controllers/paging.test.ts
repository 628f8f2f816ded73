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
    it(`asks for ${limit} items at most 50 where a page sets ${String(size)}`, () => {
      expect(pageLimit(size, 50)).to.equal(limit);
    });
  }
});

describe('Paging', () => {
  /** A list whose third page is shown. */
  function begin() {
    const host = fakeHost();
    const paging = new Paging(host);
    paging.follow('search');
    paging.next({after: 'one'});
    paging.next({after: 'two'});
    return {host, paging, heard: recordEvents(host, 'workos-page-changed')};
  }

  it('begins with the first page, which needs no cursor', () => {
    const paging = new Paging(fakeHost());
    expect(paging.page).to.equal(1);
    expect(paging.cursor).to.equal(undefined);
  });

  it('goes forward by the cursors of the server, and back by those it remembers', () => {
    const {paging} = begin();
    expect([paging.page, paging.cursor]).to.deep.equal([3, {after: 'two'}]);
    paging.previous();
    expect([paging.page, paging.cursor]).to.deep.equal([2, {after: 'one'}]);
    paging.previous();
    expect([paging.page, paging.cursor]).to.deep.equal([1, undefined]);
  });

  it('tells the page of each turn', () => {
    const {paging, heard} = begin();
    paging.next({after: 'three'});
    paging.previous();
    paging.first();
    expect(heard.map(({detail}) => detail)).to.deep.equal([{page: 4}, {page: 3}, {page: 1}]);
  });

  it('says nothing of the first page where that is shown already', () => {
    const {paging, heard} = begin();
    paging.first();
    paging.first();
    expect(heard).to.have.length(1);
  });

  it('keeps its page while the same is listed', () => {
    const {paging} = begin();
    paging.follow('search');
    expect(paging.page).to.equal(3);
  });

  it('begins with the first page where something else is listed', () => {
    const {paging} = begin();
    paging.follow('other');
    expect(paging.page).to.equal(1);
  });

  it('tells apart what is listed by each of its parts', () => {
    const {paging} = begin();
    paging.follow('a', 'bc');
    paging.next({after: 'one'});
    paging.follow('ab', 'c');
    expect(paging.page).to.equal(1);
  });

  it('goes back from a page that removals have emptied', () => {
    const {paging, heard} = begin();
    expect(paging.accepts({items: [], next: undefined})).to.equal(false);
    expect(paging.cursor).to.deep.equal({after: 'one'});
    expect(heard.map(({detail}) => detail)).to.deep.equal([{page: 2}]);
  });

  it('shows an empty first page, and any other with items', () => {
    const {paging, heard} = begin();
    expect(paging.accepts({items: [{}], next: undefined})).to.equal(true);
    paging.follow('other');
    expect(paging.accepts({items: [], next: undefined})).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('begins with the first page for another person', () => {
    const {host, paging} = begin();
    host.session = sessionOf('alan');
    expect([paging.page, paging.cursor]).to.deep.equal([1, undefined]);
  });
});
