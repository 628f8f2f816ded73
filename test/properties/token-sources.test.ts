import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {ApiError} from '../../src/api/http/errors.js';
import {TokenSource, type TokenInput} from '../../src/session/token-source.js';
import {functions} from './functions.js';
import {itHolds} from './in-browser.js';
import {secretsOf, tokens} from './tokens.js';
import {nextMacrotask} from '../helpers/turn.js';
import {start} from './values.js';
import {watch, wordsIn, type Watch} from './watch.js';

/** A token as a string, or one of the token functions. */
const ways: Readonly<Record<string, (token: string) => unknown>> = {'is it': (token) => token, ...functions};

/** The most calls of a token function within a minute: the first, and retries with delays of 10 s, 20 s and 40 s. */
const mostCalls = 5;

describe('a source of', () => {
  let clock: SinonFakeTimers;
  let watching: Watch;

  beforeEach(() => {
    clock = useFakeTimers({now: start, toFake: ['setTimeout', 'clearTimeout', 'Date']});
    watching = watch();
  });
  afterEach(() => {
    watching.end();
    clock.restore();
  });

  for (const [kind, made] of Object.entries(tokens)) {
    const given = fc.record({token: made, way: fc.constantFrom(...Object.keys(ways))});
    itHolds(`${kind} returns it or fails, delays its retries, and leaks no token`, given, async ({token, way}) => {
      const {text} = token;
      const secrets = secretsOf(text);
      const input = ways[way]!(text);
      let calls = 0;
      const count = () => (calls++, (input as () => unknown)());
      watching.forget();
      const source = TokenSource.of((typeof input === 'function' ? count : input) as TokenInput, 'https://api.example');
      const end = source.listen(() => {});
      try {
        const got = await Promise.resolve(source.get()).then(
          ({value}) => value,
          (cause: unknown) => cause,
        );
        if (typeof got !== 'string') expect(got, 'the error').to.be.instanceOf(ApiError);
        else expect(got).to.equal(text.trim());
        for (const error of [got, source.error].filter((value) => typeof value === 'object')) {
          const words = wordsIn(error);
          expect(
            secrets.some((secret) => words.includes(secret)),
            'a token in an error',
          ).to.equal(false);
        }
        expect(source.token?.renewAt, 'the time of renewal').not.to.be.NaN;
        for (let round = 0; round < 6; round++) {
          clock.tick(10_000);
          await nextMacrotask();
        }
      } finally {
        end();
      }
      expect(calls, 'calls within a minute').to.be.at.most(mostCalls);
      expect(clock.countTimers(), 'remaining timers').to.equal(0);
      expect(watching.failures(), 'uncaught errors').to.equal('');
      expect(watching.leakOf(secrets), 'a leak of the token').to.equal(undefined);
    });
  }
});
