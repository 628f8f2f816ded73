import {expect} from '@open-wc/testing';
import {WorkOSWidget, type WidgetElement, type WorkOSWidgetOptions} from '../src/index.js';
import {contentsOf, nextEvent, serve, until} from './helpers/index.js';

describe('WorkOSWidget', () => {
  let place: HTMLElement;
  const made: WorkOSWidget[] = [];

  beforeEach(() => {
    place = document.createElement('div');
    place.id = 'place';
    place.textContent = 'Mine';
    document.body.append(place);
  });
  afterEach(() => {
    for (const widget of made.splice(0)) widget.destroy();
    place.remove();
  });

  async function make(options: Partial<WorkOSWidgetOptions> = {}) {
    const {sandbox, origin} = serve();
    const token = await sandbox.mintToken();
    const widget = new WorkOSWidget({token, container: place, apiOrigin: origin, widget: 'sso-config', ...options});
    made.push(widget);
    return {widget, sandbox, origin, token};
  }

  /** Waits for the code of the widget, and returns queries for its contents. */
  async function contents(widget: WorkOSWidget) {
    const element = widget.element as WidgetElement;
    await until(() => element.shadowRoot, 'the code of the widget');
    return contentsOf(element);
  }

  it('renders a tab for each widget that the token unlocks', async () => {
    const {widget} = await make({widget: undefined});
    widget.render();
    const {findByRole} = await contents(widget);
    expect(await findByRole('tab', 'Members')).to.exist;
    expect(place.lastElementChild!.localName).to.equal('workos-widgets');
  });

  it('renders the widgets that need no scope for a user in no organization', async () => {
    const {sandbox} = serve();
    const {widget} = await make({widget: undefined, token: await sandbox.mintToken({organizationId: null})});
    widget.render();
    const {findByRole, allByRole} = await contents(widget);
    expect(await findByRole('tab', 'Profile')).to.exist;
    expect(allByRole('tab').map((tab) => tab.textContent.trim())).not.to.include('Members');
  });

  it('renders one widget by name into the container that a selector matches, and keeps its contents', async () => {
    const {widget} = await make({container: '#place'});
    expect(widget.render()).to.equal(widget.element);
    await (await contents(widget)).waitForText('Okta SAML');
    expect(place.textContent).to.include('Mine');
  });

  it('keeps the token out of the markup', async () => {
    const {widget, token} = await make();
    widget.render();
    await (await contents(widget)).waitForText('Okta SAML');
    expect(place.outerHTML).not.to.include(token);
  });

  it('accepts a token function and a language', async () => {
    const {sandbox} = serve();
    const {widget} = await make({token: () => sandbox.mintToken(), lang: 'de'});
    widget.render();
    await (await contents(widget)).waitForText('Verbunden');
    widget.update({lang: undefined});
    await (await contents(widget)).waitForText('Connected');
  });

  it('accepts a token endpoint', async () => {
    const server = serve();
    server.route('/widget-token', async () => Response.json({token: await server.sandbox.mintToken()}));
    const {widget} = await make({token: undefined, tokenEndpoint: '/widget-token'});
    widget.render();
    await (await contents(widget)).waitForText('Okta SAML');
  });

  it('calls event handlers, and others after an update', async () => {
    const heard: string[] = [];
    const {widget} = await make({on: {'workos-ready': () => heard.push('ready')}});
    widget.render();
    await until(() => heard.length, 'the event');
    widget.update({on: {'workos-error': ({detail}) => heard.push(detail.error.code)}});
    widget.update({token: 'no token'});
    await until(() => heard.includes('token-invalid'), 'the error');
    expect(heard).to.deep.equal(['ready', 'token-invalid']);
  });

  it('reloads in place when it gets a renewed token', async () => {
    const {widget, sandbox} = await make();
    const element = widget.render();
    const {waitForText} = await contents(widget);
    await waitForText('Okta SAML');
    sandbox.data('connections').splice(0, 99);
    widget.update({token: await sandbox.mintToken({claims: {jti: 'another'}})});
    await waitForText('Single sign-on isn’t set up.');
    expect(widget.element).to.equal(element);
  });

  it('replaces the widget in the same place', async () => {
    const {widget} = await make();
    const first = widget.render();
    place.append('After');
    widget.update({widget: 'domain-verification'});
    await (await contents(widget)).waitForText('juniper-vale.example');
    expect(first.isConnected).to.equal(false);
    expect(place.lastChild!.textContent).to.equal('After');
  });

  it('reloads on refresh()', async () => {
    const {widget, sandbox} = await make();
    widget.render();
    const {waitForText} = await contents(widget);
    await waitForText('Okta SAML');
    sandbox.data('connections').splice(0, 99);
    widget.refresh();
    await waitForText('Single sign-on isn’t set up.');
  });

  it('accepts changes before it is rendered', async () => {
    const {widget} = await make();
    widget.refresh();
    widget.update({widget: 'domain-verification'});
    expect(widget.element).to.equal(undefined);
    widget.render();
    await (await contents(widget)).waitForText('juniper-vale.example');
  });

  it('renders once, however often render() is called', async () => {
    const {widget} = await make();
    expect(widget.render()).to.equal(widget.render());
    expect(place.children).to.have.length(1);
  });

  it('reports an invalid token', async () => {
    const {widget} = await make({token: 'sk_test_made_up'});
    const failed = nextEvent(place, 'workos-error');
    widget.render();
    expect((await failed).detail.error.code).to.equal('token-invalid');
  });

  const containers: readonly [title: string, container: unknown, message: RegExp][] = [
    ['undefined', undefined, /needs a container/],
    ['null', null, /needs a container/],
    ['a number', 7, /needs a container/],
    ['a selector without a match', '#nowhere', /no element matches the container #nowhere/],
    ['an invalid selector', '<div>', /not a valid selector: <div>/],
  ];
  for (const [title, container, message] of containers) {
    it(`throws if the container is ${title}`, async () => {
      const {widget} = await make({container: container as string});
      expect(() => widget.render()).to.throw(message);
      expect(widget.element).to.equal(undefined);
    });
  }

  it('throws if there is no widget of that name', async () => {
    const widget = 'members' as 'users-table';
    const message = /unknown widget members\. Use one of .*users-table/;
    expect(() => new WorkOSWidget({container: place, widget})).to.throw(message);
    const {widget: other} = await make();
    expect(() => other.update({widget})).to.throw(message);
  });

  it('removes its element on destroy(), which may be called twice, and throws on later use', async () => {
    const {widget} = await make();
    const element = widget.render();
    await (await contents(widget)).waitForText('Okta SAML');
    widget.destroy();
    widget.destroy();
    expect(element.isConnected).to.equal(false);
    expect(widget.element).to.equal(undefined);
    for (const use of [() => widget.render(), () => widget.update({lang: 'de'}), () => widget.refresh()]) {
      expect(use).to.throw('This WorkOSWidget was destroyed.');
    }
  });
});
