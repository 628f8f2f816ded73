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

  /** A source on a function that answers with these tokens, one after another, and then with the last. */
  function functionOf(...tokens: (string | Error)[]) {
    let calls = 0;
    const reasons: string[] = [];
    const source = TokenSource.of(async () => {
      const token = tokens[Math.min(calls++, tokens.length - 1)]!;
      if (token instanceof Error) throw token;
      return token;
    }, origin);
    ends.push(source.listen((reason) => reasons.push(reason)));
    return {source, reasons, calls: () => calls};
  }

  it('knows a text at once and never renews it', async () => {
    const token = await mint(3600);
    const source = TokenSource.of(token, origin);
    ends.push(source.listen(() => {}));
    expect(source.token!.value).to.equal(token);
    expect(await source.renew(token)).to.equal(undefined);
  });

  it('calls a function once, for however many listeners and requests', async () => {
    const {source, calls} = functionOf(await mint(3600));
    ends.push(source.listen(() => {}));
    await Promise.all([source.get(), source.get(), source.get()]);
    expect(calls()).to.equal(1);
  });

  it('gives the same source for the same function while it is used, and forgets it afterwards', async () => {
    const token = await mint(3600);
    const load = () => token;
    const first = TokenSource.of(load, origin);
    const end = first.listen(() => {});
    expect(TokenSource.of(load, origin)).to.equal(first);
    end();
    expect(TokenSource.of(load, origin)).not.to.equal(first);
  });

  it('gives another API origin a source of its own, so that a refusal there ends nothing here', async () => {
    const token = await mint(3600);
    const reasons: string[] = [];
    const here = TokenSource.of(token, origin);
    const there = TokenSource.of(token, 'https://other.example');
    ends.push(here.listen((reason) => reasons.push(`here ${reason}`)));
    ends.push(there.listen((reason) => reasons.push(`there ${reason}`)));
    there.reportRefusal(token, 401);
    expect(reasons).to.deep.equal(['there refused']);
  });

  it('renews 30 seconds before the end and not before', async () => {
    const {source, calls} = functionOf(await mint(3600), await mint(7200));
    await source.get();
    await clock.tickAsync(3_569_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(2_000);
    expect(calls()).to.equal(2);
  });

  it('renews a short-lived token at half its life instead of over and over', async () => {
    const {source, calls} = functionOf(await mint(20), await mint(3600));
    await source.get();
    await clock.tickAsync(9_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(2_000);
    expect(calls()).to.equal(2);
  });

  it('does not loop where tokens live for seconds: ten seconds lie between renewals', async () => {
    const {source, calls} = functionOf(...(await Promise.all([2, 2, 2, 2, 2, 2, 2, 2].map((life) => mint(life)))));
    await source.get();
    await clock.tickAsync(8_000);
    expect(calls()).to.be.at.most(2);
  });

  it('does not loop where the clock runs hours ahead', async () => {
    const real = Math.floor(Date.now() / 1_000);
    const tokens = await Promise.all([1, 2, 3].map((n) => mint(0, {iat: real, exp: real + 3600, n})));
    clock.setSystemTime(Date.now() + 7_200_000);
    const {source, calls} = functionOf(...tokens);
    await source.get();
    await clock.tickAsync(3_000_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(600_000);
    expect(calls(), 'and renews when the token has lived its life').to.equal(2);
  });

  it('shares one renewal among refusals at the same time', async () => {
    const first = await mint(3600);
    const second = await mint(3600);
    const {source, calls} = functionOf(first, second);
    await source.get();
    const renewed = await Promise.all([source.renew(first), source.renew(first), source.renew(first)]);
    expect(renewed.map((token) => token?.value)).to.deep.equal([second, second, second]);
    expect(calls()).to.equal(2);
  });

  it('answers a late refusal of an old token with the new one and no call', async () => {
    const first = await mint(3600);
    const second = await mint(3600);
    const {source, calls} = functionOf(first, second);
    await source.get();
    await source.renew(first);
    expect((await source.renew(first))!.value).to.equal(second);
    expect(calls()).to.equal(2);
  });

  it('does not ask again for ten seconds where a renewal brought nothing new, then twenty', async () => {
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

  it('says that a function failed, tries again by itself, and recovers', async () => {
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

  it('renews on waking after sleep, when timers have not run', async () => {
    const second = await mint(36_000);
    const {source, calls} = functionOf(await mint(3600), second);
    await source.get();
    clock.setSystemTime(Date.now() + 7_200_000);
    window.dispatchEvent(new Event('online'));
    await clock.tickAsync(0);
    expect(calls()).to.equal(2);
    expect(source.token!.value).to.equal(second);
  });

  it('waits for the renewal before it hands out a token that is over', async () => {
    const second = await mint(36_000);
    const {source} = functionOf(await mint(3600), second);
    await source.get();
    clock.setSystemTime(Date.now() + 7_200_000);
    expect((await source.get()).value).to.equal(second);
  });

  it('sets its timer anew where a token lives longer than a timer can', async () => {
    const life = 40 * 86_400;
    const {source, calls} = functionOf(await mint(life), await mint(life));
    await source.get();
    await clock.tickAsync((life - 31) * 1_000);
    expect(calls()).to.equal(1);
    await clock.tickAsync(5_000);
    expect(calls()).to.equal(2);
  });

  it('asks listeners to look again when a text is over, and leaves the verdict to the server', async () => {
    const source = TokenSource.of(await mint(60), origin);
    const reasons: string[] = [];
    ends.push(source.listen((reason) => reasons.push(reason)));
    await clock.tickAsync(61_000);
    expect(reasons).to.deep.equal(['token']);
    await clock.tickAsync(600_000);
    expect(reasons).to.deep.equal(['token']);
  });

  it('stops with its last listener', async () => {
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
    ['an empty text', ''],
    ['a secret key', 'sk_live_secret'],
  ] as const) {
    it(`says that a function which returns ${what} gives no token, and does not show what it returned`, async () => {
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

  for (const [what, thrown] of [
    ['an error that is named by the token', () => Object.assign(new Error('no'), {name: 'sk_live_secret'})],
    ['an error of the kind that is told of', () => new ApiError('forbidden', {serverMessage: 'sk_live_secret'})],
    [
      'an error that cannot be read',
      () =>
        Object.defineProperty(new Error('no'), 'name', {
          get: () => {
            throw new Error('sk_live_secret');
          },
        }),
    ],
  ] as const) {
    it(`says that a function failed which throws ${what}, and nothing else of it`, async () => {
      const warn = sinon.stub(console, 'warn');
      const token = await mint(3600);
      const {source} = functionOf(thrown(), token);
      await clock.tickAsync(0);
      warn.restore();
      expect(source.error).to.include({code: 'token-failed', serverMessage: undefined});
      expect(JSON.stringify(warn.args)).not.to.contain('sk_live');
      expect((await source.retry())!.value).to.equal(token);
    });
  }
});
