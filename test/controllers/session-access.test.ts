import {expect} from '@open-wc/testing';
import {LitElement, nothing} from 'lit';
import sinon from 'sinon';
import {ApiError} from '../../src/api/http/errors.js';
import {type SessionAccessHost, SessionAccess} from '../../src/controllers/session-access.js';
import {common} from '../../src/messages/en/common.js';
import type {Messages} from '../../src/messages/messages.js';
import {type WidgetContext, widgetContext} from '../../src/session/widget-context.js';
import type {Session} from '../../src/session/session.js';
import type {TokenInput} from '../../src/session/token-source.js';
import {jwt, recordEvents} from '../helpers/index.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls} from './support.js';

const origin = 'https://api.example';
const scopes = ['widgets:test:manage'];

/** A minimal widget that records the session of each render. */
class AccessHost extends LitElement implements SessionAccessHost {
  token: TokenInput | undefined;
  tokenEndpoint: string | undefined;
  apiOrigin = origin;
  isHydrating = false;
  readonly main: {error: ApiError | undefined; isLoading: boolean} = {error: undefined, isLoading: false};
  readonly common = common;
  readonly access: SessionAccess = new SessionAccess(this, {type: 'test', scopes});
  readonly rendered: (Session | undefined)[] = [];

  get session(): Session | undefined {
    return this.access.session;
  }

  messages<Name extends keyof Messages>(_name: Name, english: Messages[Name]) {
    return english;
  }

  override render() {
    this.rendered.push(this.session);
    return nothing;
  }

  /** Sets properties as a page does, and waits for the update. */
  assign(given: Partial<Pick<AccessHost, 'token' | 'apiOrigin' | 'isHydrating'>>) {
    Object.assign(this, given);
    this.requestUpdate();
    return nextMacrotask();
  }
}
customElements.define('test-access-host', AccessHost);

/** A unique token of this user. */
const tokenOf = (sub: string, claims: object = {scopes}) =>
  jwt({org_id: 'org', sub, jti: crypto.randomUUID(), ...claims});

