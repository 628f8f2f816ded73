import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {ApiError} from '../../src/api/http/errors.js';
import {createSandbox} from '../../src/sandbox/index.js';
import {keys} from '../helpers/keys.js';
import {TokenSource} from '../../src/session/token-source.js';

const origin = 'https://api.example';
const sandbox = createSandbox({members: 0, keys});
const mint = (expiresIn: number, claims?: Record<string, unknown>) =>
  sandbox.mintToken({expiresIn, claims: {jti: crypto.randomUUID(), ...claims}});

const reasonOf = (isRefusal: boolean) => (isRefusal ? 'refused' : 'token');

describe('TokenSource', () => {
  let clock: sinon.SinonFakeTimers;
  const ends: (() => void)[] = [];

  beforeEach(() => {
    clock = sinon.useFakeTimers({now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date']});
  });
  afterEach(() => {
    for (const end of ends.splice(0)) end();
    clock.restore();
  });

  /** A source with a function that returns these tokens in order, repeating the last; errors are thrown. */
  function functionOf(...tokens: (string | Error)[]) {
    let calls = 0;
    const forced: boolean[] = [];
    const reasons: string[] = [];
    const source = TokenSource.of(async ({forceRefresh}) => {
      forced.push(forceRefresh);
      const token = tokens[Math.min(calls++, tokens.length - 1)]!;
      if (token instanceof Error) throw token;
      return token;
    }, origin);
    ends.push(source.listen((isRefusal) => reasons.push(reasonOf(isRefusal))));
    return {source, reasons, forced, calls: () => calls};
  }

  it('has a fixed token at once and never renews it', async () => {
    const token = await mint(3600);
    const source = TokenSource.of(token, origin);
    ends.push(source.listen(() => {}));
    expect(source.token!.value).to.equal(token);
    expect(await source.renew(token)).to.equal(undefined);
  });

  it('takes the token of a promise, which it cannot renew', async () => {
    const token = await mint(60);
    const promise = Promise.resolve(token);
    const source = TokenSource.of(promise, origin);
    const reasons: string[] = [];
    ends.push(source.listen((isRefusal) => reasons.push(reasonOf(isRefusal))));
    expect(TokenSource.of(promise, origin)).to.equal(source);
    expect((await source.get()).value).to.equal(token);
    expect(source.isRenewable).to.equal(false);
    expect(await source.renew(token)).to.equal(undefined);
    await clock.tickAsync(61_000);
    expect(reasons, 'the first token, and its expiry').to.deep.equal(['token', 'token']);
  });

  it('reports a promise that is rejected, without details of the error', async () => {
    const warn = sinon.stub(console, 'warn');
    const source = TokenSource.of(Promise.reject(new Error('sk_live_secret')), origin);
    ends.push(source.listen(() => {}));
    await clock.tickAsync(0);
    warn.restore();
    expect([source.error!.code, source.error!.serverMessage]).to.deep.equal(['token-failed', undefined]);
    expect(JSON.stringify(warn.args)).not.to.contain('sk_live');
    await clock.tickAsync(600_000);
    expect(warn.args).to.have.length(1);
    expect(source.isRenewable).to.equal(false);
  });

  it('calls a function once for any number of listeners and requests', async () => {
    const {source, calls} = functionOf(await mint(3600));
    ends.push(source.listen(() => {}));
    await Promise.all([source.get(), source.get(), source.get()]);
    expect(calls()).to.equal(1);
  });

  it('shares one source per function while it has listeners, and forgets it afterwards', async () => {
    const token = await mint(3600);
    const load = () => token;
    const first = TokenSource.of(load, origin);
    const end = first.listen(() => {});
    expect(TokenSource.of(load, origin)).to.equal(first);
    end();
    expect(TokenSource.of(load, origin)).not.to.equal(first);
  });

  it('has a separate source per API origin, so that a refusal at one does not affect the other', async () => {
    const token = await mint(3600);
    const reasons: string[] = [];
    const here = TokenSource.of(token, origin);
    const there = TokenSource.of(token, 'https://other.example');
    ends.push(here.listen((isRefusal) => reasons.push(`here ${reasonOf(isRefusal)}`)));
    ends.push(there.listen((isRefusal) => reasons.push(`there ${reasonOf(isRefusal)}`)));
    there.reportRefusal(token, 401);
    expect(reasons).to.deep.equal(['there refused']);
  });

  it('renews a token 30 seconds before it expires, and not earlier', async () => {
    const {source, calls} = functionOf(await mint(3600), await mint(7200));
    await source.get();
    await clock.tickAsync(3_569_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(2_000);
    expect(calls()).to.equal(2);
  });

  it('renews a short-lived token once, at half of its lifetime', async () => {
    const {source, calls} = functionOf(await mint(20), await mint(3600));
    await source.get();
    await clock.tickAsync(9_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(2_000);
    expect(calls()).to.equal(2);
  });

  it('waits at least ten seconds between renewals of tokens that live for seconds', async () => {
    const {source, calls} = functionOf(...(await Promise.all([2, 2, 2, 2, 2, 2, 2, 2].map((life) => mint(life)))));
    await source.get();
    await clock.tickAsync(8_000);
    expect(calls()).to.be.at.most(2);
  });

  it('does not loop if the clock runs hours ahead', async () => {
    const real = Math.floor(Date.now() / 1_000);
    const tokens = await Promise.all([1, 2, 3].map((n) => mint(0, {iat: real, exp: real + 3600, n})));
    clock.setSystemTime(Date.now() + 7_200_000);
    const {source, calls} = functionOf(...tokens);
    await source.get();
    await clock.tickAsync(3_000_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(600_000);
    expect(calls(), 'renews at the end of the lifetime').to.equal(2);
  });

  it('shares one renewal among simultaneous refusals', async () => {
    const first = await mint(3600);
    const second = await mint(3600);
    const {source, calls} = functionOf(first, second);
    await source.get();
    const renewed = await Promise.all([source.renew(first), source.renew(first), source.renew(first)]);
    expect(renewed.map((token) => token?.value)).to.deep.equal([second, second, second]);
    expect(calls()).to.equal(2);
  });

  it('asks the function for another token than a cached one after a refusal alone', async () => {
    const [first, second, third] = [await mint(60), await mint(60), await mint(3600)];
    const {source, forced} = functionOf(first, second, third);
    await source.get();
    await clock.tickAsync(31_000);
    expect(forced, 'the first token, and a renewal in time').to.deep.equal([false, false]);
    await clock.tickAsync(11_000);
    expect((await source.renew(second))!.value).to.equal(third);
    expect(forced).to.deep.equal([false, false, true]);
  });

  it('asks again at once if a renewal before the refusal returned a cached token', async () => {
    const [first, second] = [await mint(60), await mint(3600)];
    const {source, forced} = functionOf(first, first, second);
    await source.get();
    await clock.tickAsync(31_000);
    expect((await source.renew(first))!.value).to.equal(second);
    expect(forced).to.deep.equal([false, false, true]);
  });

  it('asks again for a refusal during a renewal that returns a cached token', async () => {
    const [first, second] = [await mint(3600), await mint(3600)];
    let calls = 0;
    let answer = (_token: string) => {};
    const forced: boolean[] = [];
    const source = TokenSource.of(({forceRefresh}) => {
      forced.push(forceRefresh);
      if (++calls === 2) return new Promise<string>((resolve) => (answer = resolve));
      return calls === 1 ? first : second;
    }, origin);
    ends.push(source.listen(() => {}));
    await source.get();
    const scheduled = source.renew();
    const refusals = [source.renew(first), source.renew(first)];
    answer(first);
    expect(await scheduled).to.equal(undefined);
    expect((await Promise.all(refusals)).map((token) => token?.value)).to.deep.equal([second, second]);
    expect(forced).to.deep.equal([false, false, true]);
  });

  it('keeps asking for another token while the refused one is all that there is', async () => {
    const token = await mint(3600);
    const {source, forced} = functionOf(token);
    await source.get();
    await source.renew(token);
    await source.retry();
    expect(forced).to.deep.equal([false, true, true]);
  });

  it('returns the new token for a late refusal of the old one, without a call', async () => {
    const first = await mint(3600);
    const second = await mint(3600);
    const {source, calls} = functionOf(first, second);
    await source.get();
    await source.renew(first);
    expect((await source.renew(first))!.value).to.equal(second);
    expect(calls()).to.equal(2);
  });

  it('backs off for ten seconds after a renewal that returned the same token, then for twenty', async () => {
    const token = await mint(3600);
    const {source, calls} = functionOf(token);
    await source.get();
    for (const [wait, expected] of [
      [0, 2],
      [9_000, 2],
      [12_000, 3],
      [15_000, 3],
      [30_000, 4],
    ] as const) {
      await clock.tickAsync(wait);
      await source.renew(token);
      expect(calls(), `after ${wait}`).to.equal(expected);
    }
  });

  it('reports that the function failed, retries and recovers', async () => {
    const token = await mint(3600);
    const {source, reasons} = functionOf(new Error('no'), token);
    await clock.tickAsync(0);
    expect(source.error!.code).to.equal('token-failed');
    expect(reasons).to.deep.equal(['token']);
    await clock.tickAsync(25_000);
    expect(source.token!.value).to.equal(token);
    expect(source.error).to.equal(undefined);
  });

  it('keeps the old token when a renewal fails', async () => {
    const token = await mint(60);
    const {source} = functionOf(token, new Error('no'));
    await source.get();
    await clock.tickAsync(31_000);
    expect(source.token!.value).to.equal(token);
  });

  it('renews on wake, since timers do not run during sleep', async () => {
    const second = await mint(36_000);
    const {source, calls} = functionOf(await mint(3600), second);
    await source.get();
    clock.setSystemTime(Date.now() + 7_200_000);
    window.dispatchEvent(new Event('online'));
    await clock.tickAsync(0);
    expect(calls()).to.equal(2);
    expect(source.token!.value).to.equal(second);
  });

  it('waits for the renewal instead of returning an expired token', async () => {
    const second = await mint(36_000);
    const {source} = functionOf(await mint(3600), second);
    await source.get();
    clock.setSystemTime(Date.now() + 7_200_000);
    expect((await source.get()).value).to.equal(second);
  });

  it('restarts its timer if the token outlives the longest delay of a browser timer', async () => {
    const lifetime = 40 * 86_400; // In seconds.
    const {source, calls} = functionOf(await mint(lifetime), await mint(lifetime));
    await source.get();
    await clock.tickAsync((lifetime - 31) * 1_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(5_000);
    expect(calls()).to.equal(2);
  });

  it('notifies listeners once when a fixed token expires, and lets the server decide', async () => {
    const source = TokenSource.of(await mint(60), origin);
    const reasons: string[] = [];
    ends.push(source.listen((isRefusal) => reasons.push(reasonOf(isRefusal))));
    await clock.tickAsync(61_000);
    expect(reasons).to.deep.equal(['token']);
    await clock.tickAsync(600_000);
    expect(reasons).to.deep.equal(['token']);
  });

  it('stops when its last listener is removed', async () => {
    const token = await mint(60);
    let calls = 0;
    const source = TokenSource.of(() => (calls++, token), origin);
    const end = source.listen(() => {});
    await source.get();
    end();
    await clock.tickAsync(600_000);
    window.dispatchEvent(new Event('online'));
    await clock.tickAsync(600_000);
    expect(calls).to.equal(1);
    expect(clock.countTimers()).to.equal(0);
  });

  for (const [what, value] of [
    ['nothing', undefined],
    ['an object', {token: 'x'}],
    ['an empty string', ''],
    ['a secret key', 'sk_live_secret'],
  ] as const) {
    it(`reports a token function that returns ${what}, without the returned value`, async () => {
      const warn = sinon.stub(console, 'warn');
      const source = TokenSource.of((() => value) as () => string, origin);
      ends.push(source.listen(() => {}));
      await clock.tickAsync(0);
      warn.restore();
      expect(source.error!.code).to.equal('token-invalid');
      expect(source.token).to.equal(undefined);
      expect(JSON.stringify(warn.args)).not.to.contain('sk_live');
    });
  }

  for (const value of [{token: 'a.b.c'}, ['a.b.c'], 7, true]) {
    it(`says that a token cannot be ${JSON.stringify(value)}`, async () => {
      const warn = sinon.stub(console, 'warn');
      const source = TokenSource.of(value as unknown as string, origin);
      warn.restore();
      expect(source.error!.code).to.equal('token-invalid');
    });
  }

  for (const [what, thrown] of [
    ['an error with the token as its name', () => Object.assign(new Error('no'), {name: 'sk_live_secret'})],
    ['an ApiError', () => new ApiError('forbidden', {serverMessage: 'sk_live_secret'})],
    [
      'an error whose name cannot be read',
      () =>
        Object.defineProperty(new Error('no'), 'name', {
          get: () => {
            throw new Error('sk_live_secret');
          },
        }),
    ],
  ] as const) {
    it(`reports a token function that throws ${what}, without details of the error`, async () => {
      const warn = sinon.stub(console, 'warn');
      const token = await mint(3600);
      const {source} = functionOf(thrown(), token);
      await clock.tickAsync(0);
      warn.restore();
      expect([source.error!.code, source.error!.serverMessage]).to.deep.equal(['token-failed', undefined]);
      expect(JSON.stringify(warn.args)).not.to.contain('sk_live');
      expect((await source.retry())!.value).to.equal(token);
    });
  }
});
