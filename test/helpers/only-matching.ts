/**
 * Skips tests whose full title does not contain a text, for `GREP=…`. Mocha's own `grep` does not suffice: the runner
 * counts the tests that it leaves out as failed.
 */
declare const RUN_GREP: string;

const {describe: describeAll, it: runTest} = globalThis;
const titles: string[] = [];

const describeMatching = (title: string, body: (this: Mocha.Suite) => void) =>
  describeAll(title, function () {
    titles.push(title);
    body.call(this);
    titles.pop();
  });

const runMatching = (title: string, body: Mocha.Func) =>
  [...titles, title].join(' ').includes(RUN_GREP) ? runTest(title, body) : runTest(title); // Without a body, a test is skipped.

Object.assign(globalThis, {
  describe: Object.assign(describeMatching, describeAll),
  it: Object.assign(runMatching, runTest),
});

export {};
