import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import {widgets} from '../../../src/messages/en/widgets.js';
import {nextEvent, press, recordEvents, until} from '../../helpers/index.js';
import {mountWidgets, personal, scopes} from './support.js';

describe('<workos-widgets> tabs', () => {
  it('shows a tab for each widget that the scopes unlock, and the first view', async () => {
    const {labels, selected, view, views} = await mountWidgets(['sso', 'users']);
    expect(labels()).to.deep.equal(['Members', 'Single sign-on']);
    expect(selected()).to.equal('Members');
    await (await view('workos-users-table')).waitForText('Amara Okafor');
    expect(views()).to.deep.equal(['workos-users-table']);
  });

  it('fires workos-ready once for each view', async () => {
    const {el, tabs, view} = await mountWidgets(['sso', 'users'], {isLoading: true});
    const heard = recordEvents(el, 'workos-ready');
    await (await view('workos-users-table')).waitForText('Amara Okafor');
    expect(heard).to.have.length(1);
    tabs()[1]!.click();
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    expect(heard).to.have.length(2);
  });

  it('loads a view when it is first shown, and keeps it', async () => {
    const {tabs, view, views, sandbox} = await mountWidgets(['sso', 'users']);
    const {el} = await view('workos-users-table');
    tabs()[1]!.click();
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    tabs()[0]!.click();
    await until(() => el.checkVisibility(), 'the first view');
    expect(views()).to.deep.equal(['workos-users-table', 'workos-sso-config']);
    expect((await view('workos-users-table')).el).to.equal(el);
    expect(sandbox.requests.filter(({path}) => path.endsWith('/members'))).to.have.length(1);
  });

  it('shows a single widget without tabs', async () => {
    const {tabs, view, root} = await mountWidgets(['sso']);
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    expect(tabs()).to.deep.equal([]);
    expect(root.querySelector('[role=tabpanel]')).to.equal(null);
  });

  it('lets the page style the parts of a view', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('workos-widgets::part(invite-button) { color: rgb(1, 2, 3); }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const {view} = await mountWidgets(['users']);
      const users = await view('workos-users-table');
      await users.waitForText('Amara Okafor');
      await until(() => getComputedStyle(users.part('invite-button')!).color === 'rgb(1, 2, 3)', 'the color');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('shows “No access” and sends no request if no scope is known', async () => {
    const {waitForText, sandbox} = await mountWidgets([], {grant: {scopes: ['widgets:brand-new:manage']}});
    await waitForText('No access');
    expect(sandbox.requests).to.deep.equal([]);
  });

  it('fires workos-error when the token unlocks no view', async () => {
    const {el, sandbox} = await mountWidgets(['sso', 'users']);
    const failed = nextEvent(el, 'workos-error');
    el.token = await sandbox.mintToken({userId: null, scopes: []});
    expect((await failed).detail.error.code).to.equal('forbidden');
  });

  for (const [title, grant] of [
    ['in an organization', {}],
    ['in no organization', {organizationId: null}],
  ] as const) {
    it(`shows the widgets that need no scope to a user without scopes ${title}`, async () => {
      const {labels, views, waitForText} = await mountWidgets([], {grant});
      await waitForText('Profile');
      expect(labels()).to.deep.equal(personal.map((name) => widgets.names[name]));
      expect(views()).to.deep.equal([`workos-${personal[0]}`]);
    });
  }

  it('ignores unknown scopes', async () => {
    const {labels} = await mountWidgets([], {grant: {scopes: [scopes.sso, 'other', scopes.users]}});
    expect(labels()).to.deep.equal(['Members', 'Single sign-on']);
  });

  it('shows every tab if the token lists no scopes', async () => {
    const {labels} = await mountWidgets([], {grant: {claims: {scopes: undefined}}});
    expect(labels()).to.include('Domains').and.to.include('Members');
  });

  it('adds and removes tabs when the token is renewed, and keeps the open view', async () => {
    const {el, sandbox, labels, tabs, view, selected} = await mountWidgets(['users', 'sso']);
    tabs()[1]!.click();
    const sso = await view('workos-sso-config');
    await sso.waitForText('Okta SAML');
    const disconnected: string[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach(({removedNodes}) => removedNodes.forEach(({nodeName}) => disconnected.push(nodeName))),
    );
    sso.part('button')!.focus();
    observer.observe(sso.el.parentNode!, {childList: true});
    el.token = await sandbox.mintToken({scopes: [scopes.domains, scopes.sso, scopes.logs]});
    await until(() => labels().length === 3, 'three tabs');
    expect(labels()).to.deep.equal(['Single sign-on', 'Domains', 'Log streams']);
    expect(selected()).to.equal('Single sign-on');
    expect((await view('workos-sso-config')).el).to.equal(sso.el);
    expect(disconnected).not.to.include('WORKOS-SSO-CONFIG');
    expect(sso.focused(), 'the focus').to.equal(sso.part('button'));
    observer.disconnect();
  });

  it('shows the first view when the open one is no longer unlocked', async () => {
    const {el, sandbox, labels, view} = await mountWidgets(['users', 'sso']);
    el.token = await sandbox.mintToken({scopes: [scopes.sso]});
    await until(() => !labels().length, 'no tabs');
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    expect(el.shadowRoot!.querySelector('workos-users-table')).to.equal(null);
  });

  it('requests the token that all views share once', async () => {
    let count = 0;
    const {el, sandbox, tabs, view} = await mountWidgets(['users', 'sso'], {token: null, isLoading: true});
    el.token = () => {
      count++;
      return sandbox.mintToken({scopes: [scopes.users, scopes.sso]});
    };
    await (await view('workos-users-table')).waitForText('Amara Okafor');
    tabs()[1]!.click();
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    expect(count).to.equal(1);
  });

  it('fires one event for a token that the server refuses', async () => {
    const {el, sandbox, tabs, view} = await mountWidgets(['users', 'sso']);
    await (await view('workos-users-table')).waitForText('Amara Okafor');
    tabs()[1]!.click();
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    const heard = recordEvents(el, 'workos-token-expired');
    sandbox.fail({kind: 'unauthorized'});
    el.refresh();
    await until(() => heard.length, 'the event');
    await (await view('workos-sso-config')).waitForText('You’re signed out');
    expect(heard).to.have.length(1);
  });

  it('shows that the code failed to load, and retries on request', async () => {
    const {Widgets} = await import('../../../src/widgets/all-widgets/widgets.js');
    const {load} = Widgets;
    Widgets.load = () => Promise.reject(new Error('No network.'));
    try {
      const {waitForText, byRole, view} = await mountWidgets(['users', 'sso']);
      await waitForText('Can’t reach the service');
      Widgets.load = load;
      byRole('button', 'Try again')!.click();
      await (await view('workos-users-table')).waitForText('Amara Okafor');
    } finally {
      Widgets.load = load;
    }
  });
});

describe('<workos-widgets> options', () => {
  const cases: readonly [include: string, ...labels: string[]][] = [
    ['*', 'Members', 'Single sign-on', 'Domains'],
    ['domain-verification *', 'Domains', 'Members', 'Single sign-on'],
    ['domain-verification sso-config', 'Domains', 'Single sign-on'],
    ['api-keys users-table', ''],
    ['sso-config nonsense users-table sso-config', 'Single sign-on', 'Members'],
    ['user-sessions *', 'Sessions', 'Members', 'Single sign-on', 'Domains'],
    ['users-table user-profile', 'Members', 'Profile'],
  ];
  for (const [include, ...wanted] of cases) {
    it(`includes ${include}`, async () => {
      const {labels} = await mountWidgets(['users', 'sso', 'domains'], {attributes: {include}});
      expect(labels()).to.deep.equal(wanted.filter(Boolean));
    });
  }

  it('starts with the view that the page sets', async () => {
    const {selected} = await mountWidgets(['users', 'sso'], {attributes: {view: 'sso-config'}});
    expect(selected()).to.equal('Single sign-on');
  });

  it('starts with the first view if the page sets an unknown one', async () => {
    const {selected} = await mountWidgets(['users', 'sso'], {attributes: {view: 'constructor'}});
    expect(selected()).to.equal('Members');
  });

  it('fires one event when the user selects a view', async () => {
    const {tabs, el} = await mountWidgets(['users', 'sso']);
    const heard = recordEvents(el, 'workos-view-changed');
    tabs()[1]!.click();
    tabs()[1]!.click();
    expect(heard.map(({detail}) => detail)).to.deep.equal([{view: 'sso-config'}]);
  });

  describe('hash-sync', () => {
    const start = location.href;
    afterEach(() => history.replaceState(null, '', start));

    it('reads the view from the URL and writes it there without adding history entries', async () => {
      history.replaceState({mine: 1}, '', '#sso-config');
      const pushes = spy(history, 'pushState');
      const {selected, tabs, el} = await mountWidgets(['users', 'sso'], {attributes: {'hash-sync': ''}});
      expect(selected()).to.equal('Single sign-on');
      tabs()[0]!.click();
      expect(location.hash).to.equal('#users-table');
      expect(pushes.callCount, 'new history entries').to.equal(0);
      pushes.restore();
      expect(history.state).to.deep.equal({mine: 1});
      history.replaceState(null, '', '#sso-config');
      window.dispatchEvent(new Event('hashchange'));
      await el.updateComplete;
      expect(selected()).to.equal('Single sign-on');
    });

    it('reads the name of a view that needs no scope', async () => {
      history.replaceState(null, '', '#user-sessions');
      const attributes = {'hash-sync': '', include: '* user-sessions'};
      const {selected} = await mountWidgets(['users'], {attributes});
      expect(selected()).to.equal('Sessions');
    });

    it('keeps other fragments', async () => {
      history.replaceState(null, '', '#pricing');
      const {selected} = await mountWidgets(['users', 'sso'], {attributes: {'hash-sync': '', view: 'sso-config'}});
      expect(selected()).to.equal('Single sign-on');
      expect(location.hash).to.equal('#pricing');
    });

    it('neither reads nor changes the URL without hash-sync', async () => {
      history.replaceState(null, '', '#sso-config');
      const {selected, tabs} = await mountWidgets(['users', 'sso']);
      expect(selected()).to.equal('Members');
      tabs()[1]!.click();
      tabs()[0]!.click();
      expect(location.hash).to.equal('#sso-config');
    });
  });
});

describe('<workos-widgets> by keyboard', () => {
  it('moves the focus with the arrow keys, Home and End, and selects with Enter', async () => {
    const {tabs, focusName, selected, view} = await mountWidgets(['users', 'sso', 'domains']);
    await view('workos-users-table');
    tabs()[0]!.focus();
    await press('ArrowRight');
    expect(focusName()).to.equal('Single sign-on');
    await press('End');
    expect(focusName()).to.equal('Domains');
    await press('ArrowRight');
    expect(focusName()).to.equal('Members');
    await press('ArrowLeft');
    expect(focusName()).to.equal('Domains');
    await press('Home', 'ArrowRight');
    expect(selected()).to.equal('Members');
    await press('Enter');
    await until(() => selected() === 'Single sign-on', 'the selected tab');
    expect(focusName()).to.equal('Single sign-on');
  });

  it('reverses the arrow keys on a right-to-left page', async () => {
    const {tabs, focused} = await mountWidgets(['users', 'sso'], {dir: 'rtl'});
    tabs()[0]!.focus();
    await press('ArrowLeft');
    expect(focused()).to.equal(tabs()[1]);
  });

  it('has one tab stop, the selected tab', async () => {
    const {tabs} = await mountWidgets(['users', 'sso', 'domains'], {attributes: {view: 'sso-config'}});
    expect(tabs().map(({tabIndex}) => tabIndex)).to.deep.equal([-1, 0, -1]);
  });
});

describe('<workos-widgets> in a narrow container', () => {
  const all = ['users', 'sso', 'domains', 'directories', 'logs'] as const;
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`wraps tabs that do not fit, so that all are visible, ${dir}`, async () => {
      const {tabs, part, isTooWide} = await mountWidgets(all, {width: 280, dir});
      expect(isTooWide()).to.equal(false);
      const list = part('tabs')!.getBoundingClientRect();
      const boxes = tabs().map((tab) => tab.getBoundingClientRect());
      for (const {left, right} of boxes) {
        expect(left).to.be.at.least(list.left - 1);
        expect(right).to.be.at.most(list.right + 1);
      }
      expect(boxes.at(-1)!.top).to.be.at.least(boxes[0]!.bottom - 1);
    });
  }
});
