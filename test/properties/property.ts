import {executeServerCommand} from '@web/test-runner-commands';
import fc from 'fast-check';

/**
 * How far every property is looked into, in this one place. The seed is fixed, so that what fails once fails again; to
 * look elsewhere or further: `SEED=7 RUNS=20000 BROWSERS=chromium npx wtr --files 'test/properties/*.test.ts'`.
 */
const {seed, runs} = await executeServerCommand<{readonly seed?: string; readonly runs?: string}, undefined>(
  'x-properties',
);

/** The other browsers are several times slower, and what they could differ in shows in the first cases already. */
const isFast = /Chrome\//.test(navigator.userAgent);
const cases = Number(runs || (isFast ? 2_000 : 200));
/** In milliseconds; a failure is brought down to its simplest case within it too. */
const timeLimit = runs ? 1_000_000 : 50_000;

/**
 * A test that something holds whatever is made up.
 *
 * @param share How many of the cases; where one test stands for several, or takes long.
 */
export function itHolds<Value>(
  title: string,
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => unknown,
  share = 1,
) {
  it(`${title} (seed ${seed || 1})`, () =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => void (await check(value))),
      {
        seed: Number(seed || 1),
        numRuns: Math.ceil(cases * share),
        plugins: [fc.interruptAfterTimeLimit(timeLimit, {failOnInterrupt: true})],
        asyncReporter: report,
        includeErrorInReport: true,
      },
    )).timeout(timeLimit + 10_000);
}

/** Fails with the seed, the simplest counterexample and the reason, of which the longest lines are cut. */
async function report<Value>(details: fc.RunDetails<Value>) {
  const message = details.failed && (await fc.asyncDefaultReportMessage(details));
  if (message) throw Object.assign(new Error(message.replace(/^(.{1500}).+$/gm, '$1… (cut)')), {stack: ''});
}
