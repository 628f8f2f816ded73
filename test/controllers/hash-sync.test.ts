import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {HashSync} from '../../src/controllers/hash-sync.js';
import {HostElement} from './host-element.js';

describe('HashSync', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => {
    sinon.restore();
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

  it('writes the name without touching the rest of the URL or the history', async () => {
    const url = new URL(start);
    url.searchParams.set('page', '1');
    history.replaceState({mine: 1}, '', url);
    const {sync} = await setUp();
    const pushes = sinon.spy(history, 'pushState');
    sync.write('sso');
    url.hash = '#sso';
    expect(location.href).to.equal(url.href);
    expect(history.state).to.deep.equal({mine: 1});
    expect(pushes.callCount).to.equal(0);
  });

  it('writes the name in a page with a base', async () => {
    const url = new URL('settings?page=1', start);
    history.replaceState(null, '', url);
    const base = Object.assign(document.createElement('base'), {href: '/'});
    document.head.append(base);
    try {
      const {sync} = await setUp();
      sync.write('sso');
      expect(location.href).to.equal(`${url.href}#sso`);
    } finally {
      base.remove();
    }
  });

  it('does nothing where the URL must not change', async () => {
    const {sync} = await setUp();
    sinon.stub(history, 'replaceState').throws(new DOMException('Refused by the test.', 'SecurityError'));
    sync.write('sso');
    expect(location.href).to.equal(start);
  });

  it('neither reads nor writes the fragment while it is off', async () => {
    history.replaceState(null, '', '#pricing');
    const {sync, names} = await setUp({isOn: false});
    sync.read();
    goTo('#about');
    sync.write('sso');
    expect(names).to.deep.equal([]);
    expect(location.hash).to.equal('#about');
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