describe('SessionAccess', () => {
  let clock: sinon.SinonFakeTimers;
  let warn: sinon.SinonStub;
  let place: HTMLElement;

  beforeEach(() => {
    clock = sinon.useFakeTimers({now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date']});
    warn = sinon.stub(console, 'warn');
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    sinon.restore();
    clock.restore();
  });

  /** A connected widget with these properties. */
  async function mountHost(given: Parameters<AccessHost['assign']>[0] = {}) {
    const el = Object.assign(new AccessHost(), given);
    const events = recordEvents(el, 'workos-error', 'workos-token-expired');
    place.append(el);
    await nextMacrotask();
    return {
      el,
      access: el.access,
      /** The names of the emitted events; for errors, their codes. */
      emitted: () =>
        events.map(({name, detail}) => (name === 'workos-error' ? (detail as {error: ApiError}).error.code : name)),
    };
  }

  describe('with a token', () => {
    it('has its session in the first render', async () => {
      const token = tokenOf('ada');
      const {el} = await mountHost({token});
      expect(el.rendered).to.deep.equal([el.session]);
      expect(await el.session!.getToken()).to.equal(token);
      expect(el.session!.client).to.include({origin, type: 'test'});
    });

    it('uses the default API origin if a framework has unset the property', async () => {
      const {el} = await mountHost({token: tokenOf('ada'), apiOrigin: undefined as unknown as string});
      expect(el.session!.client.origin).to.equal('https://api.workos.com');
    });

    it('keeps the session for a newer token of the same user, and reloads the data', async () => {
      const {el} = await mountHost({token: tokenOf('ada')});
      const {session} = el;
      let loads = 0;
      const end = session!.onStale('members', () => loads++);
      const token = tokenOf('ada');
      await el.assign({token});
      end();
      expect(el.session).to.equal(session);
      expect(await session!.getToken()).to.equal(token);
      expect(loads).to.equal(1);
    });

    it('does nothing when the same token is set again', async () => {
      const token = tokenOf('ada');
      const {el} = await mountHost({token});
      let loads = 0;
      const end = el.session!.onStale('members', () => loads++);
      await el.assign({token});
      end();
      expect(loads).to.equal(0);
    });

    it('switches to a new session for another user in the next render', async () => {
      const {el} = await mountHost({token: tokenOf('ada')});
      const ada = el.session!;
      const rendering = el.assign({token: tokenOf('alan')});
      expect([el.session, ada.hasEnded]).to.deep.equal([ada, false]);
      await rendering;
      expect(el.session).not.to.equal(ada);
      expect(ada.hasEnded).to.equal(true);
      expect(el.rendered.at(-1)).to.equal(el.session);
    });

    it('switches to a new session for another API origin', async () => {
      const {el} = await mountHost({token: tokenOf('ada')});
      const before = el.session!;
      await el.assign({apiOrigin: 'https://other.example'});
      expect(before.hasEnded).to.equal(true);
      expect(el.session!.client.origin).to.equal('https://other.example');
    });

    it('has no session for an invalid token, and reports it', async () => {
      const {el, access, emitted} = await mountHost({token: tokenOf('ada')});
      await el.assign({token: 'no token'});
      expect(el.session).to.equal(undefined);
      expect(access.error!.code).to.equal('token-invalid');
      expect(emitted()).to.deep.equal(['token-invalid']);
    });

    it('has no session for a token without the scope of the widget, and reports it', async () => {
      const {el, access, emitted} = await mountHost({token: tokenOf('ada', {scopes: ['other']})});
      expect(el.session).to.equal(undefined);
      expect(access.error!.code).to.equal('forbidden');
      expect(emitted()).to.deep.equal(['forbidden']);
      await el.assign({token: tokenOf('ada')});
      expect(el.session).not.to.equal(undefined);
      expect(access.error).to.equal(undefined);
    });

    it('waits until hydration is complete', async () => {
      const {el} = await mountHost({token: tokenOf('ada'), isHydrating: true});
      expect(el.session).to.equal(undefined);
      await el.assign({isHydrating: false});
      expect(el.session).not.to.equal(undefined);
    });
  });

  describe('without a token', () => {
    it('waits a second before it reports that to the page, the user and the developer', async () => {
      const {el, access, emitted} = await mountHost();
      clock.tick(999);
      expect([access.error, emitted()]).to.deep.equal([undefined, []]);
      const {length} = el.rendered;
      clock.tick(1);
      await nextMacrotask();
      expect(access.error!.code).to.equal('token-missing');
      expect(emitted()).to.deep.equal(['token-missing']);
      expect(JSON.stringify(warn.args)).to.contain('<test-access-host> has no token');
      expect(el.rendered).to.have.length(length + 1);
    });

    it('reports nothing if the token is set in time', async () => {
      const {el, access, emitted} = await mountHost();
      clock.tick(999);
      await el.assign({token: tokenOf('ada')});
      clock.tick(10_000);
      expect([access.error, emitted()]).to.deep.equal([undefined, []]);
    });

    it('recovers when the token is set later', async () => {
      const {el, access} = await mountHost();
      clock.tick(1_000);
      await el.assign({token: tokenOf('ada')});
      expect(access.error).to.equal(undefined);
      expect(el.session).not.to.equal(undefined);
    });

    it('ends its session at once when the token is removed', async () => {
      const {el, access} = await mountHost({token: tokenOf('ada')});
      const {session} = el;
      await el.assign({token: undefined});
      expect([el.session, session!.hasEnded, access.error]).to.deep.equal([undefined, true, undefined]);
      clock.tick(1_000);
      expect(access.error!.code).to.equal('token-missing');
    });

    it('reports nothing while it is removed, and waits again when it is reattached', async () => {
      const {el, emitted} = await mountHost();
      el.remove();
      clock.tick(10_000);
      expect(emitted()).to.deep.equal([]);
      place.append(el);
      clock.tick(1_000);
      expect(emitted()).to.deep.equal(['token-missing']);
    });
  });

  describe('with a token function', () => {
    it('waits for the token', async () => {
      const {calls, call: token} = deferredCalls<[], string>();
      const {el, access, emitted} = await mountHost({token});
      clock.tick(10_000);
      expect([el.session, access.error]).to.deep.equal([undefined, undefined]);
      calls[0]!.resolve(tokenOf('ada'));
      await nextMacrotask();
      expect(el.session).not.to.equal(undefined);
      expect(emitted()).to.deep.equal([]);
    });

    it('keeps the session of the previous token until the function returns', async () => {
      const {calls, call: token} = deferredCalls<[], string>();
      const {el} = await mountHost({token: tokenOf('ada')});
      const {session} = el;
      await el.assign({token});
      expect(el.session).to.equal(session);
      calls[0]!.resolve(tokenOf('ada'));
      await nextMacrotask();
      expect(el.session).to.equal(session);
    });

    it('reports a failure, and calls the function again on retry', async () => {
      const {calls, call: token} = deferredCalls<[], string>();
      const {el, access, emitted} = await mountHost({token});
      calls[0]!.reject(new Error());
      await nextMacrotask();
      expect(access.error!.code).to.equal('token-failed');
      expect(emitted()).to.deep.equal(['token-failed']);
      access.retry();
      expect(calls).to.have.length(2);
      calls[1]!.resolve(tokenOf('ada'));
      await nextMacrotask();
      expect([access.error, !!el.session]).to.deep.equal([undefined, true]);
    });

    it('uses a token that arrived while the widget was removed', async () => {
      const {calls, call: token} = deferredCalls<[], string>();
      const {el} = await mountHost({token});
      el.remove();
      calls[0]!.resolve(tokenOf('ada'));
      await nextMacrotask();
      expect(el.session).to.equal(undefined);
      place.append(el);
      await nextMacrotask();
      expect(el.session).not.to.equal(undefined);
    });

    it('keeps the session without a call when the widget is moved', async () => {
      const {calls, call: token} = deferredCalls<[], string>();
      const {el} = await mountHost({token});
      calls[0]!.resolve(tokenOf('ada'));
      await nextMacrotask();
      const {session} = el;
      let loads = 0;
      const end = session!.onStale('members', () => loads++);
      el.remove();
      place.append(el);
      await nextMacrotask();
      end();
      expect(el.session).to.equal(session);
      expect([calls.length, loads]).to.deep.equal([1, 0]);
    });
  });

  it('reloads the data on retry with a fixed token', async () => {
    const {el, access} = await mountHost({token: tokenOf('ada')});
    let loads = 0;
    const end = el.session!.onStale('members', () => loads++);
    access.retry();
    end();
    expect(loads).to.equal(1);
  });

  describe('events', () => {
    it('report a refused token once per token', async () => {
      const [first, second] = [tokenOf('ada'), tokenOf('ada')];
      const {el, emitted} = await mountHost({token: first});
      el.session!.reportRefusal(first, 401);
      el.session!.reportRefusal(first, 401);
      expect(emitted()).to.deep.equal(['workos-token-expired']);
      await el.assign({token: second});
      el.session!.reportRefusal(second, 401);
      expect(emitted()).to.have.length(2);
    });

    it('do not report a refusal while the widget is removed', async () => {
      const token = tokenOf('ada');
      const {el, emitted} = await mountHost({token});
      el.remove();
      el.session!.reportRefusal(token, 401);
      expect(emitted()).to.deep.equal([]);
    });

    it('report reads that the server refuses once per token', async () => {
      const {el, access, emitted} = await mountHost({token: tokenOf('ada')});
      access.reportRead(new ApiError('forbidden', {status: 403}));
      access.reportRead(new ApiError('forbidden', {status: 403}));
      expect(emitted()).to.deep.equal(['forbidden']);
      await el.assign({token: tokenOf('ada')});
      access.reportRead(new ApiError('forbidden', {status: 403}));
      expect(emitted()).to.have.length(2);
    });

    it('report every other failed read', async () => {
      const {access, emitted} = await mountHost({token: tokenOf('ada')});
      access.reportRead(new ApiError('server'));
      access.reportRead(new ApiError('server'));
      expect(emitted()).to.deep.equal(['server', 'server']);
    });
  });

  describe('with a lost change', () => {
    /** A widget that has lost a change because the user changed. */
    async function mountWithLostChange() {
      const {el, access} = await mountHost({token: tokenOf('ada')});
      access.setLostChange({session: el.session!, text: () => 'Not saved.'});
      await el.assign({token: tokenOf('alan')});
      return {el, access};
    }

    it('shows it in the next session', async () => {
      const {access} = await mountWithLostChange();
      expect(access.lostChange?.text()).to.equal('Not saved.');
    });

    it('drops it when the session changes again', async () => {
      const {el, access} = await mountWithLostChange();
      await el.assign({token: tokenOf('grace')});
      expect(access.lostChange?.text()).to.equal(undefined);
    });

    it('drops it when it is dismissed', async () => {
      const {el, access} = await mountWithLostChange();
      const {length} = el.rendered;
      access.setLostChange(undefined);
      await nextMacrotask();
      expect(access.lostChange?.text()).to.equal(undefined);
      expect(el.rendered).to.have.length(length + 1);
    });
  });

  describe('inside an element that provides a token', () => {
    /** Makes the parent provide a context; `change` provides another one. */
    function provide(context: WidgetContext) {
      let callback: ((context: WidgetContext) => void) | undefined;
      const stop = () => (callback = undefined);
      place.addEventListener('context-request', (event) => {
        const request = event as Event & {
          context: unknown;
          callback: (context: WidgetContext, stop: () => void) => void;
        };
        if (request.context !== widgetContext) return;
        callback = (next) => request.callback(next, stop);
        callback(context);
      });
      return {change: (next: WidgetContext) => callback?.(next)};
    }

    it('uses the provided token and API origin', async () => {
      provide({token: tokenOf('ada'), apiOrigin: 'https://other.example'});
      const {el} = await mountHost();
      expect(el.rendered).to.deep.equal([el.session]);
      expect(el.session!.client.origin).to.equal('https://other.example');
    });

    it('prefers its own token, with its own API origin', async () => {
      provide({token: tokenOf('ada'), apiOrigin: 'https://other.example'});
      const token = tokenOf('alan');
      const {el} = await mountHost({token});
      expect(await el.session!.getToken()).to.equal(token);
      expect(el.session!.client.origin).to.equal(origin);
    });

    it('follows a changed context, and ends its session when it is moved outside', async () => {
      const {change} = provide({token: tokenOf('ada'), apiOrigin: origin});
      const {el} = await mountHost();
      const ada = el.session!;
      change({token: tokenOf('alan'), apiOrigin: origin});
      await nextMacrotask();
      const alan = el.session!;
      expect([ada.hasEnded, alan.hasEnded]).to.deep.equal([true, false]);
      document.body.append(el);
      await nextMacrotask();
      el.remove();
      expect([el.session, alan.hasEnded]).to.deep.equal([undefined, true]);
    });
  });
});
