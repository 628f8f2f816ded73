import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {ApiError, type ApiErrorOptions, type ErrorCode} from '../../src/api/http/errors.js';
import {Query} from '../../src/controllers/query.js';
import type {Session} from '../../src/session/session.js';
import {HostElement} from './host-element.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls, sessionOf, updated} from './support.js';

type Load = [session: Session, args: readonly [string], signal: AbortSignal];

/** A widget that shows the data of a query, whose loads the test settles. */
async function mountQuery({isShown = true, accept}: {isShown?: boolean; accept?: (data: string) => boolean} = {}) {
  const el = new HostElement();
  const {calls, call: load} = deferredCalls<Load, string>();
  let search = 'a';
  const query = new Query(el, {topic: 'members', args: () => [search] as const, load, ...(accept && {accept})});
  el.content = () => query.data ?? query.error?.code ?? (query.isLoading ? 'loading' : 'nothing');
  if (isShown) await el.show();
  return {
    el,
    query,
    calls,
    /** The rendered text. */
    text: () => el.shadowRoot!.textContent,
    searchFor: (text: string) => {
      search = text;
      return el.rerender();
    },
    answer: (data: string, call = calls.at(-1)!) => {
      call.resolve(data);
      return nextMacrotask();
    },
    fail: (code: ErrorCode, options?: ApiErrorOptions, call = calls.at(-1)!) => {
      call.reject(new ApiError(code, options));
      return nextMacrotask();
    },
    isAborted: (at: number) => calls[at]!.args[2].aborted,
  };
}

