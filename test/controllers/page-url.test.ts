import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {changePageUrl} from '../../src/controllers/page-url.js';

describe('changePageUrl', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => {
    sinon.restore();
    history.replaceState(historyState, '', start);
  });

  const writeHash = () => changePageUrl((url) => (url.hash = 'sso'));

  it('changes nothing else in the URL or the history', () => {
    const url = new URL(start);
    url.searchParams.set('page', '1');
    history.replaceState({mine: 1}, '', url);
    const pushes = sinon.spy(history, 'pushState');
    writeHash();
    url.hash = '#sso';
    expect(location.href).to.equal(url.href);
    expect(history.state).to.deep.equal({mine: 1});
    expect(pushes.callCount).to.equal(0);
  });

  it('keeps the path in a page with a base', () => {
    const url = new URL('settings?page=1', start);
    history.replaceState(null, '', url);
    const base = Object.assign(document.createElement('base'), {href: '/'});
    document.head.append(base);
    try {
      writeHash();
      expect(location.href).to.equal(`${url.href}#sso`);
    } finally {
      base.remove();
    }
  });

  it('does nothing where the URL must not change', () => {
    sinon.stub(history, 'replaceState').throws(new DOMException('Refused by the test.', 'SecurityError'));
    writeHash();
    expect(location.href).to.equal(start);
  });
});
