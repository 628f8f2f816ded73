import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import {fill, press, until} from '../../helpers/index.js';
import {keys, mountKeys} from './support.js';

describe('the options of <workos-api-keys>', () => {
  const hidden: readonly [attribute: string, role: string, name: string][] = [
    ['search-hidden', 'searchbox', 'Search API keys'],
    ['create-hidden', 'button', 'Create API key'],
  ];
  for (const [attribute, role, name] of hidden) {
    it(`hide the ${role} “${name}” with ${attribute}, and show it again without`, async () => {
      const {el, byRole, findByRole, names} = await mountKeys({attributes: {[attribute]: ''}});
      expect(byRole(role, name)).not.to.exist;
      expect(names()).to.have.length(3);
      el.removeAttribute(attribute);
      expect(await findByRole(role, name)).to.exist;
    });
  }

  const sizes: readonly [attribute: string, limit: string][] = [
    ['5', '5'],
    ['0', '10'],
    ['-3', '10'],
    ['many', '10'],
    ['2.9', '2'],
    ['500', '100'],
  ];
  for (const [attribute, limit] of sizes) {
    it(`request ${limit} keys with page-size="${attribute}"`, async () => {
      const {queries} = await mountKeys({attributes: {'page-size': attribute}});
      expect(queries()).to.deep.equal([{limit}]);
    });
  }

  for (const [property, value] of [
    ['search', null],
    ['search', 7],
    ['pageSize', undefined],
    ['urlSync', null],
  ] as const) {
    it(`tolerate ${String(value)} as the value of ${property}`, async () => {
      const {el, names} = await mountKeys();
      Object.assign(el, {[property]: value});
      await el.updateComplete;
      await until(() => !el.renderRoot.querySelector('[aria-busy=true]'), 'the load to end');
      expect(names()).to.have.length(3);
    });
  }

  it('show the page’s toolbar content beside the controls', async () => {
    const {el, part} = await mountKeys({children: '<button slot="toolbar">Export</button>'});
    const button = el.querySelector('button')!;
    expect(part('toolbar')!.contains(button.assignedSlot)).to.equal(true);
  });

  it('show the page’s own loading content', async () => {
    const waiting = await mountKeys({
      children: '<p slot="loading">One moment.</p>',
      sandbox: {faults: [{kind: 'hang', match: 'GET organization-api-keys'}]},
      isLoading: true,
    });
    expect(waiting.el.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('let the page reload and focus the widget', async () => {
    const {el, names, sandbox, focusName} = await mountKeys();
    sandbox.data('apiKeys').unshift(...keys(1));
    el.refresh();
    await until(() => names()[0] === 'Key 1', 'the new row');
    el.focus();
    expect(focusName()).to.equal('Search API keys');
  });
});

describe('the URL of the page with <workos-api-keys>', () => {
  const address = location.href;
  const state = {page: 'keys'};

  beforeEach(() => history.pushState(state, '', '?tab=dev&k-q=robot#team'));
  afterEach(() => history.pushState(null, '', address));

  it('stays unchanged without url-sync', async () => {
    const {names, byRole} = await mountKeys();
    expect(names()).to.have.length(3);
    fill(byRole('searchbox')!, 'export');
    await until(() => names().length === 1, 'the match');
    expect(location.search).to.equal('?tab=dev&k-q=robot');
  });

  it('sets the first search and follows later ones, and keeps its hash and history state', async () => {
    const {queries, byRole, names} = await mountKeys({attributes: {'url-sync': 'k'}});
    expect(queries()).to.deep.equal([{search: 'robot', limit: '10'}]);
    const pushes = spy(history, 'pushState');
    byRole('searchbox')!.focus();
    fill(byRole('searchbox')!, ' export ');
    await press('Enter');
    await until(() => names().join() === 'Export', 'the match');
    expect(location.search + location.hash).to.equal('?tab=dev&k-q=export#team');
    expect(history.state).to.deep.equal(state);
    expect(pushes.callCount, 'new history entries').to.equal(0);
    pushes.restore();
    await press('Escape');
    await until(() => names().length === 3, 'all keys');
    expect(location.search + location.hash).to.equal('?tab=dev#team');
  });

  it('holds the searches of two lists under different prefixes', async () => {
    history.replaceState(state, '', '?one-q=robot&two-q=export');
    const one = await mountKeys({attributes: {'url-sync': 'one'}});
    const two = await mountKeys({attributes: {'url-sync': 'two'}});
    expect([one.names(), two.names()]).to.deep.equal([['Robot'], ['Export']]);
  });
});
