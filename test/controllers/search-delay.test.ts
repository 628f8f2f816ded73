import {afterEach, beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {SearchDelay, trim} from '../../src/controllers/search-delay.js';
import {fakeHost, sessionOf} from './support.js';

describe('SearchDelay', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  function begin() {
    const host = fakeHost();
    const searched: string[] = [];
    const search = new SearchDelay(host, (text) => searched.push(text));
    return {host, search, searched};
  }

  it('searches when the person has stopped typing for 200 ms', () => {
    const {search, searched} = begin();
    search.type('a');
    clock.tick(199);
    search.type('ad');
    clock.tick(199);
    expect(searched).to.deep.equal([]);
    clock.tick(1);
    expect(searched).to.deep.equal(['ad']);
  });

  it('shows what is typed until it is searched for', () => {
    const {search} = begin();
    expect(search.typed).to.equal(undefined);
    search.type('ada');
    expect(search.typed).to.equal('ada');
    clock.tick(200);
    expect(search.typed).to.equal(undefined);
  });

  it('searches at once without a delay, and once', () => {
    const {search, searched} = begin();
    search.type('ad');
    search.type('ada', 0);
    expect(searched).to.deep.equal(['ada']);
    clock.tick(1_000);
    expect(searched).to.deep.equal(['ada']);
  });

  it('searches for nothing that was cancelled', () => {
    const {search, searched} = begin();
    search.type('ada');
    search.cancel();
    expect(search.typed).to.equal(undefined);
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
  });

  it('searches for an empty text, which asks for everything', () => {
    const {search, searched} = begin();
    search.type('');
    clock.tick(200);
    expect(searched).to.deep.equal(['']);
  });

  it('searches for nothing that another person has typed', () => {
    const {host, search, searched} = begin();
    search.type('ada');
    host.session = sessionOf('alan');
    expect(search.typed).to.equal(undefined);
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
  });

  it('waits with its widget, and goes on with it', () => {
    const {search, searched} = begin();
    search.type('ada');
    search.hostDisconnected();
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
    search.hostConnected();
    clock.tick(200);
    expect(searched).to.deep.equal(['ada']);
  });

  it('searches for nothing when its widget comes where nothing was typed', () => {
    const {search, searched} = begin();
    search.hostConnected();
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
  });
});

describe('trim', () => {
  for (const [text, search] of [
    [' ada ', 'ada'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [7, ''],
    [{}, ''],
  ] as const) {
    it(`searches for ${JSON.stringify(search)} where a page sets ${JSON.stringify(text)}`, () => {
      expect(trim(text)).to.equal(search);
    });
  }
});
