import {expect} from '@open-wc/testing';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {catchTabs, nextEvent, press, recordEvents, until} from '../../helpers/index.js';
import {domain, failed, mountDomains, pending, setDomains, verified} from './support.js';

/** How often the list was asked for. */
function loads({calls}: Awaited<ReturnType<typeof mountDomains>>) {
  return calls().filter((call) => call === 'GET domains').length;
}

describe('<workos-domain-verification> while verification is pending', () => {
  let clock: SinonFakeTimers;

  // Goes on with real time, since tests wait as well.
  beforeEach(() => {
    clock = useFakeTimers({shouldAdvanceTime: true, now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date']});
  });
  afterEach(() => clock.restore());

  /** Lets up to two minutes pass until something is there. */
  async function pass(isThere: () => unknown, what: string) {
    for (let second = 0; second < 120 && !isThere(); second++) {
      clock.tick(1_000);
      await new Promise(requestAnimationFrame);
    }
    expect(isThere(), what).to.be.ok;
  }

  it('looks again by itself, tells the page and the ears of the news, and stops when there is no more to wait for', async () => {
    const mounted = await mountDomains({domains: [pending, failed]});
    const {el, sandbox, badge, announced} = mounted;
    const heard = recordEvents(el, 'workos-domain-updated');
    expect(announced()).to.equal('');
    setDomains(sandbox, [{...pending, state: 'Verified'}, failed]);
    await pass(() => announced() === 'pending.example is now: Verified', 'the news');
    expect(badge('pending.example').textContent).to.equal('Verified');
    await until(() => heard.length, 'the event');
    expect(heard.map(({detail}) => (detail as {domain: {state: string}}).domain.state)).to.deep.equal(['Verified']);
    const before = loads(mounted);
    clock.tick(600_000);
    expect(loads(mounted)).to.equal(before);
  });

  it('never looks where all is settled', async () => {
    const mounted = await mountDomains({domains: [verified, failed]});
    clock.tick(600_000);
    expect(loads(mounted)).to.equal(1);
  });

  it('begins to look once verification is restarted', async () => {
    const mounted = await mountDomains({domains: [failed]});
    const {openRestart, submit, sandbox, dialog} = mounted;
    await openRestart('failed.example');
    submit();
    await until(() => dialog()!.textContent.includes('Verification has begun again'), 'the record');
    await until(() => loads(mounted) === 2, 'the load after it');
    setDomains(sandbox, [{...failed, state: 'Verified'}]);
    await pass(() => dialog()!.textContent.includes('failed.example is verified.'), 'the news');
  });

  it('keeps the menu and its focus while it looks', async () => {
    const mounted = await mountDomains({domains: [pending, verified]});
    const {openMenu, focusName, allByRole} = mounted;
    await openMenu('pending.example');
    await until(() => focusName() === 'View DNS record', 'the focus');
    await pass(() => loads(mounted) === 2, 'another look');
    expect(focusName()).to.equal('View DNS record');
    expect(allByRole('menuitem')).to.have.length(2);
  });

  it('tells of a domain that was added elsewhere', async () => {
    const {sandbox, announced, names} = await mountDomains({domains: [pending]});
    setDomains(sandbox, [domain({domain: 'new.example'}), pending]);
    await pass(() => announced() === 'new.example is now: Verification pending', 'the news');
    expect(names()).to.deep.equal(['new.example', 'pending.example']);
  });

  it('tells of nothing where domains without an ID change places', async () => {
    const one = domain({id: null, domain: 'one.example'});
    const two = domain({id: null, domain: 'two.example', state: 'Failed'});
    const mounted = await mountDomains({domains: [one, two]});
    const heard = recordEvents(mounted.el, 'workos-domain-updated');
    setDomains(mounted.sandbox, [two, one]);
    await pass(() => mounted.names()[0] === 'two.example', 'the other order');
    expect(mounted.announced()).to.equal('');
    expect(heard).to.deep.equal([]);
  });
});

describe('checking again in <workos-domain-verification>', () => {
  it('is offered only while something is pending', async () => {
    const {byRole} = await mountDomains({domains: [verified, failed]});
    expect(byRole('button', 'Check again')).to.equal(undefined);
  });

  it('says that nothing has changed, by keyboard too, and keeps the focus', async () => {
    const mounted = await mountDomains({domains: [pending]});
    const {byRole, says, focusName} = mounted;
    byRole('button', 'Check again')!.focus();
    await press('Enter');
    await says('Nothing has changed yet.');
    expect(loads(mounted)).to.equal(2);
    expect(focusName()).to.equal('Check again');
  });

  it('is busy while it looks, and looks once', async () => {
    const mounted = await mountDomains({domains: [pending]});
    const {byRole, sandbox, text} = mounted;
    sandbox.fail({kind: 'slow', delay: 200, match: 'GET organization-domains', times: 1});
    const button = byRole('button', 'Check again')!;
    button.click();
    await until(() => button.getAttribute('aria-busy') === 'true', 'the button to be busy');
    button.click();
    await until(() => button.getAttribute('aria-busy') === 'false', 'the button to be free');
    expect(loads(mounted)).to.equal(2);
    expect(text()).to.include('Nothing has changed yet.');
  });

  it('shows what has changed instead', async () => {
    const {byRole, sandbox, badge, text} = await mountDomains({domains: [pending, domain()]});
    setDomains(sandbox, [{...pending, state: 'Verified'}, domain()]);
    byRole('button', 'Check again')!.click();
    await until(() => badge('pending.example').textContent === 'Verified', 'the news');
    expect(text()).not.to.include('Nothing has changed yet.');
  });

  it('says that it could not look, rather than that nothing has changed', async () => {
    const {byRole, sandbox, says, text} = await mountDomains({domains: [pending]});
    sandbox.fail({kind: 'status', status: 400, match: 'GET organization-domains'});
    byRole('button', 'Check again')!.click();
    await says('What you see may be out of date.');
    expect(text()).not.to.include('Nothing has changed yet.');
  });
});

describe('adding a domain in <workos-domain-verification>', () => {
  for (const [title, domains] of [
    ['below the list', [verified]],
    ['where there is none', []],
  ] as const) {
    it(`opens the Admin Portal ${title}, and shows the domain when the person comes back`, async () => {
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

  it('says below the button that there is no link, and offers to try again', async () => {
    const tabs = catchTabs();
    const {byRole, says, part, sandbox} = await mountDomains();
    sandbox.fail({kind: 'status', status: 500, match: 'POST generate-link', times: 1});
    byRole('button', /^Add domain/)!.click();
    await says('The service has a problem');
    expect(part('list-footer')!.querySelector('[part~=alert]')).to.exist;
    expect(tabs[0]!.window.closed).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to be sent on');
  });

  it('offers a button of its own where the browser lets no tab be opened', async () => {
    catchTabs({isBlocked: true});
    const {byRole, findByRole} = await mountDomains();
    byRole('button', /^Add domain/)!.click();
    expect(await findByRole('button', 'Open the Admin Portal')).to.exist;
  });
});
