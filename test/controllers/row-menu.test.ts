import {describe, it} from 'node:test';
import {expect} from 'chai';
import {type MenuContent, type MenuModule, RowMenu, type RowMenuHost} from '../../src/controllers/row-menu.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls, fakeHost, sessionOf} from './support.js';

/** A row menu on a fake widget, whose module the test provides. */
function setUp() {
  const log: string[] = [];
  const note = (what: string) => () => void log.push(what);
  const host = fakeHost({
    renderRoot: {},
    dialogs: {preload: note('preload'), reportUnavailable: note('report')},
  });
  const {calls, call: load} = deferredCalls<[], MenuModule>();
  const menu = new RowMenu<string>(host as unknown as RowMenuHost, {
    load,
    label: (item) => `Actions for ${item}`,
    items: (_, item) => [{label: `Remove ${item}`, select: () => {}}],
  });
  let content: (() => MenuContent) | undefined;
  const module: MenuModule = {
    createMenu(_, read) {
      log.push('create');
      content = read;
      return {
        attach: ({value}) => log.push(`attach ${value}`),
        show: ({value}) => log.push(`show ${value}`),
      };
    },
  };
  return {
    host,
    menu,
    log,
    calls,
    resolveModule: () => calls.forEach(({resolve}) => resolve(module)),
    /** The label of the menu and those of its items. */
    labels: () => content && [content().label, ...content().items.map(({label}) => label)],
  };
}

const buttonOf = (value: string, isConnected = true) => ({value, isConnected}) as HTMLButtonElement;

describe('RowMenu', () => {
  for (const event of ['pointerover', 'focusin']) {
    it(`loads its module on ${event}, and not earlier`, async () => {
      const {host, calls, resolveModule, log, labels} = setUp();
      expect(calls).to.have.length(0);
      expect(labels()).to.equal(undefined);
      host.dispatchEvent(new Event(event));
      host.dispatchEvent(new Event(event));
      expect(calls).to.have.length(1);
      resolveModule();
      await nextMacrotask();
      expect(log).to.deep.equal(['create']);
      expect(host.updates, 'renders its widget').to.equal(0);
    });
  }

  it('is empty until it is opened', async () => {
    const {host, resolveModule, labels} = setUp();
    host.dispatchEvent(new Event('focusin'));
    resolveModule();
    await nextMacrotask();
    expect(labels()).to.deep.equal(['']);
  });

  it('opens at once if its module has loaded', async () => {
    const {host, resolveModule, menu, log, labels} = setUp();
    host.dispatchEvent(new Event('focusin'));
    resolveModule();
    await nextMacrotask();
    log.length = 0;
    menu.open('Ada', buttonOf('ada'));
    expect(log).to.deep.equal(['preload', 'attach ada']);
    expect(host.updates, 'renders its widget').to.equal(0);
    expect(labels()).to.deep.equal(['Actions for Ada', 'Remove Ada']);
  });

  it('opens later if its module has to load first', async () => {
    const {menu, resolveModule, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    expect(log).to.deep.equal(['preload']);
    resolveModule();
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'create', 'show ada']);
  });

  it('creates one menu, even if the module was requested twice', async () => {
    const {host, menu, calls, resolveModule, log} = setUp();
    host.dispatchEvent(new Event('focusin'));
    menu.open('Ada', buttonOf('ada'));
    expect(calls).to.have.length(2);
    resolveModule();
    await nextMacrotask();
    expect(log.filter((what) => what === 'create')).to.have.length(1);
  });

  it('opens for the row that was clicked last while the module loaded', async () => {
    const {menu, resolveModule, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    menu.open('Alan', buttonOf('alan'));
    resolveModule();
    await nextMacrotask();
    expect(log.filter((what) => what.startsWith('show'))).to.deep.equal(['show alan']);
  });

  it('does not open for a row that was removed meanwhile', async () => {
    const {menu, resolveModule, log} = setUp();
    menu.open('Ada', buttonOf('ada', false));
    resolveModule();
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'create']);
  });

  it('reports a module that fails to load on opening, and loads it again on the next click', async () => {
    const {menu, calls, resolveModule, log} = setUp();
    menu.open('Ada', buttonOf('ada'));
    calls[0]!.reject(new TypeError('Failed to fetch'));
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'report']);
    menu.open('Ada', buttonOf('ada'));
    resolveModule();
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
    const {host, menu, calls, resolveModule, log, labels} = setUp();
    menu.open('Ada', buttonOf('ada'));
    menu.open('Ada', buttonOf('ada'));
    host.session = sessionOf('alan');
    calls[0]!.reject(new TypeError('Failed to fetch'));
    resolveModule();
    await nextMacrotask();
    expect(log).to.deep.equal(['preload', 'preload', 'create']);
    expect(labels()).to.deep.equal(['']);
  });
});
