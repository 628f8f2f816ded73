import {describe, it} from 'node:test';
import {expect} from 'chai';
import {type MenuItem, type MenuModule, RowMenu, type RowMenuHost} from '../../src/controllers/row-menu.js';
import {turn} from '../helpers/turn.js';
import {answers, defer, fakeHost, sessionOf} from './support.js';

/** A widget with rows, whose code for the menu comes when the test says so. */
function begin() {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const update = defer<boolean>();
  const host = fakeHost({
    updateComplete: update.promise,
    renderRoot: {},
    dialogs: {preload: note('preload'), reportUnavailable: note('report')},
  });
  const {calls, call: load} = answers<[], MenuModule>();
  const menu = new RowMenu<string>(host as unknown as RowMenuHost, {
    load,
    label: (item) => `Actions for ${item}`,
    items: (item) => [{label: `Remove ${item}`, select: () => {}}],
  });
  const module: MenuModule = {
    prepare: note('prepare'),
    menu: (label: string, items: readonly MenuItem[]) => [label, ...items.map((item) => item.label)],
    attachMenu: ({value}) => done.push(`attach ${value}`),
    showMenu: ({value}) => done.push(`show ${value}`),
  };
  return {host, menu, done, calls, update, come: () => calls.forEach(({resolve}) => resolve(module))};
}

const buttonOf = (value: string, isConnected = true) => ({value, isConnected}) as HTMLButtonElement;

describe('RowMenu', () => {
  for (const event of ['pointerover', 'focusin']) {
    it(`loads its code by ${event}, and not before`, async () => {
      const {host, calls, come, done, menu} = begin();
      expect(calls).to.have.length(0);
      expect(menu.render()).to.equal(undefined);
      host.dispatchEvent(new Event(event));
      host.dispatchEvent(new Event(event));
      expect(calls).to.have.length(1);
      come();
      await turn();
      expect(done).to.deep.equal(['prepare']);
      expect(host.updates).to.equal(1);
    });
  }

  it('draws an empty menu until it is opened', async () => {
    const {host, come, menu} = begin();
    host.dispatchEvent(new Event('focusin'));
    come();
    await turn();
    expect(menu.render()).to.deep.equal(['']);
  });

  it('opens at once where its code is there', async () => {
    const {host, come, menu, done} = begin();
    host.dispatchEvent(new Event('focusin'));
    come();
    await turn();
    done.length = 0;
    menu.open('Ada', buttonOf('ada'));
    expect(done).to.deep.equal(['preload', 'attach ada']);
    expect(menu.render()).to.deep.equal(['Actions for Ada', 'Remove Ada']);
  });

  it('opens after the update once its code has come', async () => {
    const {menu, come, update, done} = begin();
    menu.open('Ada', buttonOf('ada'));
    come();
    await turn();
    expect(done).to.deep.equal(['preload', 'prepare']);
    update.resolve(true);
    await turn();
    expect(done).to.deep.equal(['preload', 'prepare', 'show ada']);
  });

  it('prepares its widget once, however often its code was asked for', async () => {
    const {host, menu, calls, come, done} = begin();
    host.dispatchEvent(new Event('focusin'));
    menu.open('Ada', buttonOf('ada'));
    expect(calls).to.have.length(2);
    come();
    await turn();
    expect(done.filter((what) => what === 'prepare')).to.have.length(1);
  });

  it('opens for the row that was pressed last while its code came', async () => {
    const {menu, come, update, done} = begin();
    menu.open('Ada', buttonOf('ada'));
    menu.open('Alan', buttonOf('alan'));
    come();
    update.resolve(true);
    await turn();
    expect(done.filter((what) => what.startsWith('show'))).to.deep.equal(['show alan']);
  });

  it('does not open for a row that has gone meanwhile', async () => {
    const {menu, come, update, done} = begin();
    menu.open('Ada', buttonOf('ada', false));
    come();
    update.resolve(true);
    await turn();
    expect(done).to.deep.equal(['preload', 'prepare']);
  });

  it('reports code that cannot be had when it is opened, and asks for it again', async () => {
    const {menu, calls, come, update, done} = begin();
    menu.open('Ada', buttonOf('ada'));
    calls[0]!.reject(new TypeError('Failed to fetch'));
    await turn();
    expect(done).to.deep.equal(['preload', 'report']);
    menu.open('Ada', buttonOf('ada'));
    come();
    update.resolve(true);
    await turn();
    expect(done.at(-1)).to.equal('show ada');
  });

  it('reports nothing of code that was only asked for ahead', async () => {
    const {host, calls, done} = begin();
    host.dispatchEvent(new Event('focusin'));
    calls[0]!.reject(new TypeError('Failed to fetch'));
    await turn();
    expect(done).to.deep.equal([]);
  });

  it('is empty for another person, and neither opens nor reports what was pressed before', async () => {
    const {host, menu, calls, come, update, done} = begin();
    menu.open('Ada', buttonOf('ada'));
    menu.open('Ada', buttonOf('ada'));
    host.session = sessionOf('alan');
    calls[0]!.reject(new TypeError('Failed to fetch'));
    come();
    update.resolve(true);
    await turn();
    expect(done).to.deep.equal(['preload', 'preload', 'prepare']);
    expect(menu.render()).to.deep.equal(['']);
  });
});
