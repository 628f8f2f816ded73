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
    for (const controller of clocks) controller.hostDisconnected();
    clocks.clear();
    clock.restore();
    delete (document as {visibilityState?: unknown}).visibilityState;
  });

  const show = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  /** A clock on a connected widget. */
  function setUp() {
    const host = fakeHost();
    const controller = new Clock(host);
    controller.hostConnected();
    clocks.add(controller);
    return {host, disconnect: () => controller.hostDisconnected()};
  }

  it('updates its widget every minute', () => {
    const {host} = setUp();
    clock.tick(59_999);
    expect(host.updates).to.equal(0);
    clock.tick(1);
    expect(host.updates).to.equal(1);
    clock.tick(120_000);
    expect(host.updates).to.equal(3);
  });

  it('updates nothing while the page is hidden, and once when it becomes visible', () => {
    const {host} = setUp();
    show('hidden');
    clock.tick(600_000);
    expect(host.updates).to.equal(0);
    show('visible');
    expect(host.updates).to.equal(1);
  });

  it('updates all widgets with one timer', () => {
    const hosts = [setUp(), setUp(), setUp()].map(({host}) => host);
    expect(clock.countTimers()).to.equal(1);
    clock.tick(60_000);
    expect(hosts.map(({updates}) => updates)).to.deep.equal([1, 1, 1]);
  });

  it('continues for the other widgets when one is removed', () => {
    const [first, second] = [setUp(), setUp()];
    first.disconnect();
    clock.tick(60_000);
    show('visible');
    expect([first.host.updates, second.host.updates]).to.deep.equal([0, 2]);
  });

  it('stops with the last widget and starts again with the next', () => {
    const first = setUp();
    first.disconnect();
    expect(clock.countTimers()).to.equal(0);
    show('visible');
    expect(first.host.updates).to.equal(0);
    const {host} = setUp();
    clock.tick(60_000);
    expect(host.updates).to.equal(1);
  });
});
