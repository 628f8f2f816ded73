import {expect} from '@open-wc/testing';
import '../../../src/define/sso-config.js';
import '../../../src/define/users-table.js';
import {contentsOf, recordEvents, serve, until} from '../../helpers/index.js';
import {mountWidgets} from './support.js';

const children = '<section><workos-users-table></workos-users-table></section><workos-sso-config></workos-sso-config>';

describe('<workos-widgets> with child elements', () => {
  const inside = (el: Element) => ({
    users: contentsOf(el.querySelector('workos-users-table')!),
    sso: contentsOf(el.querySelector('workos-sso-config')!),
  });

  it('provides its token and API origin, and shows no tabs', async () => {
    const {el, tabs, root} = await mountWidgets(['users', 'sso'], {children});
    const {users, sso} = inside(el);
    await users.waitForText('Amara Okafor');
    await sso.waitForText('Okta SAML');
    expect(tabs()).to.deep.equal([]);
    expect(root.querySelector('[part=panel]')).to.equal(null);
  });

  it('is ready even if its token unlocks none of its own views', async () => {
    const {el} = await mountWidgets([], {children, isLoading: true});
    await inside(el).users.waitForText('No access');
    expect(el.matches(':state(ready)')).to.equal(true);
  });

  it('provides its language', async () => {
    const {el} = await mountWidgets(['users', 'sso'], {children, attributes: {lang: 'de'}});
    await inside(el).sso.waitForText('Verbunden');
  });

  it('provides a renewed token', async () => {
    const {el, sandbox} = await mountWidgets(['sso'], {children});
    const {users} = inside(el);
    await users.waitForText('No access');
    el.token = await sandbox.mintToken();
    await users.waitForText('Amara Okafor');
  });

  it('does not override the token of an element', async () => {
    const {sandbox} = serve();
    const own = await sandbox.mintToken({scopes: []});
    const {el} = await mountWidgets(['users'], {children: `<workos-users-table token="${own}"></workos-users-table>`});
    await contentsOf(el.querySelector('workos-users-table')!).waitForText('No access');
  });

  it('reloads all of them on refresh()', async () => {
    const {el, sandbox} = await mountWidgets(['users', 'sso'], {children});
    const {users, sso} = inside(el);
    await users.waitForText('Amara Okafor');
    await sso.waitForText('Okta SAML');
    expect(sandbox.requests, 'members, roles and connections').to.have.length(3);
    sandbox.data('connections').splice(0, 99);
    el.refresh();
    await sso.waitForText('Single sign-on isn’t set up.');
    await until(() => sandbox.requests.filter(({path}) => path.endsWith('/members')).length === 2, 'the members');
  });

  it('shows the tabs again when the child elements are removed', async () => {
    const {el, tabs} = await mountWidgets(['users', 'sso'], {children});
    el.replaceChildren();
    await until(() => tabs().length === 2, 'the tabs');
  });

  it('ignores white space and children in named slots', async () => {
    const {tabs} = await mountWidgets(['users', 'sso'], {children: ' \n<p slot="error">Ours</p> '});
    expect(tabs()).to.have.length(2);
  });

  it('provides to widgets that were upgraded before it', async () => {
    const {sandbox, origin} = serve();
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = `<later-widgets><workos-sso-config></workos-sso-config></later-widgets>`;
    const early = contentsOf(place.querySelector('workos-sso-config')!);
    const {Widgets} = await import('../../../src/widgets/all-widgets/widgets.js');
    customElements.define('later-widgets', class extends Widgets {});
    Object.assign(place.firstElementChild!, {token: await sandbox.mintToken(), apiOrigin: origin});
    await early.waitForText('Okta SAML');
    place.remove();
  });

  it('passes on what an outer element provides', async () => {
    const {el} = await mountWidgets(['users', 'sso'], {children: `<workos-widgets>${children}</workos-widgets>`});
    await inside(el).sso.waitForText('Okta SAML');
  });

  it('fires one event for a token that the server refuses', async () => {
    const {el, sandbox} = await mountWidgets(['users', 'sso'], {children});
    const {users, sso} = inside(el);
    await users.waitForText('Amara Okafor');
    const heard = recordEvents(el, 'workos-token-expired');
    sandbox.fail({kind: 'unauthorized'});
    el.refresh();
    await sso.waitForText('You’re signed out');
    await users.waitForText('You’re signed out');
    expect(heard).to.have.length(1);
  });
});
