import {executeServerCommand} from '@web/test-runner-commands';
import type fc from 'fast-check';
import {holds, rangeOf, type Settings} from './property.js';

/** For another seed or more cases: `SEED=7 RUNS=20000 BROWSERS=chromium npx wtr --group properties`. */
const range = rangeOf(await executeServerCommand<Settings, undefined>('x-properties'));

/**
 * Defines a property-based test in the browser.
 *
 * @param share The share of the cases to run, for tests that are slow or one of several. Default: 1.
 */
export function itHolds<Value>(
  title: string,
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => unknown,
  share = 1,
) {
  it(`${title} (seed ${range.seed})`, () => holds(range, arbitrary, check, share)).timeout(range.timeLimit + 10_000);
}
