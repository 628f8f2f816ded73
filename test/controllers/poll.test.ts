import {expect} from '@open-wc/testing';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {Poll} from '../../src/controllers/poll.js';
import type {Query} from '../../src/controllers/query.js';
import type {WidgetHost} from '../../src/controllers/widget-host.js';

type Data = {readonly isPending: boolean};

/** A widget and its query, as far as a poll can see them. */
function setUp(isPending = true) {
  const looks: number[] = [];
  const start = Date.now();
  const query = {
    data: undefined as Data | undefined,
    error: undefined as unknown,
    isLoading: false,
    refresh() {
      looks.push((Date.now() - start) / 1_000);
      answer(query.data!.isPending);
    },
  };
  const host = {isConnected: true, addController: () => {}} as unknown as WidgetHost;
  const answer = (isPending: boolean) => {
    query.data = {isPending};
    poll.hostUpdated();
  };
  const poll = new Poll(host, query as unknown as Query<readonly [], Data>, (data) => data.isPending);
  poll.hostConnected();
  answer(isPending);
  return {poll, query, looks, answer, host};
}

describe('a poll', () => {
  let clock: SinonFakeTimers;
  let visibility: DocumentVisibilityState;

  beforeEach(() => {
    clock = useFakeTimers();
    visibility = 'visible';
    Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => visibility});
  });
  afterEach(() => {
    clock.restore();
    delete (document as {visibilityState?: unknown}).visibilityState;
  });

  const show = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('looks less and less often, and then no more', () => {
    const {looks, poll} = setUp();
    clock.tick(3_600_000);
    expect(looks.slice(0, 5)).to.deep.equal([15, 37.5, 71.25, 121.875, 181.875]);
    expect(looks).to.have.length(20);
    poll.hostDisconnected();
  });

  it('never begins where nothing is bound to change', () => {
    const {looks, poll} = setUp(false);
    clock.tick(3_600_000);
    expect(looks).to.deep.equal([]);
    poll.hostDisconnected();
  });

  it('stops when the waiting is over', () => {
    const {looks, answer, poll} = setUp();
    clock.tick(15_000);
    answer(false);
    clock.tick(3_600_000);
    expect(looks).to.deep.equal([15]);
    poll.hostDisconnected();
  });

  it('does not look while the page is hidden, and looks at once when it is shown', () => {
    const {looks, poll} = setUp();
    show('hidden');
    clock.tick(600_000);
    expect(looks).to.deep.equal([]);
    show('visible');
    expect(looks).to.deep.equal([600]);
    poll.hostDisconnected();
  });

  it('begins anew when it is told to', () => {
    const {looks, poll} = setUp();
    clock.tick(3_600_000);
    poll.restart();
    clock.tick(15_000);
    expect(looks).to.have.length(21);
    poll.hostDisconnected();
  });

  it('leaves a failed load to its own plan, and a load under way to its end', () => {
    const {looks, query, poll} = setUp();
    query.error = new Error();
    clock.tick(20_000);
    query.error = undefined;
    query.isLoading = true;
    clock.tick(20_000);
    expect(looks).to.deep.equal([]);
    query.isLoading = false;
    clock.tick(60_000);
    expect(looks).to.have.length(1);
    poll.hostDisconnected();
  });

  it('looks out for another tab for five minutes, and whenever the person comes back', () => {
    const {looks, poll} = setUp(false);
    poll.watch();
    clock.tick(3_600_000);
    expect(looks).to.have.length(30);
    expect(looks.at(-1)).to.equal(300);
    window.dispatchEvent(new Event('focus'));
    expect(looks).to.have.length(31);
    poll.hostDisconnected();
  });

  it('stops with its widget, and goes on with it', () => {
    const {looks, poll, host} = setUp();
    (host as {isConnected: boolean}).isConnected = false;
    poll.hostDisconnected();
    clock.tick(600_000);
    window.dispatchEvent(new Event('focus'));
    expect(looks).to.deep.equal([]);
    (host as {isConnected: boolean}).isConnected = true;
    poll.hostConnected();
    clock.tick(15_000);
    expect(looks).to.have.length(1);
    poll.hostDisconnected();
  });
});
