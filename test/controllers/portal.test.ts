import {expect} from '@open-wc/testing';
import {catchTabs, clickOn, nextEvent, press, recordEvents, until} from '../helpers/index.js';
import {connection, inDays, mountSso} from '../widgets/sso-config/support.js';

const operation = 'POST generate-link';

async function mountPortal(
  ...[options]: Parameters<typeof mountSso> extends [unknown?, (infer Options)?] ? [Options?] : []
) {
  const sso = await mountSso([connection()], options);
  return {...sso, button: () => sso.byRole('button', /^Manage/)!};
}

describe('the way to the Admin Portal', () => {
  it('opens a tab by the press itself, and posts the secret there', async () => {
    const tabs = catchTabs();
    const {button, el} = await mountPortal();
    const opened = nextEvent(el, 'workos-portal-opened');
    button().click();
    expect(tabs, 'at once').to.have.length(1);
    expect(tabs[0]!.window.opener).to.equal(null);
    expect(tabs[0]!.text()).to.equal('Opening the Admin Portal…');
    expect((await opened).detail).to.deep.equal({intent: 'sso'});
    const [{address, posted}] = tabs[0]!.sent as [{address: string; posted: Record<string, string>}];
    expect(address).to.match(/\/portal\/launch$/);
    expect(posted.apiToken).to.be.a('string').and.not.equal('');
  });

  it('works by keyboard, and keeps the focus', async () => {
    const tabs = catchTabs();
    const {button, focusName} = await mountPortal();
    button().focus();
    const name = focusName();
    await press('Enter');
    await until(() => tabs[0]?.sent.length, 'the tab to be sent on');
    expect(focusName()).to.equal(name);
  });

  it('is busy while a link is under way, and ignores other presses', async () => {
    const tabs = catchTabs();
    const {button, sandbox} = await mountPortal({sandbox: {faults: [{kind: 'hang', match: operation}]}});
    await clickOn(button());
    await until(() => button().getAttribute('aria-busy') === 'true', 'the button to be busy');
    await clickOn(button());
    expect(tabs).to.have.length(1);
    expect(sandbox.requests.filter(({path}) => path.endsWith('generate-link'))).to.have.length(1);
  });

  it('gets a new link for each press', async () => {
    const tabs = catchTabs();
    const {button} = await mountPortal();
    for (const count of [1, 2]) {
      await until(() => button().getAttribute('aria-busy') !== 'true', 'the button to be free');
      button().click();
      await until(() => tabs[count - 1]?.sent.length, 'the tab to be sent on');
    }
    expect(tabs[0]!.sent[0]!.posted).not.to.deep.equal(tabs[1]!.sent[0]!.posted);
  });

  it('closes the tab and says so where there is no link, and tries again', async () => {
    const tabs = catchTabs();
    const {button, says, byRole, saysNoMore} = await mountPortal({
      sandbox: {faults: [{kind: 'status', status: 500, match: operation, times: 1}]},
    });
    button().click();
    await says('The service has a problem');
    expect(tabs[0]!.window.closed).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to be sent on');
    await saysNoMore('The service has a problem');
  });

  it('says the server’s reason for a refusal', async () => {
    catchTabs();
    const {button, says} = await mountPortal({
      sandbox: {faults: [{kind: 'status', status: 404, match: operation, message: 'No portal for this environment.'}]},
    });
    button().click();
    await says('No portal for this environment.');
  });

  for (const kind of ['html', 'empty', 'nulls', 'wrong-types'] as const) {
    it(`sends no tab to an answer without sense: ${kind}`, async () => {
      const tabs = catchTabs();
      const {button, says} = await mountPortal({
        sandbox: {faults: [{kind, match: operation, ...(kind === 'html' && {status: 201})}]},
      });
      button().click();
      await says('The answer made no sense');
      expect(tabs[0]!.sent).to.deep.equal([]);
    });
  }

  it('stops without a word where the person has closed the tab', async () => {
    const tabs = catchTabs();
    const {button, el, part} = await mountPortal({sandbox: {latency: 50}});
    const heard = recordEvents(el, 'workos-portal-opened', 'workos-error');
    button().click();
    tabs[0]!.window.closed = true;
    await until(() => button().getAttribute('aria-busy') === 'false', 'the button to be free');
    expect(tabs[0]!.sent).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
    expect(part('alert')).to.equal(undefined);
  });

  it('offers a button that posts the link itself where the browser opens no tab', async () => {
    catchTabs({isBlocked: true});
    const {button, says, byRole, el, saysNoMore} = await mountPortal();
    button().click();
    await says('Your browser did not let a new tab open.');
    const open = byRole('button', 'Open the Admin Portal') as HTMLButtonElement;
    const {form} = open;
    expect(form!.target).to.equal('_blank');
    expect(form!.method).to.equal('post');
    expect(form!.action).to.match(/\/portal\/launch$/);
    expect(new FormData(form!).get('apiToken')).to.be.a('string').and.not.equal('');
    form!.addEventListener('submit', (event) => event.preventDefault());
    const opened = nextEvent(el, 'workos-portal-opened');
    open.click();
    await opened;
    await saysNoMore('Your browser did not let a new tab open.');
  });

  it('leaves it to a page that cancels', async () => {
    const tabs = catchTabs();
    const {button, el, sandbox} = await mountPortal();
    el.addEventListener('workos-portal-open', (event) => event.preventDefault());
    const asked = nextEvent(el, 'workos-portal-open');
    button().click();
    expect((await asked).detail).to.deep.equal({intent: 'sso'});
    expect(tabs).to.deep.equal([]);
    expect(sandbox.requests.some(({path}) => path.endsWith('generate-link'))).to.equal(false);
  });

  it('sends nobody to the portal of an organization that is not theirs any more', async () => {
    const tabs = catchTabs();
    const {button, el, sandbox, says} = await mountPortal({sandbox: {latency: 80}});
    button().click();
    const {id} = sandbox.organizations[1]!;
    sandbox.data('connections', id).splice(0, 99, connection({name: 'Elsewhere', createdAt: inDays(-1)}));
    el.token = await sandbox.mintToken({organizationId: id});
    await until(() => tabs[0]!.window.closed, 'the tab to be closed');
    expect(tabs[0]!.sent).to.deep.equal([]);
    await says('Elsewhere');
  });

  it('looks for what was done when the person comes back', async () => {
    catchTabs();
    const {button, el, sandbox, says} = await mountPortal();
    const opened = nextEvent(el, 'workos-portal-opened');
    button().click();
    await opened;
    sandbox.data('connections')[0]!.state = 'Deleting';
    // Coming back within two seconds of a load looks not at once.
    window.dispatchEvent(new Event('focus'));
    await says('Being deleted');
  });
});
