import {expect} from '@open-wc/testing';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {Poll} from '../../src/controllers/poll.js';
import type {Query} from '../../src/controllers/query.js';
import type {WidgetHost} from '../../src/controllers/widget-host.js';

type Data = {readonly isPending: boolean};

/** A poll on a fake widget and query. `polls` are the times of its loads, in seconds. */
function setUp(isPending = true) {
  const polls: number[] = [];
  const start = Date.now();
  const query = {
    data: undefined as Data | undefined,
    error: undefined as unknown,
    isLoading: false,
    refresh() {
      polls.push((Date.now() - start) / 1_000);
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
  return {poll, query, polls, answer, host};
}

describe('Poll', () => {
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

  it('polls with increasing delays and then stops', () => {
    const {polls, poll} = setUp();
    clock.tick(3_600_000);
    expect(polls.slice(0, 5)).to.deep.equal([15, 37.5, 71.25, 121.875, 181.875]);
    expect(polls).to.have.length(20);
    poll.hostDisconnected();
  });

  it('does not start if no change is expected', () => {
    const {polls, poll} = setUp(false);
    clock.tick(3_600_000);
    expect(polls).to.deep.equal([]);
    poll.hostDisconnected();
  });

  it('stops when no more changes are expected', () => {
    const {polls, answer, poll} = setUp();
    clock.tick(15_000);
    answer(false);
    clock.tick(3_600_000);
    expect(polls).to.deep.equal([15]);
    poll.hostDisconnected();
  });

  it('does not poll while the page is hidden, and polls at once when it becomes visible', () => {
    const {polls, poll} = setUp();
    show('hidden');
    clock.tick(600_000);
    expect(polls).to.deep.equal([]);
    show('visible');
    expect(polls).to.deep.equal([600]);
    poll.hostDisconnected();
  });

  it('starts again on restart', () => {
    const {polls, poll} = setUp();
    clock.tick(3_600_000);
    poll.restart();
    clock.tick(15_000);
    expect(polls).to.have.length(21);
    poll.hostDisconnected();
  });

  it('skips polls after a failed load, which has its own retry, and during a load', () => {
    const {polls, query, poll} = setUp();
    query.error = new Error();
    clock.tick(20_000);
    query.error = undefined;
    query.isLoading = true;
    clock.tick(20_000);
    expect(polls).to.deep.equal([]);
    query.isLoading = false;
    clock.tick(60_000);
    expect(polls).to.have.length(1);
    poll.hostDisconnected();
  });

  it('watches for changes in another tab for five minutes, and whenever the window gets the focus', () => {
    const {polls, poll} = setUp(false);
    poll.watch();
    clock.tick(3_600_000);
    expect(polls).to.have.length(30);
    expect(polls.at(-1)).to.equal(300);
    window.dispatchEvent(new Event('focus'));
    expect(polls).to.have.length(31);
    poll.hostDisconnected();
  });

  it('pauses while its widget is removed', () => {
    const {polls, poll, host} = setUp();
    (host as {isConnected: boolean}).isConnected = false;
    poll.hostDisconnected();
    clock.tick(600_000);
    window.dispatchEvent(new Event('focus'));
    expect(polls).to.deep.equal([]);
    (host as {isConnected: boolean}).isConnected = true;
    poll.hostConnected();
    clock.tick(15_000);
    expect(polls).to.have.length(1);
    poll.hostDisconnected();
  });
});
