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
