import {expect} from '@open-wc/testing';
import {HashSync} from '../../src/controllers/hash-sync.js';
import {HostElement} from './host-element.js';

describe('HashSync', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => {
    history.replaceState(historyState, '', start);
  });

  async function setUp({isOn = true} = {}) {
    const el = new HostElement();
    const names: string[] = [];
    const sync = new HashSync(el, {isOn: () => isOn, apply: (name) => names.push(name)});
    await el.show();
    return {el, sync, names};
  }

  /** Navigates within the page, as a link does. */
  const goTo = (hash: string) => {
    history.replaceState(null, '', hash);
    window.dispatchEvent(new Event('hashchange'));
  };

  it('reads the name on request and whenever the fragment changes', async () => {
    history.replaceState(null, '', '#members');
    const {sync, names} = await setUp();
    expect(names).to.deep.equal([]);
    sync.read();
    goTo('#sso');
    expect(names).to.deep.equal(['members', 'sso']);
  });

  it('reads an empty name if there is no fragment', async () => {
    const {sync, names} = await setUp();
    sync.read();
    expect(names).to.deep.equal(['']);
  });

  it('does not read the fragment while it is off', async () => {
    history.replaceState(null, '', '#pricing');
    const {sync, names} = await setUp({isOn: false});
    sync.read();
    goTo('#about');
    expect(names).to.deep.equal([]);
  });

  it('stops listening when its widget is removed, and resumes when it is reattached', async () => {
    const {el, names} = await setUp();
    el.remove();
    goTo('#sso');
    expect(names).to.deep.equal([]);
    await el.show();
    goTo('#members');
    expect(names).to.deep.equal(['members']);
  });
});
