import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {ApiError, type ApiErrorOptions, type ErrorCode} from '../../src/api/http/errors.js';
import {Query} from '../../src/controllers/query.js';
import type {Session} from '../../src/session/session.js';
import {HostElement} from './host-element.js';
import {turn} from '../helpers/turn.js';
import {answers, sessionOf} from './support.js';

type Load = [session: Session, args: readonly [string], signal: AbortSignal];

/** A widget that shows what it has loaded, and whose loads end when the test says so. */
async function begin({isShown = true, accept}: {isShown?: boolean; accept?: (data: string) => boolean} = {}) {
  const el = new HostElement();
  const {calls, call: load} = answers<Load, string>();
  let search = 'a';
  const query = new Query(el, {topic: 'members', args: () => [search] as const, load, ...(accept && {accept})});
  el.content = () => query.data ?? query.error?.code ?? (query.isLoading ? 'loading' : 'nothing');
  if (isShown) await el.show();
  return {
    el,
    query,
    calls,
    /** What a person sees. */
    text: () => el.shadowRoot!.textContent,
    searchFor: (text: string) => {
      search = text;
      return el.rerender();
    },
    answer: (data: string, call = calls.at(-1)!) => {
      call.resolve(data);
      return turn();
    },
    fail: (code: ErrorCode, options?: ApiErrorOptions, call = calls.at(-1)!) => {
      call.reject(new ApiError(code, options));
      return turn();
    },
    isAborted: (at: number) => calls[at]!.args[2].aborted,
  };
}

