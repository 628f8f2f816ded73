import {describe, it} from 'node:test';
import {expect} from 'chai';
import {wait} from '../../src/sandbox/wait.js';

async function reason(waiting: Promise<void>): Promise<unknown> {
  return waiting.then(
    () => 'done',
    (error: unknown) => error,
  );
}

describe('wait', () => {
  it('waits for the delay, which may be 0', async () => {
    const {signal} = new AbortController();
    const startTime = performance.now();
    await wait(0, signal);
    await wait(40, signal);
    expect(performance.now() - startTime).to.be.at.least(35);
  });

  it('rejects with the reason of the signal', async () => {
    const controller = new AbortController();
    const waits = [wait(10_000, controller.signal), wait(Infinity, controller.signal)].map(reason);
    controller.abort('enough');
    expect(await Promise.all(waits)).to.deep.equal(['enough', 'enough']);
    expect(await reason(wait(0, controller.signal))).to.equal('enough');
  });

  it('ignores an abort after it has ended', async () => {
    const controller = new AbortController();
    await wait(5, controller.signal);
    controller.abort();
  });
});
