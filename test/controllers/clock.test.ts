import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {Clock} from '../../src/controllers/clock.js';
import {fakeHost} from './support.js';

describe('Clock', () => {
  let clock: sinon.SinonFakeTimers;
  let visibility: DocumentVisibilityState;
  const clocks = new Set<Clock>();

  beforeEach(() => {
    clock = sinon.useFakeTimers();
    visibility = 'visible';
    Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => visibility});
  });
  afterEach(() => {
    for (const one of clocks) one.hostDisconnected();
    clocks.clear();
    clock.restore();
    delete (document as {visibilityState?: unknown}).visibilityState;
  });

  const show = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  /** A widget in the page. */
  function begin() {
    const host = fakeHost();
    const one = new Clock(host);
    one.hostConnected();
    clocks.add(one);
    return {host, end: () => one.hostDisconnected()};
  }

  it('renders its widget every minute', () => {
    const {host} = begin();
    clock.tick(59_999);
    expect(host.updates).to.equal(0);
    clock.tick(1);
    expect(host.updates).to.equal(1);
    clock.tick(120_000);
    expect(host.updates).to.equal(3);
  });

  it('renders nothing while the page is hidden, and at once when it is shown', () => {
    const {host} = begin();
    show('hidden');
    clock.tick(600_000);
    expect(host.updates).to.equal(0);
    show('visible');
    expect(host.updates).to.equal(1);
  });

  it('renders all widgets by one timer', () => {
    const hosts = [begin(), begin(), begin()].map(({host}) => host);
    expect(clock.countTimers()).to.equal(1);
    clock.tick(60_000);
    expect(hosts.map(({updates}) => updates)).to.deep.equal([1, 1, 1]);
  });

  it('goes on for the others when one widget is removed', () => {
    const [first, second] = [begin(), begin()];
    first.end();
    clock.tick(60_000);
    show('visible');
    expect([first.host.updates, second.host.updates]).to.deep.equal([0, 2]);
  });

  it('stops with the last widget, and begins with the next', () => {
    const first = begin();
    first.end();
    expect(clock.countTimers()).to.equal(0);
    show('visible');
    expect(first.host.updates).to.equal(0);
    const {host} = begin();
    clock.tick(60_000);
    expect(host.updates).to.equal(1);
  });
});
