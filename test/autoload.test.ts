import {expect} from '@open-wc/testing';
import {contentsOf, serve, until} from './helpers/index.js';
import type {SsoConfig, WidgetElement} from '../src/index.js';

describe('autoload', () => {
  const made: Element[] = [];
  afterEach(() => made.splice(0).forEach((element) => element.remove()));

  async function add(tag: string, place: Node = document.body) {
    const {sandbox, origin} = serve();
    const element = document.createElement(tag);
    element.setAttribute('api-origin', origin);
    element.setAttribute('token', await sandbox.mintToken());
    place.appendChild(element);
    made.push(element);
    return element;
  }

  /** Waits until the element is defined and shows the text. */
  async function untilShown(element: Element, words: string) {
    await until(() => element.matches(':defined'), `${element.localName} to be defined`);
    await contentsOf(element as WidgetElement).waitForText(words);
  }

  it('loads only the elements that are on the page', async () => {
    const early = await add('workos-sso-config');
    expect(early.matches(':defined')).to.equal(false);
    await import('../src/autoload.js');
    await untilShown(early, 'Okta SAML');
    expect(customElements.get('workos-users-table')).to.equal(undefined);
  });

  it('loads an element that is added later, nested in another one', async () => {
    const place = document.createElement('section');
    const inner = place.appendChild(document.createElement('div'));
    made.push(place);
    const later = await add('workos-domain-verification', inner);
    document.body.append(place);
    await untilShown(later, 'juniper-vale.example');
  });

  it('loads an element that is added later to an open shadow root', async () => {
    const host = document.createElement('div');
    made.push(host);
    const root = host.attachShadow({mode: 'open'});
    document.body.append(host);
    await until(() => host.isConnected, 'the host to be connected');
    const later = await add('workos-audit-log-streaming', root);
    await untilShown(later, 'Datadog');
  });

  /** Defines an element that puts another one into its shadow root, once `ready` is fulfilled. */
  function defineHost(name: string, child: Element, {ready, is}: {ready?: Promise<unknown>; is?: string} = {}) {
    const base = is ? HTMLDivElement : HTMLElement;
    class Host extends base {
      async connectedCallback() {
        if (ready) await ready;
        this.attachShadow({mode: 'open'}).append(child);
      }
    }
    customElements.define(name, Host, is ? {extends: is} : {});
    return Host;
  }

  function addMarkup(markup: string) {
    const template = document.createElement('template');
    template.innerHTML = markup;
    const element = template.content.cloneNode(true).firstChild as Element;
    made.push(element);
    document.body.append(element);
    return element;
  }

  const observed = () => new Promise((resolve) => setTimeout(resolve)); // The observer has seen all changes by then.

  it('loads an element in a shadow root whose host is defined later, in another such host', async () => {
    const later = await add('workos-directory-sync', document.createDocumentFragment());
    addMarkup('<section><outer-host></outer-host></section>');
    await observed();
    const inner = document.createElement('inner-host');
    defineHost('outer-host', inner);
    await observed();
    defineHost('inner-host', later);
    await untilShown(later, '1,284 active users');
  });

  it('loads an element in a host that attaches its shadow root later', async () => {
    const later = await add('workos-user-api-keys', document.createDocumentFragment());
    let attach = () => {};
    defineHost('late-host', later, {ready: new Promise<void>((resolve) => (attach = resolve))});
    const host = addMarkup('<late-host></late-host>');
    await observed();
    expect(host.shadowRoot).to.equal(null);
    attach();
    await untilShown(later, 'Laptop');
  });

  it('loads an element in a host that moves from another document', async () => {
    const later = await add('workos-api-keys', document.createDocumentFragment());
    const foreign = document.implementation.createHTMLDocument();
    foreign.body.innerHTML = '<foreign-host></foreign-host>';
    const host = foreign.body.firstElementChild!;
    made.push(host);
    document.body.append(host);
    await observed();
    defineHost('foreign-host', later);
    await untilShown(later, 'Status page');
  });

  it('loads an element in a customized built-in element that is defined later', async function () {
    const later = await add('workos-widgets', document.createDocumentFragment());
    addMarkup('<div is="built-in-host"></div>');
    await observed();
    defineHost('built-in-host', later, {is: 'div'});
    if (!later.isConnected) return this.skip(); // WebKit has none.
    await until(() => later.matches(':defined'), 'workos-widgets to be defined');
  });

  it('ignores unknown tags', async () => {
    const other = await add('workos-nonsense');
    const known = (await add('workos-sso-config')) as SsoConfig;
    await untilShown(known, 'Okta SAML');
    expect(other.matches(':defined')).to.equal(false);
  });

  it('applies properties that the page sets before the code loads', async () => {
    const {sandbox, origin} = serve();
    const early = document.createElement('workos-users-table');
    Object.assign(early, {token: () => sandbox.mintToken(), apiOrigin: origin, pageSize: 3});
    document.body.append(early);
    made.push(early);
    await untilShown(early, 'Amara Okafor');
    expect(contentsOf(early).parts('row')).to.have.length(3);
  });
});
