import {expect} from '@open-wc/testing';
import {type WidgetContext, widgetContext} from '../../src/session/widget-context.js';
import {mount, serve, until} from '../helpers/index.js';
import {ada, alan, allMembers} from '../widgets/users-table/support.js';
import '../../src/define/users-table.js';

type Callback = (context: WidgetContext, unsubscribe: () => void) => void;

/** An element that provides a context by the context protocol, like `@lit/context`. */
function provide(first: WidgetContext) {
  const element = document.createElement('div');
  const callbacks = new Set<Callback>();
  const unsubscribers = new Map<Callback, () => void>();
  let value = first;
  element.addEventListener('context-request', (event) => {
    const {context, callback} = event as Event & {context: unknown; callback: Callback};
    if (context !== widgetContext) return;
    event.stopPropagation();
    callbacks.add(callback);
    unsubscribers.set(callback, () => callbacks.delete(callback));
    callback(value, unsubscribers.get(callback)!);
  });
  const change = (next: WidgetContext) => {
    value = next;
    for (const callback of callbacks) callback(next, unsubscribers.get(callback)!);
  };
  document.body.append(element);
  return {element, change, listeners: () => callbacks.size};
}

describe('a widget inside an element that provides its token', () => {
  const providers: Element[] = [];
  afterEach(() => providers.splice(0).forEach((element) => element.remove()));

  async function mountInside() {
    const {sandbox, origin} = serve();
    sandbox.setMembers(allMembers);
    const provider = provide({token: await sandbox.mintToken(), apiOrigin: origin});
    providers.push(provider.element);
    const options = {token: null, isLoading: true, attributes: {'api-origin': 'https://nowhere.example'}};
    const widget = await mount('workos-users-table', options);
    provider.element.append(widget.el);
    return {...widget, provider, origin};
  }

  it('uses the provided token and API origin', async () => {
    const {waitForText} = await mountInside();
    await waitForText('Ada Lovelace');
  });

  it('follows a changed context, and unsubscribes when it is removed', async () => {
    const {el, waitForText, provider, sandbox, origin} = await mountInside();
    await waitForText('Ada Lovelace');
    provider.change({token: await sandbox.mintToken({scopes: ['widgets:sso:manage']}), apiOrigin: origin});
    await waitForText('No access');
    el.remove();
    expect(provider.listeners()).to.equal(0);
  });

  it('prefers its own token', async () => {
    const {el, waitForText, provider, sandbox, origin} = await mountInside();
    await waitForText('Ada Lovelace');
    el.apiOrigin = origin;
    el.token = await sandbox.mintToken();
    provider.change({token: 'no token', apiOrigin: origin});
    sandbox.setMembers([alan]);
    el.refresh();
    await until(() => !el.shadowRoot!.textContent.includes(ada.email!), 'the new rows');
    await waitForText('Alan Turing');
  });

  it('drops the data when it is moved outside of the provider', async () => {
    const {el, waitForText, place, names} = {...(await mountInside()), names: () => el.shadowRoot!.textContent};
    await waitForText('Ada Lovelace');
    place.append(el);
    await until(() => !names().includes('Ada Lovelace'), 'the rows to disappear');
  });
});
