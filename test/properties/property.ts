import fc from 'fast-check';

/** What `SEED` and `RUNS` of the environment say, for a look elsewhere or further. */
export interface Settings {
  readonly seed?: string | undefined;
  readonly runs?: string | undefined;
}

/** How far a property is looked into, in this one place. The seed is fixed, so that what fails once fails again. */
export function rangeOf({seed, runs}: Settings) {
  return {
    seed: Number(seed || 1),
    cases: Number(runs || 2_000),
    /** In milliseconds; a failure is brought down to its simplest case within it too. */
    timeLimit: runs ? 1_000_000 : 50_000,
  };
}

/** Fails where something does not hold for one of so many made up cases. */
export function holds<Value>(
  {seed, cases, timeLimit}: ReturnType<typeof rangeOf>,
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => unknown,
  share: number,
) {
  return fc.assert(
    fc.asyncProperty(arbitrary, async (value) => void (await check(value))),
    {
      seed,
      numRuns: Math.ceil(cases * share),
      plugins: [fc.interruptAfterTimeLimit(timeLimit, {failOnInterrupt: true})],
      asyncReporter: report,
      includeErrorInReport: true,
    },
  );
}

/** Fails with the seed, the simplest counterexample and the reason, of which the longest lines are cut. */
async function report<Value>(details: fc.RunDetails<Value>) {
  const message = details.failed && (await fc.asyncDefaultReportMessage(details));
  if (message) throw Object.assign(new Error(message.replace(/^(.{1500}).+$/gm, '$1… (cut)')), {stack: ''});
}
