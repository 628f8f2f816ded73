import {it} from 'node:test';
import type fc from 'fast-check';
import {holds, rangeOf} from './property.js';

/** To look elsewhere or further: `SEED=7 RUNS=20000 node tools/node-tests.mjs unit properties`. */
const range = rangeOf({seed: process.env['SEED'], runs: process.env['RUNS']});

/**
 * A test in Node that something holds whatever is made up.
 *
 * @param share How many of the cases; where one test stands for several.
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