describe('Query', () => {
  it('loads when its widget is connected and shows the data', async () => {
    const {el, query, calls, text, answer} = await mountQuery();
    expect(text()).to.equal('loading');
    expect(calls[0]!.args.slice(0, 2)).to.deep.equal([el.session, ['a']]);
    await answer('one');
    expect(text()).to.equal('one');
    expect(query.isLoading).to.equal(false);
    expect(calls).to.have.length(1);
  });

  it('does not load before there is a session', async () => {
    const {el, calls, text} = await mountQuery({isShown: false});
    void el.switchSession(undefined);
    await el.show();
    expect(calls).to.have.length(0);
    expect(text()).to.equal('nothing');
    await el.switchSession(sessionOf('ada'));
    expect(calls).to.have.length(1);
  });

  it('does not load when an update leaves its arguments unchanged', async () => {
    const {el, calls, answer} = await mountQuery();
    await el.rerender();
    await answer('one');
    await el.rerender();
    expect(calls).to.have.length(1);
  });

  it('keeps the data on screen while it refreshes', async () => {
    const {query, text, answer} = await mountQuery();
    await answer('one');
    query.refresh();
    await updated();
    await nextMacrotask();
    expect([text(), query.isLoading]).to.deep.equal(['one', true]);
    await answer('two');
    expect([text(), query.isLoading]).to.deep.equal(['two', false]);
  });

  it('updates its data for its own session only', async () => {
    const {el, query, text, answer} = await mountQuery();
    query.updateData(el.session!, () => 'too early');
    await answer('one');
    query.updateData(el.session!, (data) => `${data} and more`);
    query.updateData(sessionOf('ada'), () => 'another session');
    await nextMacrotask();
    expect(text()).to.equal('one and more');
  });

  describe('with another load in progress', () => {
    it('aborts a load when its arguments change, and keeps the data on screen', async () => {
      const {calls, searchFor, text, answer, isAborted} = await mountQuery();
      await answer('one');
      await searchFor('b');
      await searchFor('c');
      expect(text()).to.equal('one');
      expect(calls.map(({args: [, [search]]}) => search)).to.deep.equal(['a', 'b', 'c']);
      expect([isAborted(1), isAborted(2)]).to.deep.equal([true, false]);
    });

    it('ignores the response of a superseded load, whether it arrives before or after the newest', async () => {
      const {calls, query, searchFor, text, answer} = await mountQuery();
      await searchFor('b');
      await searchFor('c');
      await answer('late', calls[0]);
      expect([text(), query.isLoading]).to.deep.equal(['loading', true]);
      await answer('newest');
      await answer('later', calls[1]);
      expect(text()).to.equal('newest');
    });

    it('ignores the failure of a superseded load', async () => {
      const {el, calls, query, text, answer, fail} = await mountQuery();
      query.refresh();
      await updated();
      await fail('server', {}, calls[0]);
      expect([text(), query.isLoading]).to.deep.equal(['loading', true]);
      await answer('one');
      expect(text()).to.equal('one');
      expect(el.reported).to.deep.equal([]);
    });

    it('restarts a load if its topic becomes stale meanwhile', async () => {
      const {el, calls, text, answer, isAborted} = await mountQuery();
      el.session!.markStale('members');
      await updated();
      expect(isAborted(0)).to.equal(true);
      await answer('old', calls[0]);
      expect(text()).to.equal('loading');
      await answer('new');
      expect(text()).to.equal('new');
    });

    it('drops data that is not accepted and keeps loading', async () => {
      const {query, text, answer, searchFor} = await mountQuery({accept: (data) => data !== 'empty'});
      await answer('empty');
      expect([text(), query.isLoading]).to.deep.equal(['loading', true]);
      await searchFor('b');
      await answer('one');
      expect(text()).to.equal('one');
    });
  });

  describe('after a failure', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    });
    afterEach(() => clock.restore());

    it('shows the error, and loads again on refresh', async () => {
      const {query, text, answer, fail} = await mountQuery();
      await fail('not-found');
      expect([text(), query.isLoading]).to.deep.equal(['not-found', false]);
      query.refresh();
      await updated();
      await answer('one');
      expect([text(), query.error]).to.deep.equal(['one', undefined]);
    });

    it('keeps the data on screen', async () => {
      const {query, text, answer, fail} = await mountQuery();
      await answer('one');
      query.refresh();
      await updated();
      await fail('server');
      expect([text(), query.error!.code]).to.deep.equal(['one', 'server']);
    });

    it('drops the data if the user has lost access', async () => {
      const {query, text, answer, fail} = await mountQuery();
      await answer('one');
      query.refresh();
      await updated();
      await fail('forbidden');
      expect(text()).to.equal('forbidden');
    });

    it('reports an unknown error as malformed', async () => {
      const {query, calls} = await mountQuery();
      calls[0]!.reject(new TypeError('x is undefined'));
      await nextMacrotask();
      expect(query.error!.code).to.equal('malformed');
    });

    it('reports each failed load', async () => {
      const {el, query, fail} = await mountQuery();
      await fail('server');
      query.refresh();
      await updated();
      await fail('not-found');
      expect(el.reported.map(({code}) => code)).to.deep.equal(['server', 'not-found']);
    });

    it('waits for the next session if its own ended before the request was sent', async () => {
      const {el, query, fail} = await mountQuery();
      await fail('session-changed');
      expect([query.error, query.isLoading]).to.deep.equal([undefined, true]);
      expect(el.reported).to.deep.equal([]);
    });

    it('retries with increasing delays', async () => {
      const {calls, fail} = await mountQuery();
      for (const [index, seconds] of [30, 60, 120, 240, 300, 300].entries()) {
        await fail('server');
        clock.tick(seconds * 1_000 - 1);
        await updated();
        expect(calls, `before ${seconds} s`).to.have.length(index + 1);
        clock.tick(1);
        await updated();
        expect(calls, `after ${seconds} s`).to.have.length(index + 2);
      }
    });

    it('restarts with the shortest delay after a success', async () => {
      const {query, calls, answer, fail} = await mountQuery();
      await fail('server');
      query.refresh();
      await updated();
      await answer('one');
      query.refresh();
      await updated();
      await fail('server');
      clock.tick(30_000);
      await updated();
      expect(calls).to.have.length(4);
    });

    for (const [retryAfter, wait] of [
      [90, 90_000],
      [0, 1_000],
      [3_600, 300_000],
    ] as const) {
      it(`retries after ${wait / 1_000} s if Retry-After is ${retryAfter} s`, async () => {
        const {calls, fail} = await mountQuery();
        await fail('rate-limited', {retryAfter});
        clock.tick(wait - 1);
        await updated();
        expect(calls).to.have.length(1);
        clock.tick(1);
        await updated();
        expect(calls).to.have.length(2);
      });
    }

    it('does not retry a permanent failure', async () => {
      const {calls, fail} = await mountQuery();
      await fail('not-found');
      clock.tick(3_600_000);
      await updated();
      window.dispatchEvent(new Event('online'));
      expect(calls).to.have.length(1);
    });

    it('cancels the retry when the user tries again', async () => {
      const {query, calls, fail, answer} = await mountQuery();
      await fail('server');
      query.refresh();
      await updated();
      await answer('one');
      clock.tick(3_600_000);
      await updated();
      expect(calls).to.have.length(2);
    });

    it('retries once and immediately when the connection returns', async () => {
      const {calls, fail} = await mountQuery();
      await fail('offline');
      window.dispatchEvent(new Event('online'));
      await updated();
      window.dispatchEvent(new Event('online'));
      await updated();
      expect(calls).to.have.length(2);
    });

    it('does not load on wake if the last load succeeded', async () => {
      const {calls, answer} = await mountQuery();
      await answer('one');
      window.dispatchEvent(new Event('online'));
      await updated();
      expect(calls).to.have.length(1);
    });

    it('does not retry after its widget is removed', async () => {
      const {el, calls, fail} = await mountQuery();
      await fail('server');
      el.remove();
      await nextMacrotask();
      clock.tick(3_600_000);
      await updated();
      window.dispatchEvent(new Event('online'));
      await updated();
      expect(calls).to.have.length(1);
    });

    it('still retries if its widget is moved', async () => {
      const {el, calls, fail} = await mountQuery();
      await fail('server');
      el.remove();
      await el.show();
      expect(calls).to.have.length(1);
      clock.tick(30_000);
      await updated();
      expect(calls).to.have.length(2);
    });

    it('restarts with the shortest delay for another user', async () => {
      const {el, calls, fail} = await mountQuery();
      await fail('server');
      clock.tick(30_000);
      await updated();
      await fail('server');
      await el.switchSession(sessionOf('alan'));
      await fail('server');
      clock.tick(30_000);
      await updated();
      expect(calls).to.have.length(4);
    });

    it('does not retry after the session has ended', async () => {
      const {el, calls, fail} = await mountQuery();
      await fail('server');
      await el.switchSession(undefined);
      clock.tick(3_600_000);
      await updated();
      expect(calls).to.have.length(1);
    });
  });

  describe('when a topic becomes stale', () => {
    it('loads again if it is its own topic', async () => {
      const {el, calls, answer} = await mountQuery();
      await answer('one');
      el.session!.markStale('roles');
      await updated();
      expect(calls).to.have.length(1);
      el.session!.markStale('members');
      await updated();
      expect(calls).to.have.length(2);
    });

    it('loads nothing while its widget is removed, and once when it is reattached', async () => {
      const {el, calls, answer} = await mountQuery();
      await answer('one');
      el.remove();
      el.session!.markStale('members');
      await updated();
      await el.rerender();
      el.session!.markStale('members');
      await updated();
      expect(calls).to.have.length(1);
      await el.show();
      expect(calls).to.have.length(2);
      el.session!.markStale('members');
      await updated();
      expect(calls).to.have.length(3);
    });
  });

  describe('when the session ends', () => {
    it('drops the data at once and loads for the next session', async () => {
      const {el, calls, text, answer} = await mountQuery();
      await answer('of Ada');
      const alan = sessionOf('alan');
      await el.switchSession(alan);
      expect(text()).to.equal('loading');
      expect(calls[1]!.args[0]).to.equal(alan);
      await answer('of Alan');
      expect(text()).to.equal('of Alan');
    });

    it('aborts the load in progress and ignores its response', async () => {
      const {el, calls, text, answer, isAborted} = await mountQuery();
      await el.switchSession(undefined);
      expect(isAborted(0)).to.equal(true);
      await answer('of Ada', calls[0]);
      expect(text()).to.equal('nothing');
    });

    it('drops the error of the previous user', async () => {
      const {el, query, fail} = await mountQuery();
      await fail('forbidden');
      await el.switchSession(sessionOf('alan'));
      expect(query.error).to.equal(undefined);
    });

    it('follows only changes in the new session', async () => {
      const {el, calls} = await mountQuery();
      const ada = el.session!;
      await el.switchSession(sessionOf('alan'));
      ada.markStale('members');
      await updated();
      expect(calls).to.have.length(2);
      el.session!.markStale('members');
      await updated();
      expect(calls).to.have.length(3);
    });
  });

  describe('when its widget is removed and reattached', () => {
    it('aborts its load and restarts it', async () => {
      const {el, calls, text, answer, isAborted} = await mountQuery();
      el.remove();
      await nextMacrotask();
      expect(isAborted(0)).to.equal(true);
      await answer('too late', calls[0]);
      await el.show();
      expect(calls).to.have.length(2);
      expect(text()).to.equal('loading');
      await answer('one');
      expect(text()).to.equal('one');
    });

    it('continues its load if the widget is only moved', async () => {
      const {el, calls, text, answer, isAborted} = await mountQuery();
      el.remove();
      await el.show();
      expect(isAborted(0)).to.equal(false);
      await answer('one');
      expect(text()).to.equal('one');
      expect(calls).to.have.length(1);
    });

    it('loads again after a failure', async () => {
      const {el, calls, fail} = await mountQuery();
      await fail('server');
      el.remove();
      await nextMacrotask();
      await el.show();
      expect(calls).to.have.length(2);
    });

    it('keeps its data on screen while it loads again, since a change may have been missed', async () => {
      const {el, calls, text, answer} = await mountQuery();
      await answer('one');
      el.remove();
      await nextMacrotask();
      await el.show();
      expect(text()).to.equal('one');
      expect(calls).to.have.length(2);
      await answer('two');
      expect(text()).to.equal('two');
    });

    it('does not load again if it is only moved', async () => {
      const {el, calls, answer} = await mountQuery();
      await answer('one');
      el.remove();
      await el.show();
      expect(calls).to.have.length(1);
    });

    it('loads for changed arguments only after it is reattached', async () => {
      const {el, calls, answer, searchFor} = await mountQuery();
      await answer('one');
      el.remove();
      await searchFor('b');
      expect(calls).to.have.length(1);
      await el.show();
      expect(calls[1]!.args[1]).to.deep.equal(['b']);
    });
  });
});
