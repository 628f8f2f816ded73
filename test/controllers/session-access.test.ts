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
import {turn} from '../helpers/turn.js';
import {answers} from './support.js';

const origin = 'https://api.example';
const scopes = ['widgets:test:manage'];

/** A widget as a page sees it, which notes the session of each render. */
class AccessHost extends LitElement implements SessionAccessHost {
  token: TokenInput | undefined;
  tokenEndpoint: string | undefined;
  apiOrigin = origin;
  isHydrating = false;
  readonly common = common;
  readonly access: SessionAccess = new SessionAccess(this, {tag: 'workos-test', type: 'test', scopes});
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

  /** Sets what a page may set. */
  give(given: Partial<Pick<AccessHost, 'token' | 'apiOrigin' | 'isHydrating'>>) {
    Object.assign(this, given);
    this.requestUpdate();
    return turn();
  }
}
customElements.define('test-access-host', AccessHost);

/** A token that no other is equal to. */
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

  /** A widget in the page, given this. */
  async function begin(given: Parameters<AccessHost['give']>[0] = {}) {
    const el = Object.assign(new AccessHost(), given);
    const heard = recordEvents(el, 'workos-error', 'workos-token-expired');
    place.append(el);
    await turn();
    return {
      el,
      access: el.access,
      heard,
      /** The events and, of errors, their codes. */
      told: () =>
        heard.map(({name, detail}) => (name === 'workos-error' ? (detail as {error: ApiError}).error.code : name)),
    };
  }

  describe('with a token', () => {
    it('has a session of it in the first render', async () => {
      const token = tokenOf('ada');
      const {el} = await begin({token});
      expect(el.rendered).to.deep.equal([el.session]);
      expect(await el.session!.get()).to.equal(token);
      expect(el.session!.client).to.include({origin, type: 'test'});
    });

    it('has the address of the API where a framework has taken back the property', async () => {
      const {el} = await begin({token: tokenOf('ada'), apiOrigin: undefined as unknown as string});
      expect(el.session!.client.origin).to.equal('https://api.workos.com');
    });

    it('keeps the session by a newer token of the same person, and lets data load again', async () => {
      const {el} = await begin({token: tokenOf('ada')});
      const {session} = el;
      let loads = 0;
      const end = session!.onStale('members', () => loads++);
      const token = tokenOf('ada');
      await el.give({token});
      end();
      expect(el.session).to.equal(session);
      expect(await session!.get()).to.equal(token);
      expect(loads).to.equal(1);
    });

    it('changes nothing where the same token is given again', async () => {
      const token = tokenOf('ada');
      const {el} = await begin({token});
      let loads = 0;
      const end = el.session!.onStale('members', () => loads++);
      await el.give({token});
      end();
      expect(loads).to.equal(0);
    });

    it('has another session for another person, from the next render on', async () => {
      const {el} = await begin({token: tokenOf('ada')});
      const ada = el.session!;
      const rendering = el.give({token: tokenOf('alan')});
      expect([el.session, ada.isOver]).to.deep.equal([ada, false]);
      await rendering;
      expect(el.session).not.to.equal(ada);
      expect(ada.isOver).to.equal(true);
      expect(el.rendered.at(-1)).to.equal(el.session);
    });

    it('has another session at another address', async () => {
      const {el} = await begin({token: tokenOf('ada')});
      const before = el.session!;
      await el.give({apiOrigin: 'https://other.example'});
      expect(before.isOver).to.equal(true);
      expect(el.session!.client.origin).to.equal('https://other.example');
    });

    it('has no session by a token that cannot be read, and says so', async () => {
      const {el, access, told} = await begin({token: tokenOf('ada')});
      await el.give({token: 'no token'});
      expect(el.session).to.equal(undefined);
      expect(access.error!.code).to.equal('token-invalid');
      expect(told()).to.deep.equal(['token-invalid']);
    });

    it('has no session by a token that does not allow the widget, and says so', async () => {
      const {el, access, told} = await begin({token: tokenOf('ada', {scopes: ['other']})});
      expect(el.session).to.equal(undefined);
      expect(access.error!.code).to.equal('forbidden');
      expect(told()).to.deep.equal(['forbidden']);
      await el.give({token: tokenOf('ada')});
      expect(el.session).not.to.equal(undefined);
      expect(access.error).to.equal(undefined);
    });

    it('waits until what a server has rendered is taken over', async () => {
      const {el} = await begin({token: tokenOf('ada'), isHydrating: true});
      expect(el.session).to.equal(undefined);
      await el.give({isHydrating: false});
      expect(el.session).not.to.equal(undefined);
    });
  });

  describe('without a token', () => {
    it('waits a second before it says so, to the page, the person and the developer', async () => {
      const {el, access, told} = await begin();
      clock.tick(999);
      expect([access.error, told()]).to.deep.equal([undefined, []]);
      const {length} = el.rendered;
      clock.tick(1);
      await turn();
      expect(access.error!.code).to.equal('token-missing');
      expect(told()).to.deep.equal(['token-missing']);
      expect(JSON.stringify(warn.args)).to.contain('<workos-test> has no token');
      expect(el.rendered).to.have.length(length + 1);
    });

    it('says nothing where one comes in time', async () => {
      const {el, access, told} = await begin();
      clock.tick(999);
      await el.give({token: tokenOf('ada')});
      clock.tick(10_000);
      expect([access.error, told()]).to.deep.equal([undefined, []]);
    });

    it('goes on with one that comes later', async () => {
      const {el, access} = await begin();
      clock.tick(1_000);
      await el.give({token: tokenOf('ada')});
      expect(access.error).to.equal(undefined);
      expect(el.session).not.to.equal(undefined);
    });

    it('ends its session at once when the token is taken away', async () => {
      const {el, access} = await begin({token: tokenOf('ada')});
      const {session} = el;
      await el.give({token: undefined});
      expect([el.session, session!.isOver, access.error]).to.deep.equal([undefined, true, undefined]);
      clock.tick(1_000);
      expect(access.error!.code).to.equal('token-missing');
    });

    it('says nothing once it is removed, and waits again when it is back', async () => {
      const {el, told} = await begin();
      el.remove();
      clock.tick(10_000);
      expect(told()).to.deep.equal([]);
      place.append(el);
      clock.tick(1_000);
      expect(told()).to.deep.equal(['token-missing']);
    });
  });

  describe('with a function', () => {
    it('waits for its answer', async () => {
      const {calls, call: token} = answers<[], string>();
      const {el, access, told} = await begin({token});
      clock.tick(10_000);
      expect([el.session, access.error]).to.deep.equal([undefined, undefined]);
      calls[0]!.resolve(tokenOf('ada'));
      await turn();
      expect(el.session).not.to.equal(undefined);
      expect(told()).to.deep.equal([]);
    });

    it('keeps the session of the token before until it answers', async () => {
      const {calls, call: token} = answers<[], string>();
      const {el} = await begin({token: tokenOf('ada')});
      const {session} = el;
      await el.give({token});
      expect(el.session).to.equal(session);
      calls[0]!.resolve(tokenOf('ada'));
      await turn();
      expect(el.session).to.equal(session);
    });

    it('says that it failed, and asks it again when a person tries again', async () => {
      const {calls, call: token} = answers<[], string>();
      const {el, access, told} = await begin({token});
      calls[0]!.reject(new Error());
      await turn();
      expect(access.error!.code).to.equal('token-failed');
      expect(told()).to.deep.equal(['token-failed']);
      access.retry();
      expect(calls).to.have.length(2);
      calls[1]!.resolve(tokenOf('ada'));
      await turn();
      expect([access.error, !!el.session]).to.deep.equal([undefined, true]);
    });

    it('takes a token that came while the widget was away', async () => {
      const {calls, call: token} = answers<[], string>();
      const {el} = await begin({token});
      el.remove();
      calls[0]!.resolve(tokenOf('ada'));
      await turn();
      expect(el.session).to.equal(undefined);
      place.append(el);
      await turn();
      expect(el.session).not.to.equal(undefined);
    });

    it('asks it nothing, and keeps the session, when the widget is moved', async () => {
      const {calls, call: token} = answers<[], string>();
      const {el} = await begin({token});
      calls[0]!.resolve(tokenOf('ada'));
      await turn();
      const {session} = el;
      let loads = 0;
      const end = session!.onStale('members', () => loads++);
      el.remove();
      place.append(el);
      await turn();
      end();
      expect(el.session).to.equal(session);
      expect([calls.length, loads]).to.deep.equal([1, 0]);
    });
  });

  it('lets data load again when a person tries again with a text', async () => {
    const {el, access} = await begin({token: tokenOf('ada')});
    let loads = 0;
    const end = el.session!.onStale('members', () => loads++);
    access.retry();
    end();
    expect(loads).to.equal(1);
  });

  describe('telling the page', () => {
    it('says once of each token that the server refuses it', async () => {
      const [first, second] = [tokenOf('ada'), tokenOf('ada')];
      const {el, told} = await begin({token: first});
      el.session!.reportRefusal(first, 401);
      el.session!.reportRefusal(first, 401);
      expect(told()).to.deep.equal(['workos-token-expired']);
      await el.give({token: second});
      el.session!.reportRefusal(second, 401);
      expect(told()).to.have.length(2);
    });

    it('says nothing of a refusal once it is removed', async () => {
      const token = tokenOf('ada');
      const {el, told} = await begin({token});
      el.remove();
      el.session!.reportRefusal(token, 401);
      expect(told()).to.deep.equal([]);
    });

    it('tells of reads that one token fails once, and again with the next token', async () => {
      const {el, access, told} = await begin({token: tokenOf('ada')});
      access.reportRead(new ApiError('forbidden'));
      access.reportRead(new ApiError('forbidden'));
      expect(told()).to.deep.equal(['forbidden']);
      await el.give({token: tokenOf('ada')});
      access.reportRead(new ApiError('forbidden'));
      expect(told()).to.have.length(2);
    });

    it('tells of every other failed read', async () => {
      const {access, told} = await begin({token: tokenOf('ada')});
      access.reportRead(new ApiError('server'));
      access.reportRead(new ApiError('server'));
      expect(told()).to.deep.equal(['server', 'server']);
    });
  });

  describe('with a lost change', () => {
    /** A widget that has lost a change with its session: another person has come. */
    async function beginLost() {
      const {el, access} = await begin({token: tokenOf('ada')});
      access.showLostChange({session: el.session!, text: () => 'Not saved.'});
      await el.give({token: tokenOf('alan')});
      return {el, access};
    }

    it('shows it when the session has changed', async () => {
      const {access} = await beginLost();
      expect(access.lostChange?.text()).to.equal('Not saved.');
    });

    it('shows it no more when the session changes again', async () => {
      const {el, access} = await beginLost();
      await el.give({token: tokenOf('grace')});
      expect(access.lostChange?.text()).to.equal(undefined);
    });

    it('shows it no more when it is dismissed', async () => {
      const {el, access} = await beginLost();
      const {length} = el.rendered;
      access.dismissLostChange();
      await turn();
      expect(access.lostChange?.text()).to.equal(undefined);
      expect(el.rendered).to.have.length(length + 1);
    });
  });

  describe('in an element that provides a token', () => {
    /** Answers the context protocol; `change` provides something else. */
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

    it('takes the token and the address', async () => {
      provide({token: tokenOf('ada'), apiOrigin: 'https://other.example'});
      const {el} = await begin();
      expect(el.rendered).to.deep.equal([el.session]);
      expect(el.session!.client.origin).to.equal('https://other.example');
    });

    it('prefers a token of its own, with the address that belongs to it', async () => {
      provide({token: tokenOf('ada'), apiOrigin: 'https://other.example'});
      const token = tokenOf('alan');
      const {el} = await begin({token});
      expect(await el.session!.get()).to.equal(token);
      expect(el.session!.client.origin).to.equal(origin);
    });

    it('follows what is provided later, and no more outside', async () => {
      const {change} = provide({token: tokenOf('ada'), apiOrigin: origin});
      const {el} = await begin();
      const ada = el.session!;
      change({token: tokenOf('alan'), apiOrigin: origin});
      await turn();
      const alan = el.session!;
      expect([ada.isOver, alan.isOver]).to.deep.equal([true, false]);
      document.body.append(el);
      await turn();
      el.remove();
      expect([el.session, alan.isOver]).to.deep.equal([undefined, true]);
    });
  });
});
