import {describe, it} from 'node:test';
import {expect} from 'chai';
import {type MenuItem, type MenuModule, RowMenu, type RowMenuHost} from '../../src/controllers/row-menu.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls, defer, fakeHost, sessionOf} from './support.js';

/** A row menu on a fake widget, whose module the test provides. */
function setUp() {
  const log: string[] = [];
  const note = (what: string) => () => void log.push(what);
  const update = defer<boolean>();
  const host = fakeHost({
    updateComplete: update.promise,
    renderRoot: {},
    dialogs: {preload: note('preload'), reportUnavailable: note('report')},
  });
  const {calls, call: load} = deferredCalls<[], MenuModule>();
  const menu = new RowMenu<string>(host as unknown as RowMenuHost, {
    load,
    label: (item) => `Actions for ${item}`,
    items: (item) => [{label: `Remove ${item}`, select: () => {}}],
  });
  const module: MenuModule = {
    prepare: note('prepare'),
    menu: (label: string, items: readonly MenuItem[]) => [label, ...items.map((item) => item.label)],
    attachMenu: ({value}) => log.push(`attach ${value}`),
    showMenu: ({value}) => log.push(`show ${value}`),
  };
  return {host, menu, log, calls, update, resolveModule: () => calls.forEach(({resolve}) => resolve(module))};
}

const buttonOf = (value: string, isConnected = true) => ({value, isConnected}) as HTMLButtonElement;

describe('RowMenu', () => {
  for (const event of ['pointerover', 'focusin']) {
    it(`loads its module on ${event}, and not earlier`, async () => {
      const {host, calls, resolveModule, log, menu} = setUp();
      expect(calls).to.have.length(0);
      expect(menu.render()).to.equal(undefined);
      host.dispatchEvent(new Event(event));
      host.dispatchEvent(new Event(event));
      expect(calls).to.have.length(1);
      resolveModule();
      await nextMacrotask();
      expect(log).to.deep.equal(['prepare']);
      expect(host.updates).to.equal(1);
    });
  }

  it('renders an empty menu until it is opened', async () => {
    const {host, resolveModule, menu} = setUp();
    host.dispatchEvent(new Event('focusin'));
    resolveModule();
    await nextMacrotask();
    expect(menu.render()).to.deep.equal(['']);
  });

  it('opens at once if its module has loaded', async () => {
    const {host, resolveModule, menu, log} = setUp();
    host.dispatchEvent(new Event('focusin'));
    resolveModule();
    await nextMacrotask();
    log.length = 0;
    menu.open('Ada', buttonOf('ada'));
    expect(log).to.deep.equal(['preload', 'attach ada']);
    expect(menu.render()).to.deep.equal(['Actions for Ada', 'Remove Ada']);
  });

  it('opens after the update if its module has to load first', async () => {
    const {menu, resolveModule, update, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    resolveModule();
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'prepare']);
    update.resolve(true);
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'prepare', 'show ada']);
  });

  it('prepares its widget once, even if the module was requested twice', async () => {
    const {host, menu, calls, resolveModule, log} = setUp();
    host.dispatchEvent(new Event('focusin'));
    menu.open('Ada', buttonOf('ada'));
    expect(calls).to.have.length(2);
    resolveModule();
    await nextMacrotask();
    expect(log.filter((what) => what === 'prepare')).to.have.length(1);
  });

  it('opens for the row that was clicked last while the module loaded', async () => {
    const {menu, resolveModule, update, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    menu.open('Alan', buttonOf('alan'));
    resolveModule();
    update.resolve(true);
    await nextMacrotask();
    expect(log.filter((what) => what.startsWith('show'))).to.deep.equal(['show alan']);
  });

  it('does not open for a row that was removed meanwhile', async () => {
    const {menu, resolveModule, update, log} = setUp();
    menu.open('Ada', buttonOf('ada', false));
    resolveModule();
    update.resolve(true);
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'prepare']);
  });

  it('reports a module that fails to load on opening, and loads it again on the next click', async () => {
    const {menu, calls, resolveModule, update, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    calls[0]!.reject(new TypeError('Failed to fetch'));
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'report']);
    menu.open('Ada', buttonOf('ada'));
    resolveModule();
    update.resolve(true);
    await nextMacrotask();
    expect(log.at(-1)).to.equal('show ada');
  });

  it('does not report a failed preload', async () => {
    const {host, calls, log} = setUp();
    host.dispatchEvent(new Event('focusin'));
    calls[0]!.reject(new TypeError('Failed to fetch'));
    await nextMacrotask();
    expect(log).to.deep.equal([]);
  });

  it('is empty for another user, and neither opens nor reports earlier clicks', async () => {
    const {host, menu, calls, resolveModule, update, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    menu.open('Ada', buttonOf('ada'));
    host.session = sessionOf('alan');
    calls[0]!.reject(new TypeError('Failed to fetch'));
    resolveModule();
    update.resolve(true);
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'preload', 'prepare']);
    expect(menu.render()).to.deep.equal(['']);
  });
});
