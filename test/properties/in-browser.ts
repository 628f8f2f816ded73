import {executeServerCommand} from '@web/test-runner-commands';
import type fc from 'fast-check';
import {holds, rangeOf, type Settings} from './property.js';

/** To look elsewhere or further: `SEED=7 RUNS=20000 BROWSERS=chromium npx wtr --group properties`. */
const range = rangeOf(await executeServerCommand<Settings, undefined>('x-properties'));

/**
 * A test in the browser that something holds whatever is made up.
 *
 * @param share How many of the cases; where one test stands for several, or takes long.
 */
export function itHolds<Value>(
  title: string,
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => unknown,
  share = 1,
) {
  it(`${title} (seed ${range.seed})`, () => holds(range, arbitrary, check, share)).timeout(range.timeLimit + 10_000);
}
