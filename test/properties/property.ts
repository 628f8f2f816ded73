import fc from 'fast-check';

/** The environment variables `SEED` and `RUNS`, for another seed or more cases. */
export interface Settings {
  readonly seed?: string | undefined;
  readonly runs?: string | undefined;
}

/** The extent of all property-based tests. The default seed is fixed, so that failures are reproducible. */
export function rangeOf({seed, runs}: Settings) {
  return {
    seed: Number(seed || 1),
    cases: Number(runs || 1_500),
    /** In milliseconds, including the time to shrink a failure to its simplest case. */
    timeLimit: runs ? 1_000_000 : 50_000,
  };
}

/** Fails if the check fails for one of the generated cases. */
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

/** Throws an error with the seed, the simplest counterexample and the reason. Long lines are cut. */
async function report<Value>(details: fc.RunDetails<Value>) {
  const message = details.failed && (await fc.asyncDefaultReportMessage(details));
  if (message) throw Object.assign(new Error(message.replace(/^(.{1500}).+$/gm, '$1… (cut)')), {stack: ''});
}
