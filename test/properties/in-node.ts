import {it} from 'node:test';
import type fc from 'fast-check';
import {holds, rangeOf} from './property.js';

/** For another seed or more cases: `SEED=7 RUNS=20000 node tools/node-tests.mjs unit properties`. */
const range = rangeOf({seed: process.env['SEED'], runs: process.env['RUNS']});

/**
 * Defines a property-based test in Node.
 *
 * @param share The share of the cases to run, for tests that are one of several. Default: 1.
 */
export function itHolds<Value>(
  title: string,
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => unknown,
  share = 1,
) {
  const timeout = range.timeLimit + 10_000;
  it(`${title} (seed ${range.seed})`, {timeout}, () => holds(range, arbitrary, check, share));
}
