import {expect} from '@open-wc/testing';
import {contentsOf, serve, until} from './helpers/index.js';
import type {SsoConfig, WidgetElement} from '../src/index.js';

describe('tags that are loaded when they are seen', () => {
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

  /** Waits for its code, and for what it says. */
  async function says(element: Element, words: string) {
    await until(() => element.matches(':defined'), `${element.localName} to be defined`);
    await contentsOf(element as WidgetElement).says(words);
  }

  it('loads what is there, and nothing else', async () => {
    const early = await add('workos-sso-config');
    expect(early.matches(':defined')).to.equal(false);
    await import('../src/autoload.js');
    await says(early, 'Okta SAML');
    expect(customElements.get('workos-users-table')).to.equal(undefined);
  });

  it('loads what comes later, deep inside of something else', async () => {
    const place = document.createElement('section');
    const inner = place.appendChild(document.createElement('div'));
    made.push(place);
    const later = await add('workos-domain-verification', inner);
    document.body.append(place);
    await says(later, 'juniper-vale.example');
  });

  it('loads what is in an open shadow root, also when it comes there later', async () => {
    const host = document.createElement('div');
    made.push(host);
    const root = host.attachShadow({mode: 'open'});
    document.body.append(host);
    await until(() => host.isConnected, 'the host');
    const later = await add('workos-audit-log-streaming', root);
    await says(later, 'Datadog');
  });

  it('leaves tags alone that it does not know', async () => {
    const other = await add('workos-nonsense');
    const known = (await add('workos-sso-config')) as SsoConfig;
    await says(known, 'Okta SAML');
    expect(other.matches(':defined')).to.equal(false);
  });

  it('sets properties that the page has set before the code came', async () => {
    const {sandbox, origin} = serve();
    const early = document.createElement('workos-users-table');
    Object.assign(early, {token: () => sandbox.mintToken(), apiOrigin: origin, pageSize: 3});
    document.body.append(early);
    made.push(early);
    await says(early, 'Amara Okafor');
    expect(contentsOf(early).parts('row')).to.have.length(3);
  });
});
