import {expect} from '@open-wc/testing';
import {fill, isVisibleOnScreen, nextEvent, press, recordEvents, normalizeSpace, until} from '../../helpers/index.js';
import {everyUserKey, exportKey, inDays, keys, mountKeys, mountUserKeys, robot} from './support.js';

const malformed = {kind: 'wrong-shape', match: 'GET organization-api-keys', times: 1} as const;

describe('the rows of <workos-api-keys>', () => {
  it('load with one request that names the widget', async () => {
    const {calls, sandbox, el} = await mountKeys();
    expect(calls()).to.deep.equal(['GET organization-api-keys']);
    expect(sandbox.requests[0]!.widget).to.equal('api-keys');
    expect(el.matches(':state(ready)')).to.equal(true);
  });

  it('show the details of each key as text', async () => {
    const {cells, allByRole} = await mountKeys({width: 1_000});
    const headers = allByRole('columnheader').map(({textContent}) => normalizeSpace(textContent));
    expect(headers).to.deep.equal(['Name', 'Key', 'Last used', 'Expires', 'Created', 'Actions']);
    expect(cells('Robot').slice(0, 4)).to.deep.equal(['Robot', 'sk_…1234', '3 days ago', 'Never']);
    expect(cells('Export').slice(0, 4)).to.deep.equal(['Export', 'sk_…5678', 'Never used', 'in 2 days Expires soon']);
    expect(cells('Import')[3]).to.match(/ Expired$/);
  });

  it('show what has happened in the past and the expiration in the future, whatever the server’s clock', async () => {
    const ahead = inDays(2);
    const {cells} = await mountKeys({keys: [{...robot, createdAt: ahead, lastUsedAt: ahead, expiresAt: ahead}]});
    expect(cells('Robot').slice(2, 5)).to.deep.equal(['now', 'in 2 days Expires soon', 'now']);
  });

  const ends: readonly [title: string, expiresAt: string | null, badge: string][] = [
    ['in 8 days', inDays(8), ''],
    ['in 6.9 days', inDays(6.9), 'Expires soon'],
    ['in an hour', inDays(1 / 24), 'Expires soon'],
    ['a minute ago', inDays(-1 / 1440), 'Expired'],
    ['never', null, ''],
    ['at an invalid date', 'soon™', ''],
  ];
  for (const [title, expiresAt, badge] of ends) {
    it(`show the badge “${badge}” for a key that expires ${title}`, async () => {
      const {root} = await mountKeys({keys: [{...robot, expiresAt}]});
      expect(normalizeSpace(root.querySelector('[part~=badge]')?.textContent ?? '')).to.equal(badge);
    });
  }

  it('tolerate malformed data', async () => {
    const {names, root} = await mountKeys({sandbox: {scenario: 'odd'}, attributes: {'page-size': '100'}});
    expect(names().length).to.be.greaterThan(15);
    expect(names()).to.include('<b>Bold</b> \'); DROP TABLE "keys";-- &amp; <img src=x>');
    expect(root.querySelector('tbody :is(b, img)')).not.to.exist;
  });

  it('show unknown values as such, and no actions for a key without an ID', async () => {
    const {names, cells, byRole} = await mountKeys({
      keys: [
        {...robot, id: 'b', name: null as never, obfuscatedValue: null as never, permissions: null as never},
        {...robot, id: '', name: 'No ID', createdAt: 'soon™', lastUsedAt: 'never', expiresAt: 'never'},
      ],
      width: 1_000,
    });
    expect(names()).to.deep.equal(['Unnamed key', 'No ID']);
    expect(cells('Unnamed key')[1]).to.equal('–');
    expect(cells('No ID').slice(2)).to.deep.equal(['Unknown', 'Unknown', 'Unknown']);
    expect(byRole('button', 'Actions for Unnamed key')).to.exist;
    expect(byRole('button', 'Actions for No ID')).not.to.exist;
  });

  it('become cards with labelled values in a narrow container', async () => {
    const {row, isTooWide, byRole} = await mountKeys({
      width: 280,
      keys: [{...robot, name: 'W'.repeat(255), obfuscatedValue: '•'.repeat(90)}, exportKey],
    });
    expect(isTooWide()).to.equal(false);
    const cell = row('Export')!.querySelector('[part~=last-used-cell]')!;
    expect(cell).to.have.attribute('data-label', 'Last used');
    // Firefox 153 does not resolve attr() in the computed value.
    expect(getComputedStyle(cell, '::before').content).to.match(/Last used|attr\(data-label\)/);
    expect(isVisibleOnScreen(byRole('button', 'Actions for Export')!)).to.equal(true);
  });

  it('fit at every width', async () => {
    const {place, isTooWide, el} = await mountUserKeys();
    for (const width of [280, 340, 500, 580, 640, 720, 900, 1_200]) {
      place.style.inlineSize = `${width}px`;
      await el.updateComplete;
      expect(isTooWide(), `${width} px`).to.equal(false);
    }
  });

  it('can be paged and searched together, by the user and by the page', async () => {
    const {names, byRole, queries, el} = await mountKeys({keys: keys(25)});
    const heard = recordEvents(el, 'workos-page-changed', 'workos-filter-changed');
    byRole('button', 'Next')!.click();
    await until(() => names()[0] === 'Key 11', 'the second page');
    fill(byRole('searchbox', 'Search API keys')!, '  key 2 ');
    await until(() => names()[0] === 'Key 2', 'the matches');
    expect(queries().at(-1)).to.deep.equal({search: 'key 2', limit: '10'});
    expect(names()).to.deep.equal(['Key 2', 'Key 20', 'Key 21', 'Key 22', 'Key 23', 'Key 24', 'Key 25']);
    expect(heard).to.deep.equal([
      {name: 'workos-page-changed', detail: {page: 2}},
      {name: 'workos-filter-changed', detail: {search: 'key 2', role: ''}},
      {name: 'workos-page-changed', detail: {page: 1}},
    ]);
    el.search = '';
    el.pageSize = 100;
    await until(() => names().length === 25, 'all keys');
    expect(queries().at(-1)).to.deep.equal({limit: '100'});
  });

  for (const cursors of ['after', 'before'] as const) {
    it(`page forward and back if the server uses “${cursors}” for older keys`, async () => {
      const {names, byRole, queries, waitForText} = await mountKeys({keys: keys(12), sandbox: {cursors}});
      byRole('button', 'Next')!.click();
      await until(() => names().join() === 'Key 11,Key 12', 'the second page');
      await waitForText('2 API keys, page 2');
      expect(Object.keys(queries()[1]!)).to.have.members(['limit', cursors]);
      byRole('button', 'Previous')!.click();
      await until(() => names()[0] === 'Key 1', 'the first page');
    });
  }

  it('are dimmed and marked busy while others load', async () => {
    const {root, byRole, sandbox, names} = await mountKeys({keys: keys(12)});
    sandbox.fail({kind: 'slow', delay: 300, times: 1});
    byRole('button', 'Next')!.click();
    await until(() => root.querySelector('.rows[aria-busy=true]'), 'the rows to be busy');
    expect(names()).to.have.length(10);
    await until(() => names().length === 2, 'the last page');
    expect(root.querySelector('.rows[aria-busy=true]')).not.to.exist;
  });

  it('abort a search when another one starts', async () => {
    const {byRole, server, sandbox, names} = await mountKeys();
    sandbox.fail({kind: 'hang', times: 1});
    byRole('searchbox')!.focus();
    fill(byRole('searchbox')!, 'r');
    await press('Enter');
    await until(() => sandbox.requests.length >= 2, 'the first search');
    fill(byRole('searchbox')!, 'robot');
    await press('Enter');
    await until(() => names().join() === 'Robot', 'the match');
    expect(server.aborted).to.have.length(1);
  });

  it('are all shown again when Escape clears the search, which keeps the focus', async () => {
    const {byRole, names, focusName} = await mountKeys();
    byRole('searchbox')!.focus();
    fill(byRole('searchbox')!, 'robot');
    await until(() => names().length === 1, 'the match');
    await press('Escape');
    await until(() => names().length === 3, 'all keys');
    expect(focusName()).to.equal('Search API keys');
  });
});

