import {expect} from '@open-wc/testing';
import {catchTabs, clickOn, nextEvent, press, recordEvents, releaseTabs, until} from '../helpers/index.js';
import {connection, inDays, mountSso} from '../widgets/sso-config/support.js';

const operation = 'POST generate-link';

async function mountPortal(
  ...[options]: Parameters<typeof mountSso> extends [unknown?, (infer Options)?] ? [Options?] : []
) {
  const sso = await mountSso([connection()], options);
  return {...sso, button: () => sso.byRole('button', /^Manage/)!};
}

describe('opening the Admin Portal', () => {
  it('opens a tab synchronously on click, and posts the secret to it', async () => {
    const tabs = catchTabs();
    const {button, el} = await mountPortal();
    const opened = nextEvent(el, 'workos-portal-opened');
    button().click();
    expect(tabs, 'synchronously').to.have.length(1);
    expect(tabs[0]!.window.opener).to.equal(null);
    expect(tabs[0]!.text()).to.equal('Opening the Admin Portal…');
    expect((await opened).detail).to.deep.equal({intent: 'sso'});
    const [{address, posted}] = tabs[0]!.sent as [{address: string; posted: Record<string, string>}];
    expect(address).to.match(/\/portal\/launch$/);
    expect(posted.apiToken).to.be.a('string').and.not.equal('');
  });

  it('works with the keyboard and keeps the focus', async () => {
    const tabs = catchTabs();
    const {button, focusName} = await mountPortal();
    button().focus();
    const name = focusName();
    await press('Enter');
    await until(() => tabs[0]?.sent.length, 'the tab to navigate');
    expect(focusName()).to.equal(name);
  });

  it('is busy while the link loads, and ignores further clicks', async () => {
    const tabs = catchTabs();
    const {button, sandbox} = await mountPortal({sandbox: {faults: [{kind: 'hang', match: operation}]}});
    await clickOn(button());
    await until(() => button().getAttribute('aria-busy') === 'true', 'the button to be busy');
    await clickOn(button());
    expect(tabs).to.have.length(1);
    expect(sandbox.requests.filter(({path}) => path.endsWith('generate-link'))).to.have.length(1);
  });

  it('gets a new link for each click', async () => {
    const tabs = catchTabs();
    const {button} = await mountPortal();
    for (const count of [1, 2]) {
      await until(() => button().getAttribute('aria-busy') !== 'true', 'the button to be idle');
      button().click();
      await until(() => tabs[count - 1]?.sent.length, 'the tab to navigate');
    }
    expect(tabs[0]!.sent[0]!.posted).not.to.deep.equal(tabs[1]!.sent[0]!.posted);
  });

  it('closes the tab and shows the error if the link fails to load, and retries on request', async () => {
    const tabs = catchTabs();
    const {button, waitForText, byRole, waitForNoText} = await mountPortal({
      sandbox: {faults: [{kind: 'status', status: 500, match: operation, times: 1}]},
    });
    button().click();
    await waitForText('The service has a problem');
    expect(tabs[0]!.window.closed).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to navigate');
    await waitForNoText('The service has a problem');
  });

  it('shows the server’s reason for a refusal', async () => {
    catchTabs();
    const {button, waitForText} = await mountPortal({
      sandbox: {faults: [{kind: 'status', status: 404, match: operation, message: 'No portal for this environment.'}]},
    });
    button().click();
    await waitForText('No portal for this environment.');
  });

  for (const kind of ['html', 'empty', 'nulls', 'wrong-types'] as const) {
    it(`does not navigate the tab after a malformed response: ${kind}`, async () => {
      const tabs = catchTabs();
      const {button, waitForText} = await mountPortal({
        sandbox: {faults: [{kind, match: operation, ...(kind === 'html' && {status: 201})}]},
      });
      button().click();
      await waitForText('Unexpected response');
      expect(tabs[0]!.sent).to.deep.equal([]);
    });
  }

  it('stops silently if the user has closed the tab', async () => {
    const tabs = catchTabs();
    const {button, el, part} = await mountPortal({sandbox: {latency: 50}});
    const events = recordEvents(el, 'workos-portal-opened', 'workos-error');
    button().click();
    tabs[0]!.window.closed = true;
    await until(() => button().getAttribute('aria-busy') === 'false', 'the button to be idle');
    expect(tabs[0]!.sent).to.deep.equal([]);
    expect(events).to.deep.equal([]);
    expect(part('alert')).to.equal(undefined);
  });

  it('offers the address if the browser refuses the tab, and opens it once the browser allows that', async () => {
    const blocked = catchTabs({isBlocked: true});
    const {button, waitForText, findByRole, el, waitForNoText, focused} = await mountPortal();
    const heard = recordEvents(el, 'workos-portal-opened', 'workos-error');
    button().click();
    await waitForText('Your browser blocked the new tab.');
    const field = (await findByRole('textbox', /^Or copy this address/)) as HTMLInputElement;
    const {pathname, searchParams} = new URL(field.value);
    expect(pathname).to.match(/\/portal\/launch$/);
    const open = await findByRole('button', 'Open the Admin Portal');
    open.click();
    expect(focused()).to.equal(field);
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
    expect([...blocked, ...heard]).to.deep.equal([]);

    releaseTabs();
    const tabs = catchTabs();
    const opened = nextEvent(el, 'workos-portal-opened');
    open.click();
    await opened;
    expect(tabs[0]!.sent[0]!.posted).to.deep.equal({apiToken: searchParams.get('apiToken')});
    await waitForNoText('Your browser blocked the new tab.');
  });

  it('drops the address, which contains a secret, when the page is left', async () => {
    catchTabs({isBlocked: true});
    const {button, findByRole, el} = await mountPortal();
    button().click();
    const {value} = (await findByRole('textbox', /^Or copy this address/)) as HTMLInputElement;
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await el.updateComplete;
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await findByRole('button', /^Manage/);
    const values = [...el.shadowRoot!.querySelectorAll('input')].map((field) => field.value);
    expect(values).not.to.include(value);
  });

  const broken: Readonly<Record<string, typeof window.open>> = {
    'throws an error': () => {
      throw new DOMException('Refused', 'SecurityError');
    },
    'returns no window': () => ({}) as Window,
  };
  for (const [title, replacement] of Object.entries(broken)) {
    it(`offers the address if the page’s own window.open ${title}`, async () => {
      const open = window.open.bind(window);
      const {button, waitForText, el} = await mountPortal();
      const heard = recordEvents(el, 'workos-portal-opened', 'workos-error');
      try {
        window.open = replacement;
        button().click();
        await waitForText('Your browser blocked the new tab.');
      } finally {
        window.open = open;
      }
      expect(heard).to.deep.equal([]);
    });
  }

  it('opens nothing if the page cancels the event', async () => {
    const tabs = catchTabs();
    const {button, el, sandbox} = await mountPortal();
    el.addEventListener('workos-portal-open', (event) => event.preventDefault());
    const requested = nextEvent(el, 'workos-portal-open');
    button().click();
    expect((await requested).detail).to.deep.equal({intent: 'sso'});
    expect(tabs).to.deep.equal([]);
    expect(sandbox.requests.some(({path}) => path.endsWith('generate-link'))).to.equal(false);
  });

  it('closes the tab if the session changes while the link loads', async () => {
    const tabs = catchTabs();
    const {button, el, sandbox, waitForText} = await mountPortal({sandbox: {latency: 80}});
    button().click();
    const {id} = sandbox.organizations[1]!;
    sandbox.data('connections', id).splice(0, 99, connection({name: 'Elsewhere', createdAt: inDays(-1)}));
    el.token = await sandbox.mintToken({organizationId: id});
    await until(() => tabs[0]!.window.closed, 'the tab to be closed');
    expect(tabs[0]!.sent).to.deep.equal([]);
    await waitForText('Elsewhere');
  });

  it('reloads when the user returns to the page', async () => {
    catchTabs();
    const {button, el, sandbox, waitForText} = await mountPortal();
    const opened = nextEvent(el, 'workos-portal-opened');
    button().click();
    await opened;
    sandbox.data('connections')[0]!.state = 'Deleting';
    // A return within two seconds of a load does not reload at once.
    window.dispatchEvent(new Event('focus'));
    await waitForText('Deleting');
  });
});
