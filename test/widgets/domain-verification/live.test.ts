import {expect} from '@open-wc/testing';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {catchTabs, nextEvent, press, recordEvents, until} from '../../helpers/index.js';
import {domain, failed, mountDomains, pending, setDomains, verified} from './support.js';

/** The number of requests for the list. */
function loads({calls}: Awaited<ReturnType<typeof mountDomains>>) {
  return calls().filter((call) => call === 'GET domains').length;
}

describe('<workos-domain-verification> while verification is pending', () => {
  let clock: SinonFakeTimers;

  // Follows real time as well, since `until` waits for it.
  beforeEach(() => {
    clock = useFakeTimers({shouldAdvanceTime: true, now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date']});
  });
  afterEach(() => clock.restore());

  /** Advances the clock until the condition holds, by two minutes at most. */
  async function advanceUntil(isThere: () => unknown, what: string) {
    for (let second = 0; second < 120 && !isThere(); second++) {
      clock.tick(1_000);
      await new Promise(requestAnimationFrame);
    }
    expect(isThere(), what).to.be.ok;
  }

  it('polls while a domain is pending, fires an event, announces the new state, and stops', async () => {
    const mounted = await mountDomains({domains: [pending, failed]});
    const {el, sandbox, badge, announced} = mounted;
    const heard = recordEvents(el, 'workos-domain-updated');
    expect(announced()).to.equal('');
    setDomains(sandbox, [{...pending, state: 'Verified'}, failed]);
    await advanceUntil(() => announced() === 'pending.example is now: Verified', 'the new state');
    expect(badge('pending.example').textContent).to.equal('Verified');
    await until(() => heard.length, 'the event');
    expect(heard.map(({detail}) => (detail as {domain: {state: string}}).domain.state)).to.deep.equal(['Verified']);
    const before = loads(mounted);
    clock.tick(600_000);
    expect(loads(mounted)).to.equal(before);
  });

  it('does not poll if no domain is pending', async () => {
    const mounted = await mountDomains({domains: [verified, failed]});
    clock.tick(600_000);
    expect(loads(mounted)).to.equal(1);
  });

  it('polls once verification is restarted', async () => {
    const mounted = await mountDomains({domains: [failed]});
    const {openRestart, submit, sandbox, dialog} = mounted;
    await openRestart('failed.example');
    submit();
    await until(() => dialog()!.textContent.includes('Verification restarted'), 'the record');
    await until(() => loads(mounted) === 2, 'the reload');
    setDomains(sandbox, [{...failed, state: 'Verified'}]);
    await advanceUntil(() => dialog()!.textContent.includes('failed.example is verified.'), 'the new state');
  });

  it('keeps the menu open and focused while it polls', async () => {
    const mounted = await mountDomains({domains: [pending, verified]});
    const {openMenu, focusName, allByRole} = mounted;
    await openMenu('pending.example');
    await until(() => focusName() === 'View DNS record', 'the focus');
    await advanceUntil(() => loads(mounted) === 2, 'a poll');
    expect(focusName()).to.equal('View DNS record');
    expect(allByRole('menuitem')).to.have.length(2);
  });

  it('announces a domain that was added elsewhere', async () => {
    const {sandbox, announced, names} = await mountDomains({domains: [pending]});
    setDomains(sandbox, [domain({domain: 'new.example'}), pending]);
    await advanceUntil(() => announced() === 'new.example is now: Verification pending', 'the new state');
    expect(names()).to.deep.equal(['new.example', 'pending.example']);
  });

  it('announces nothing when domains without an ID change places', async () => {
    const one = domain({id: null, domain: 'one.example'});
    const two = domain({id: null, domain: 'two.example', state: 'Failed'});
    const mounted = await mountDomains({domains: [one, two]});
    const heard = recordEvents(mounted.el, 'workos-domain-updated');
    setDomains(mounted.sandbox, [two, one]);
    await advanceUntil(() => mounted.names()[0] === 'two.example', 'the new order');
    expect(mounted.announced()).to.equal('');
    expect(heard).to.deep.equal([]);
  });
});

describe('checking again in <workos-domain-verification>', () => {
  it('is offered only while a domain is pending', async () => {
    const {byRole} = await mountDomains({domains: [verified, failed]});
    expect(byRole('button', 'Check again')).to.equal(undefined);
  });

  it('works by keyboard, shows that nothing has changed, and keeps the focus', async () => {
    const mounted = await mountDomains({domains: [pending]});
    const {byRole, waitForText, focusName} = mounted;
    byRole('button', 'Check again')!.focus();
    await press('Enter');
    await waitForText('Nothing has changed yet.');
    expect(loads(mounted)).to.equal(2);
    expect(focusName()).to.equal('Check again');
  });

  it('marks the button busy while it loads, and sends one request', async () => {
    const mounted = await mountDomains({domains: [pending]});
    const {byRole, sandbox, text} = mounted;
    sandbox.fail({kind: 'slow', delay: 200, match: 'GET organization-domains', times: 1});
    const button = byRole('button', 'Check again')!;
    button.click();
    await until(() => button.getAttribute('aria-busy') === 'true', 'the button to be busy');
    button.click();
    await until(() => button.getAttribute('aria-busy') === 'false', 'the button to be idle');
    expect(loads(mounted)).to.equal(2);
    expect(text()).to.include('Nothing has changed yet.');
  });

  it('shows the new state if something has changed', async () => {
    const {byRole, sandbox, badge, text} = await mountDomains({domains: [pending, domain()]});
    setDomains(sandbox, [{...pending, state: 'Verified'}, domain()]);
    byRole('button', 'Check again')!.click();
    await until(() => badge('pending.example').textContent === 'Verified', 'the new state');
    expect(text()).not.to.include('Nothing has changed yet.');
  });

  it('shows a failed load, not that nothing has changed', async () => {
    const {byRole, sandbox, waitForText, text} = await mountDomains({domains: [pending]});
    sandbox.fail({kind: 'status', status: 400, match: 'GET organization-domains'});
    byRole('button', 'Check again')!.click();
    await waitForText('What you see may be out of date.');
    expect(text()).not.to.include('Nothing has changed yet.');
  });
});

describe('adding a domain in <workos-domain-verification>', () => {
  for (const [title, domains] of [
    ['below the list', [verified]],
    ['in the empty state', []],
  ] as const) {
    it(`opens the Admin Portal by the button ${title}, and shows the domain when the user returns`, async () => {
      const tabs = catchTabs();
      const {el, byRole, sandbox, names} = await mountDomains({domains});
      const opened = nextEvent(el, 'workos-portal-opened');
      byRole('button', 'Add domain (opens in a new tab)')!.click();
      expect((await opened).detail).to.deep.equal({intent: 'domain_verification'});
      expect(tabs[0]!.sent).to.have.length(1);
      const {query} = sandbox.requests.find(({path}) => path.endsWith('generate-link'))!;
      expect(query).to.deep.equal({intent: 'domain_verification'});
      setDomains(sandbox, [...domains, pending]);
      window.dispatchEvent(new Event('focus'));
      await until(() => names().includes('pending.example'), 'the domain');
    });
  }

  it('shows a failed link below the button, and retries on request', async () => {
    const tabs = catchTabs();
    const {byRole, waitForText, part, sandbox} = await mountDomains();
    sandbox.fail({kind: 'status', status: 500, match: 'POST generate-link', times: 1});
    byRole('button', /^Add domain/)!.click();
    await waitForText('The service has a problem');
    expect(part('list-footer')!.querySelector('[part~=alert]')).to.exist;
    expect(tabs[0]!.window.closed).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to navigate');
  });

  it('offers another button if the browser blocks the new tab', async () => {
    catchTabs({isBlocked: true});
    const {byRole, findByRole} = await mountDomains();
    byRole('button', /^Add domain/)!.click();
    expect(await findByRole('button', 'Open the Admin Portal')).to.exist;
  });
});