describe('<workos-api-keys> without rows', () => {
  it('shows that there are no keys yet', async () => {
    const {text, byRole, part} = await mountKeys({keys: []});
    expect(text()).to.include('No API keys yet').and.include('this organization’s data');
    expect(part('empty')).to.exist;
    expect(byRole('navigation')).not.to.exist;
    expect(byRole('button', 'Create API key')).to.exist;
  });

  it('shows the page’s own empty state', async () => {
    const {el, text} = await mountKeys({keys: [], children: '<p slot="empty">Quiet here.</p>'});
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(text()).not.to.include('No API keys yet');
  });

  it('names a search without matches, and clears it on request', async () => {
    const {byRole, waitForText, names, findByRole, focusName} = await mountKeys();
    fill(byRole('searchbox')!, 'zebra');
    await waitForText('No key matches “zebra”.');
    (await findByRole('button', 'Clear search')).click();
    await until(() => names().length === 3, 'all keys');
    await until(() => focusName() === 'Search API keys', 'the focus');
  });

  it('shows a skeleton while it loads', async () => {
    const {el, root, text} = await mountKeys({sandbox: {faults: [{kind: 'hang'}]}, isLoading: true});
    expect(el.matches(':state(loading)')).to.equal(true);
    await until(() => text().includes('Loading…'), 'the loading text');
    await until(() => isVisibleOnScreen(root.querySelector('[part~=skeleton]')!), 'the skeleton');
  });

  it('shows an error, and retries on request', async () => {
    const {findByRole, names, el} = await mountKeys({sandbox: {faults: [malformed]}});
    expect(el.matches(':state(error)')).to.equal(true);
    (await findByRole('button', 'Try again')).click();
    await until(() => names().length === 3, 'the rows');
  });

  it('keeps the rows when a reload fails, and shows a notice', async () => {
    const {el, part, names, sandbox} = await mountKeys();
    sandbox.fail(malformed);
    const failed = nextEvent(el, 'workos-error');
    el.refresh();
    expect((await failed).detail.error.code).to.equal('malformed');
    expect((await until(() => part('alert'), 'the notice')).innerText).to.include('out of date');
    expect(names()).to.have.length(3);
  });
});

