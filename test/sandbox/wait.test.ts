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
  it('takes its time, or none', async () => {
    const {signal} = new AbortController();
    const began = performance.now();
    await wait(0, signal);
    await wait(40, signal);
    expect(performance.now() - began).to.be.at.least(35);
  });

  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    const waits = [wait(10_000, controller.signal), wait(Infinity, controller.signal)].map(reason);
    controller.abort('enough');
    expect(await Promise.all(waits)).to.deep.equal(['enough', 'enough']);
    expect(await reason(wait(0, controller.signal))).to.equal('enough');
  });

  it('does not mind a signal that comes late', async () => {
    const controller = new AbortController();
    await wait(5, controller.signal);
    controller.abort();
  });
});
