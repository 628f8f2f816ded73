import {afterEach, beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {SearchDelay, normalizeSearch} from '../../src/controllers/search-delay.js';
import {fakeHost, sessionOf} from './support.js';

describe('SearchDelay', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  function setUp() {
    const host = fakeHost();
    const searched: string[] = [];
    const search = new SearchDelay(host, (text) => searched.push(text));
    return {host, search, searched};
  }

  it('searches 200 ms after the last keystroke', () => {
    const {search, searched} = setUp();
    search.type('a');
    clock.tick(199);
    search.type('ad');
    clock.tick(199);
    expect(searched).to.deep.equal([]);
    clock.tick(1);
    expect(searched).to.deep.equal(['ad']);
  });

  it('exposes the typed text until the search starts', () => {
    const {search} = setUp();
    expect(search.typed).to.equal(undefined);
    search.type('ada');
    expect(search.typed).to.equal('ada');
    clock.tick(200);
    expect(search.typed).to.equal(undefined);
  });

  it('searches once and immediately with a delay of 0', () => {
    const {search, searched} = setUp();
    search.type('ad');
    search.type('ada', 0);
    expect(searched).to.deep.equal(['ada']);
    clock.tick(1_000);
    expect(searched).to.deep.equal(['ada']);
  });

  it('does not search after cancel', () => {
    const {search, searched} = setUp();
    search.type('ada');
    search.cancel();
    expect(search.typed).to.equal(undefined);
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
  });

  it('searches for an empty text', () => {
    const {search, searched} = setUp();
    search.type('');
    clock.tick(200);
    expect(searched).to.deep.equal(['']);
  });

  it('drops the text of another user', () => {
    const {host, search, searched} = setUp();
    search.type('ada');
    host.session = sessionOf('alan');
    expect(search.typed).to.equal(undefined);
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
  });

  it('pauses while its widget is disconnected', () => {
    const {search, searched} = setUp();
    search.type('ada');
    search.hostDisconnected();
    clock.tick(1_000);
    expect(searched).to.deep.equal([]);
    search.hostConnected();
    clock.tick(200);
    expect(searched).to.deep.equal(['ada']);
  });

  it('does not search when its widget is connected without typed text', () => {
    const {search, searched} = setUp();
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
    it(`turns ${JSON.stringify(text)} into ${JSON.stringify(search)}`, () => {
      expect(normalizeSearch(text)).to.equal(search);
    });
  }
});