describe('access to <workos-api-keys>', () => {
  it('is denied without a request if the token lists other scopes', async () => {
    const {text, calls, byRole} = await mountKeys({grant: {scopes: ['widgets:sso:manage']}});
    expect(text()).to.include('No access');
    expect(calls()).to.be.empty;
    expect(byRole('button')).not.to.exist;
  });

  it('is decided by the server if the token lists no scopes', async () => {
    const {text, calls} = await mountKeys({grant: {claims: {scopes: undefined}}});
    expect(text()).to.include('No access');
    expect(calls().length).to.be.greaterThan(0);
  });
});

describe('<workos-user-api-keys>', () => {
  it('shows only the user’s own keys, without owners, if the scope allows no more', async () => {
    const {names, byRole, sandbox, text} = await mountUserKeys({
      grant: {scopes: ['widgets:user-api-keys:manage-self']},
    });
    expect(names()).to.deep.equal(['Robot', 'Export']);
    expect(byRole('columnheader', 'Created by')).not.to.exist;
    expect(sandbox.requests.map(({path, widget}) => [path, widget])).to.deep.equal([
      ['/_widgets/UserApiKeys/api-keys', 'user-api-keys'],
    ]);
    expect(text()).not.to.include('Amara');
  });

  it('shows all keys with their owners, by the best name available, if the scope allows it', async () => {
    const {names, cells, byRole} = await mountUserKeys({
      keys: [
        ...everyUserKey,
        {
          ...robot,
          id: 'k4',
          name: 'First and last',
          owner: {...everyUserKey[2]!.owner, firstName: 'Mei', lastName: 'C'},
        },
        {...robot, id: 'k5', name: 'Nobody', owner: {...everyUserKey[2]!.owner, email: ''}},
      ],
    });
    expect(byRole('columnheader', 'Created by')).to.exist;
    const owners = names().map((name) => cells(name)[2]);
    expect(owners).to.deep.equal(['Amara Okafor', 'Amara Okafor', 'mei@example.com', 'Mei C', '–']);
  });

  it('has its own empty state', async () => {
    const {text} = await mountUserKeys({keys: []});
    expect(text()).to.include('No API keys yet').and.include('on your behalf');
  });

  it('shows “No access” if the token has neither scope', async () => {
    const {text, calls} = await mountUserKeys({grant: {scopes: []}});
    expect(text()).to.include('No access');
    expect(calls()).to.be.empty;
  });

  it('adds the owners to rows that stay, with a token that may see them', async () => {
    const own = ['widgets:user-api-keys:manage-self'];
    const {el, root, byRole, sandbox} = await mountUserKeys({grant: {scopes: own}});
    const widths = () => new Set([...root.querySelectorAll('tr')].map(({cells}) => cells.length));
    expect(byRole('columnheader', 'Created by')).not.to.exist;
    const [before] = widths();
    el.token = await sandbox.mintToken({scopes: ['widgets:user-api-keys:manage-all']});
    await until(() => byRole('columnheader', 'Created by'), 'the new column');
    expect([...widths()]).to.deep.equal([before! + 1]);
  });

  it('creates and revokes keys at its own endpoints', async () => {
    const {openCreate, field, submit, secret, openDialog, dialogButton, dialogCloses, closeButton, sandbox, names} =
      await mountUserKeys();
    await openCreate();
    fill(field('name'), 'Laptop');
    submit();
    await secret();
    closeButton().click();
    await until(() => dialogButton('Close anyway'), 'the question');
    dialogButton('Close anyway')!.click();
    await dialogCloses();
    await until(() => names()[0] === 'Laptop', 'the key');
    await openDialog('Robot', 'Revoke key');
    submit();
    await until(() => !names().includes('Robot'), 'the row to go');
    const writes = sandbox.requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${path}`);
    expect(writes).to.deep.equal(['POST /_widgets/UserApiKeys/api-keys', 'DELETE /_widgets/UserApiKeys/key_robot']);
  });
});
