import {expect} from '@open-wc/testing';
import type {ReactiveControllerHost} from 'lit';
import {LazyModule} from '../../src/controllers/lazy-module.js';
import {until} from '../helpers/index.js';

describe('LazyModule', () => {
  /** A lazy module whose loads the test settles. */
  function setUp() {
    const loads: {resolve: (module: string) => void; reject: (cause: Error) => void}[] = [];
    let updates = 0;
    const host = {requestUpdate: () => updates++} as unknown as ReactiveControllerHost;
    const load = () => new Promise<string>((resolve, reject) => loads.push({resolve, reject}));
    const lazy = new LazyModule(host, load);
    return {lazy, loads, updates: () => updates};
  }

  it('loads the module once, on first use, and requests an update when it has loaded', async () => {
    const {lazy, loads, updates} = setUp();
    expect(loads).to.be.empty;
    expect(lazy.get()).to.equal(undefined);
    lazy.get();
    loads[0]!.resolve('module');
    await until(() => updates() === 1, 'the update');
    expect(lazy.module).to.equal('module');
    expect(lazy.get()).to.equal('module');
    expect(loads).to.have.length(1);
  });

  it('loads the module again after a failure', async () => {
    const {lazy, loads, updates} = setUp();
    lazy.get();
    loads[0]!.reject(new TypeError('Failed to fetch'));
    await until(() => {
      lazy.get();
      return loads.length === 2;
    }, 'the second attempt');
    expect(updates()).to.equal(0);
    loads[1]!.resolve('module');
    await until(() => lazy.get() === 'module', 'the module');
    expect(loads).to.have.length(2);
  });
});
