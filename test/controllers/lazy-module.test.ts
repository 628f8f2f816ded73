import {expect} from '@open-wc/testing';
import type {ReactiveControllerHost} from 'lit';
import {LazyModule} from '../../src/controllers/lazy-module.js';
import {until} from '../helpers/index.js';

describe('LazyModule', () => {
  /** A module that comes, or does not, when the test says so. */
  function make() {
    const asked: {resolve: (module: string) => void; reject: (cause: Error) => void}[] = [];
    let updates = 0;
    const host = {requestUpdate: () => updates++} as unknown as ReactiveControllerHost;
    const load = () => new Promise<string>((resolve, reject) => asked.push({resolve, reject}));
    const lazy = new LazyModule(host, load);
    return {lazy, asked, updates: () => updates};
  }

  it('asks for the module when it is first wanted, once, and shows it when it comes', async () => {
    const {lazy, asked, updates} = make();
    expect(asked).to.be.empty;
    expect(lazy.get()).to.equal(undefined);
    lazy.get();
    asked[0]!.resolve('module');
    await until(() => updates() === 1, 'the update');
    expect(lazy.module).to.equal('module');
    expect(lazy.get()).to.equal('module');
    expect(asked).to.have.length(1);
  });

  it('asks again for a module that could not be had', async () => {
    const {lazy, asked, updates} = make();
    lazy.get();
    asked[0]!.reject(new TypeError('Failed to fetch'));
    await until(() => {
      lazy.get();
      return asked.length === 2;
    }, 'the next try');
    expect(updates()).to.equal(0);
    asked[1]!.resolve('module');
    await until(() => lazy.get() === 'module', 'the module');
    expect(asked).to.have.length(2);
  });
});