describe('Query', () => {
  it('loads when its widget is shown, and shows what comes', async () => {
    const {el, query, calls, text, answer} = await begin();
    expect(text()).to.equal('loading');
    expect(calls[0]!.args.slice(0, 2)).to.deep.equal([el.session, ['a']]);
    await answer('one');
    expect(text()).to.equal('one');
    expect(query.isLoading).to.equal(false);
    expect(calls).to.have.length(1);
  });

  it('asks for nothing before there is a session', async () => {
    const {el, calls, text} = await begin({isShown: false});
    void el.become(undefined);
    await el.show();
    expect(calls).to.have.length(0);
    expect(text()).to.equal('nothing');
    await el.become(sessionOf('ada'));
    expect(calls).to.have.length(1);
  });

  it('asks for nothing where an update changes none of its arguments', async () => {
    const {el, calls, answer} = await begin();
    await el.rerender();
    await answer('one');
    await el.rerender();
    expect(calls).to.have.length(1);
  });

  it('refreshes beneath what is shown', async () => {
    const {query, text, answer} = await begin();
    await answer('one');
    query.refresh();
    await turn();
    expect([text(), query.isLoading]).to.deep.equal(['one', true]);
    await answer('two');
    expect([text(), query.isLoading]).to.deep.equal(['two', false]);
  });

  it('revises what is shown, for the session that it belongs to alone', async () => {
    const {el, query, text, answer} = await begin();
    query.updateData(el.session!, () => 'too early');
    await answer('one');
    query.updateData(el.session!, (data) => `${data} and more`);
    query.updateData(sessionOf('ada'), () => 'another session');
    await turn();
    expect(text()).to.equal('one and more');
  });

  describe('with another read under way', () => {
    it('gives up a read that other arguments supersede, and keeps what is shown', async () => {
      const {calls, searchFor, text, answer, isAborted} = await begin();
      await answer('one');
      await searchFor('b');
      await searchFor('c');
      expect(text()).to.equal('one');
      expect(calls.map(({args: [, [search]]}) => search)).to.deep.equal(['a', 'b', 'c']);
      expect([isAborted(1), isAborted(2)]).to.deep.equal([true, false]);
    });

    it('ignores the late answer of a superseded read, before and after the newest', async () => {
      const {calls, query, searchFor, text, answer} = await begin();
      await searchFor('b');
      await searchFor('c');
      await answer('late', calls[0]);
      expect([text(), query.isLoading]).to.deep.equal(['loading', true]);
      await answer('newest');
      await answer('later', calls[1]);
      expect(text()).to.equal('newest');
    });

    it('ignores the late failure of a superseded read', async () => {
      const {el, calls, query, text, answer, fail} = await begin();
      query.refresh();
      await fail('server', {}, calls[0]);
      expect([text(), query.isLoading]).to.deep.equal(['loading', true]);
      await answer('one');
      expect(text()).to.equal('one');
      expect(el.reported).to.deep.equal([]);
    });

    it('does not trust a read that a change has overtaken', async () => {
      const {el, calls, text, answer, isAborted} = await begin();
      el.session!.markStale('members');
      expect(isAborted(0)).to.equal(true);
      await answer('old', calls[0]);
      expect(text()).to.equal('loading');
      await answer('new');
      expect(text()).to.equal('new');
    });

    it('drops data that is not accepted, and waits for other', async () => {
      const {query, text, answer, searchFor} = await begin({accept: (data) => data !== 'empty'});
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

    it('says so, and loads when it is tried again', async () => {
      const {query, text, answer, fail} = await begin();
      await fail('not-found');
      expect([text(), query.isLoading]).to.deep.equal(['not-found', false]);
      query.refresh();
      await answer('one');
      expect([text(), query.error]).to.deep.equal(['one', undefined]);
    });

    it('keeps the data that is there', async () => {
      const {query, text, answer, fail} = await begin();
      await answer('one');
      query.refresh();
      await fail('server');
      expect([text(), query.error!.code]).to.deep.equal(['one', 'server']);
    });

    it('keeps nothing that the person may not see any more', async () => {
      const {query, text, answer, fail} = await begin();
      await answer('one');
      query.refresh();
      await fail('forbidden');
      expect(text()).to.equal('forbidden');
    });

    it('takes what is no error of ours for an answer without sense', async () => {
      const {query, calls} = await begin();
      calls[0]!.reject(new TypeError('x is undefined'));
      await turn();
      expect(query.error!.code).to.equal('malformed');
    });

    it('reports each failed read', async () => {
      const {el, query, fail} = await begin();
      await fail('server');
      query.refresh();
      await fail('not-found');
      expect(el.reported.map(({code}) => code)).to.deep.equal(['server', 'not-found']);
    });

    it('waits for the next session where its own did not live to send the read', async () => {
      const {el, query, fail} = await begin();
      await fail('session-changed');
      expect([query.error, query.isLoading]).to.deep.equal([undefined, true]);
      expect(el.reported).to.deep.equal([]);
    });

    it('tries again by itself, less and less often', async () => {
      const {calls, fail} = await begin();
      for (const [index, seconds] of [30, 60, 120, 240, 300, 300].entries()) {
        await fail('server');
        clock.tick(seconds * 1_000 - 1);
        expect(calls, `before ${seconds} s`).to.have.length(index + 1);
        clock.tick(1);
        expect(calls, `after ${seconds} s`).to.have.length(index + 2);
      }
    });

    it('begins with the shortest wait after a success', async () => {
      const {query, calls, answer, fail} = await begin();
      await fail('server');
      query.refresh();
      await answer('one');
      query.refresh();
      await fail('server');
      clock.tick(30_000);
      expect(calls).to.have.length(4);
    });

    for (const [retryAfter, wait] of [
      [90, 90_000],
      [0, 1_000],
      [3_600, 300_000],
    ] as const) {
      it(`tries again after ${wait / 1_000} s where the server says ${retryAfter} s`, async () => {
        const {calls, fail} = await begin();
        await fail('rate-limited', {retryAfter});
        clock.tick(wait - 1);
        expect(calls).to.have.length(1);
        clock.tick(1);
        expect(calls).to.have.length(2);
      });
    }

    it('does not try again by itself what would fail again', async () => {
      const {calls, fail} = await begin();
      await fail('not-found');
      clock.tick(3_600_000);
      window.dispatchEvent(new Event('online'));
      expect(calls).to.have.length(1);
    });

    it('does not try again by itself after a person has done so', async () => {
      const {query, calls, fail, answer} = await begin();
      await fail('server');
      query.refresh();
      await answer('one');
      clock.tick(3_600_000);
      expect(calls).to.have.length(2);
    });

    it('tries again at once when the connection returns, and not while it does so', async () => {
      const {calls, fail} = await begin();
      await fail('offline');
      window.dispatchEvent(new Event('online'));
      window.dispatchEvent(new Event('online'));
      expect(calls).to.have.length(2);
    });

    it('loads nothing when the page wakes without a failure', async () => {
      const {calls, answer} = await begin();
      await answer('one');
      window.dispatchEvent(new Event('online'));
      expect(calls).to.have.length(1);
    });

    it('does not try again once its widget is removed', async () => {
      const {el, calls, fail} = await begin();
      await fail('server');
      el.remove();
      await turn();
      clock.tick(3_600_000);
      window.dispatchEvent(new Event('online'));
      expect(calls).to.have.length(1);
    });

    it('tries again all the same where its widget is moved meanwhile', async () => {
      const {el, calls, fail} = await begin();
      await fail('server');
      el.remove();
      await el.show();
      expect(calls).to.have.length(1);
      clock.tick(30_000);
      expect(calls).to.have.length(2);
    });

    it('begins with the shortest wait for another person', async () => {
      const {el, calls, fail} = await begin();
      await fail('server');
      clock.tick(30_000);
      await fail('server');
      await el.become(sessionOf('alan'));
      await fail('server');
      clock.tick(30_000);
      expect(calls).to.have.length(4);
    });

    it('does not try again for a person who has gone', async () => {
      const {el, calls, fail} = await begin();
      await fail('server');
      await el.become(undefined);
      clock.tick(3_600_000);
      expect(calls).to.have.length(1);
    });
  });

  describe('when something changes', () => {
    it('loads again after a change of its topic, and of no other', async () => {
      const {el, calls, answer} = await begin();
      await answer('one');
      el.session!.markStale('roles');
      expect(calls).to.have.length(1);
      el.session!.markStale('members');
      expect(calls).to.have.length(2);
    });

    it('hears of nothing once its widget is removed, and again when that is back', async () => {
      const {el, calls, answer} = await begin();
      await answer('one');
      el.remove();
      el.session!.markStale('members');
      await el.rerender();
      el.session!.markStale('members');
      expect(calls).to.have.length(1);
      await el.show();
      el.session!.markStale('members');
      expect(calls).to.have.length(2);
    });
  });

  describe('when the session ends', () => {
    it('drops what is shown at once, and loads for the next', async () => {
      const {el, calls, text, answer} = await begin();
      await answer('of Ada');
      const alan = sessionOf('alan');
      await el.become(alan);
      expect(text()).to.equal('loading');
      expect(calls[1]!.args[0]).to.equal(alan);
      await answer('of Alan');
      expect(text()).to.equal('of Alan');
    });

    it('gives up the read under way, and ignores its answer', async () => {
      const {el, calls, text, answer, isAborted} = await begin();
      await el.become(undefined);
      expect(isAborted(0)).to.equal(true);
      await answer('of Ada', calls[0]);
      expect(text()).to.equal('nothing');
    });

    it('drops the error of the last person', async () => {
      const {el, query, fail} = await begin();
      await fail('forbidden');
      await el.become(sessionOf('alan'));
      expect(query.error).to.equal(undefined);
    });

    it('hears of the changes of the next person alone', async () => {
      const {el, calls} = await begin();
      const ada = el.session!;
      await el.become(sessionOf('alan'));
      ada.markStale('members');
      expect(calls).to.have.length(2);
      el.session!.markStale('members');
      expect(calls).to.have.length(3);
    });
  });

  describe('in a widget that comes and goes', () => {
    it('gives up its read when it is removed, and begins it anew when that is back', async () => {
      const {el, calls, text, answer, isAborted} = await begin();
      el.remove();
      await turn();
      expect(isAborted(0)).to.equal(true);
      await answer('too late', calls[0]);
      await el.show();
      expect(calls).to.have.length(2);
      expect(text()).to.equal('loading');
      await answer('one');
      expect(text()).to.equal('one');
    });

    it('goes on with its read when it is moved', async () => {
      const {el, calls, text, answer, isAborted} = await begin();
      el.remove();
      await el.show();
      expect(isAborted(0)).to.equal(false);
      await answer('one');
      expect(text()).to.equal('one');
      expect(calls).to.have.length(1);
    });

    it('loads once it is back what could not be had before', async () => {
      const {el, calls, fail} = await begin();
      await fail('server');
      el.remove();
      await turn();
      await el.show();
      expect(calls).to.have.length(2);
    });

    it('keeps what it has while it is away', async () => {
      const {el, calls, text, answer} = await begin();
      await answer('one');
      el.remove();
      await turn();
      await el.show();
      expect(text()).to.equal('one');
      expect(calls).to.have.length(1);
    });

    it('loads what it depends on once it is back, and nothing while it is away', async () => {
      const {el, calls, answer, searchFor} = await begin();
      await answer('one');
      el.remove();
      await searchFor('b');
      expect(calls).to.have.length(1);
      await el.show();
      expect(calls[1]!.args[1]).to.deep.equal(['b']);
    });
  });
});
