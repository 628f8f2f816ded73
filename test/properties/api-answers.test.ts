import {after, before, describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {ApiError} from '../../src/api/http/errors.js';
import type {Client} from '../../src/api/http/request.js';
import '../helpers/page-globals.js';
import {answerOf, successOf, toResponse, type MadeAnswer} from './bodies.js';
import {itHolds} from './in-node.js';
import {origin, setNetwork} from './network.js';
import {patternOf, reads, writes, type Operation} from './operations.js';
import {anyText} from './values.js';

const client: Client = {
  origin,
  type: 'test',
  credentials: {
    hasEnded: false,
    getToken: async () => 'a.b.c',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

describe('the API layer', () => {
  let network: ReturnType<typeof setNetwork>;
  let answer: MadeAnswer;
  /** The reasons of unhandled rejections. */
  const uncaught: unknown[] = [];
  const note = (reason: unknown) => void uncaught.push(reason);

  before(() => {
    network = setNetwork(() => toResponse(answer));
    process.on('unhandledRejection', note);
  });
  after(() => {
    process.off('unhandledRejection', note);
    network.end();
  });

  async function check(operation: Operation, text: string) {
    const {method, send} = operation;
    network.calls.length = 0;
    uncaught.length = 0;
    const result = await network.outcome(send(client, text));
    if ('error' in result) expect(result.error, 'the error').to.be.instanceOf(ApiError);
    else expect(strangeIn(result.value), 'an unexpected value in the result').to.equal(undefined);
    expect(uncaught, 'unhandled rejections').to.deep.equal([]);
    for (const {url, init} of network.calls) {
      expect(init.method).to.equal(method.toUpperCase());
      expect(new URL(url).pathname, 'the path of the request').to.match(patternOf(operation));
    }
  }

  for (const [name, operation] of Object.entries<Operation>(reads)) {
    const {method, path} = operation;
    const made = fc.record({answer: successOf(method, path), text: anyText});
    itHolds(`reads ${name} or throws an ApiError`, made, (one) => {
      answer = one.answer;
      return check(operation, one.text);
    });

    if (operation === reads.logStream) continue; // There is at most one.
    it(`reads more ${name} than fit on the call stack`, async () => {
      const items = Array.from({length: 150_000}, (_, index) => ({id: `${index}`, slug: `${index}`}));
      const list = operation === reads.roles ? {roles: items} : {data: items};
      answer = {status: 200, body: JSON.stringify(operation === reads.connections ? items : list)};
      await check(operation, '');
    });
  }

  for (const [name, operation] of Object.entries<Operation>({...reads, ...writes})) {
    const made = fc.record({answer: answerOf(operation.method, operation.path), text: anyText});
    itHolds(
      `handles any response to ${name} or throws an ApiError`,
      made,
      (one) => {
        answer = one.answer;
        return check(operation, one.text);
      },
      0.25,
    );
  }
});

/** Finds a nested value that is not a string, boolean, finite number, function or undefined; undefined if none is. */
function strangeIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strangeIn).find((found) => found !== undefined);
  if (typeof value === 'object' && value !== null) return strangeIn(Object.values(value));
  const isPlain = ['string', 'boolean', 'undefined', 'function'].includes(typeof value) || Number.isFinite(value);
  return isPlain ? undefined : {strange: value};
}
