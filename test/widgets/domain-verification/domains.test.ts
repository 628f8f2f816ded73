import {expect} from '@open-wc/testing';
import {nameOf, nextEvent, recordEvents, skipRetryWaits, normalizeSpace, until} from '../../helpers/index.js';
import {
  withoutRecord,
  domain,
  everyDomain,
  failed,
  legacy,
  mountDomains,
  pending,
  unknownState,
  verified,
} from './support.js';

describe('<workos-domain-verification> domains', () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const cases: readonly [title: string, change: Readonly<Record<string, unknown>>, ...said: string[]][] = [
    ['a pending domain', {}, 'example.com', 'Added 3 days ago', 'DNS at Cloudflare', 'Verification pending'],
    ['a verified domain', {state: 'Verified'}, 'Verified'],
    ['a legacy verified domain', {state: 'LegacyVerified'}, 'Verified'],
    ['a failed domain', {state: 'Failed'}, 'Verification failed', 'The DNS record wasn’t found in time.', 'Restart'],
    ['an unknown state', {state: 'AwaitingReview'}, 'Awaiting review'],
    ['a state named like a property of Object.prototype', {state: 'constructor'}, 'Constructor'],
    ['a missing state', {state: null}, 'Unknown'],
    ['DNS at Amazon', {nameServer: 'AwsRoute53'}, 'DNS at Amazon Route 53'],
    ['DNS at GoDaddy', {nameServer: 'GoDaddy'}, 'DNS at GoDaddy'],
    ['DNS at Google', {nameServer: 'GoogleDomains'}, 'DNS at Google Domains'],
    ['DNS at an unknown provider', {nameServer: 'PorkBun'}, 'DNS at Pork bun'],
    ['a missing name', {domain: null}, 'Unnamed domain'],
    ['a name in another script', {domain: 'bücher.example'}, 'bücher.example'],
    ['markup in a name as text', {domain: '<b>bold</b>'}, '<b>bold</b>'],
    ['a domain added now', {createdAt: ago(0)}, 'Added now'],
    ['a domain added tomorrow, by the server’s clock', {createdAt: ago(-1)}, 'Added now'],
    ['a domain added on an invalid date', {createdAt: 'last week'}, 'Added last week'],
  ];
  for (const [title, change, ...said] of cases) {
    it(`shows ${title}`, async () => {
      const {waitForText} = await mountDomains({domains: [domain(change)]});
      for (const words of said) await waitForText(words);
    });
  }

  it('omits unknown details', async () => {
    const {itemText} = await mountDomains({domains: [domain({nameServer: 'Other', createdAt: null})]});
    expect(itemText('example.com')).to.equal('example.com Verification pending');
  });

  it('shows a labelled list in the order of the server', async () => {
    const {names, byRole} = await mountDomains();
    expect(names()).to.deep.equal(everyDomain.map(({domain}) => domain));
    expect(nameOf(byRole('list')!)).to.equal('Domains');
  });

  it('shows each state in a badge with its tone', async () => {
    const {badge} = await mountDomains();
    const tones = everyDomain.map(({domain}) => badge(domain).getAttribute('part'));
    expect(tones).to.deep.equal(
      ['success', 'waiting', 'danger', 'success', 'waiting', 'waiting'].map((tone) => `badge badge-${tone}`),
    );
  });

  it('draws one mark for each provider in the text color: its logo, its initials or a globe', async () => {
    const {item} = await mountDomains({domains: [...everyDomain, domain({nameServer: 'Other'})]});
    const mark = (name: string) => item(name)!.querySelector('[part=mark]')!;
    await until(() => mark('verified.example').querySelector('svg.solid'), 'the mark');
    expect(normalizeSpace(mark('failed.example').textContent)).to.equal('AR');
    expect(normalizeSpace(mark('unheard.example').textContent)).to.equal('PB');
    expect(mark('example.com').querySelectorAll('svg')).to.have.length(1);
    for (const {domain} of everyDomain) {
      expect(mark(domain).ariaHidden).to.equal('true');
      expect(mark(domain).querySelectorAll('img')).to.have.length(0);
    }
  });

  it('shows the exact time in a tooltip', async () => {
    const {part} = await mountDomains({domains: [domain({createdAt: '2024-06-05T09:30:00Z'})]});
    const time = part('details')!.querySelector('time')!;
    expect(normalizeSpace(time.textContent)).to.equal('June 5, 2024');
    expect(time.dateTime).to.equal('2024-06-05T09:30:00.000Z');
    expect(time.title).to.match(/^June 5, 2024 at \d/);
  });

  it('shows a duplicate domain once', async () => {
    const {names} = await mountDomains({domains: [domain(), domain()]});
    expect(names()).to.deep.equal(['example.com']);
  });

  it('sends a single request', async () => {
    const {calls} = await mountDomains();
    expect(calls().filter((call) => !call.startsWith('OPTIONS'))).to.deep.equal(['GET domains']);
  });

  it('shows an empty state and a button to add a domain', async () => {
    const {waitForText, byRole} = await mountDomains({domains: []});
    await waitForText('No domains yet.');
    expect(byRole('button', /^Add domain/)!.matches('[part~=button-primary]')).to.equal(true);
  });

  it('shows the page’s own empty state', async () => {
    const {el, part} = await mountDomains({domains: [], children: '<p slot="empty">Nothing here.</p>'});
    expect(part('empty-list')).to.equal(undefined);
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
  });
});

describe('<workos-domain-verification> actions', () => {
  const menus: readonly [name: string, ...items: string[]][] = [
    [verified.domain, 'View DNS record', 'Remove domain'],
    [legacy.domain, 'View DNS record', 'Remove domain'],
    [pending.domain, 'View DNS record', 'Remove domain'],
    [failed.domain, 'Restart verification', 'Remove domain'],
    [withoutRecord.domain, 'Restart verification', 'Remove domain'],
    [unknownState.domain, 'View DNS record', 'Remove domain'],
  ];
  for (const [name, ...expected] of menus) {
    it(`offers ${expected.join(' and ')} for ${name}`, async () => {
      const {openMenu} = await mountDomains();
      expect((await openMenu(name)).map(nameOf)).to.deep.equal(expected);
    });
  }

  it('offers only removal for a verified domain without a record', async () => {
    const {openMenu} = await mountDomains({domains: [domain({state: 'Verified', verificationToken: null})]});
    expect((await openMenu('example.com')).map(nameOf)).to.deep.equal(['Remove domain']);
  });

  it('labels every button with its domain', async () => {
    const {allByRole, names} = await mountDomains();
    const buttons = allByRole('button').map(nameOf);
    for (const name of names()) expect(buttons).to.include(`Actions for ${name}`);
    expect(buttons).to.include('Restart failed.example').and.to.include('Restart bare.example');
    expect(new Set(buttons).size).to.equal(buttons.length);
  });

  it('offers no actions for a domain without an ID', async () => {
    const {item} = await mountDomains({domains: [domain({id: null, state: 'Failed'}), domain({id: null})]});
    expect(item('example.com')!.querySelector('button')).to.equal(null);
  });

  it('shows records and allows no changes when it is read-only', async () => {
    const {allByRole, openMenu, dialog, inDialog} = await mountDomains({
      domains: [failed, withoutRecord, verified, domain({id: null})],
      attributes: {readonly: ''},
    });
    expect(allByRole('button').map(nameOf)).to.deep.equal([
      'Actions for failed.example',
      'Actions for verified.example',
      'Check again',
    ]);
    const items = await openMenu('failed.example');
    expect(items.map(nameOf)).to.deep.equal(['View DNS record']);
    items[0]!.click();
    await until(dialog, 'the dialog');
    expect(inDialog('[type=submit]')).to.have.length(0);
    expect(inDialog('[part=record]')).to.have.length(1);
  });
});

describe('<workos-domain-verification> failures', () => {
  beforeEach(skipRetryWaits);

  const kinds = [
    ['html', 'Unexpected response'],
    ['empty', 'Unexpected response'],
    ['wrong-shape', 'Unexpected response'],
    ['half-json', 'Can’t reach the service'],
    ['drop', 'Can’t reach the service'],
    ['nulls', 'Unexpected response'],
    ['wrong-types', 'Unexpected response'],
  ] as const;
  for (const [kind, words] of kinds) {
    it(`shows “${words}” for a response of the kind ${kind}`, async () => {
      const fault = {kind, match: 'GET organization-domains', ...(kind === 'html' && {status: 200})};
      const {waitForText} = await mountDomains({sandbox: {faults: [fault]}});
      await waitForText(words);
    });
  }

  it('shows that the browser is offline, not that there are no domains', async () => {
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: false});
    try {
      const {waitForText, text} = await mountDomains({
        sandbox: {faults: [{kind: 'drop', match: 'organization-domains'}]},
      });
      await waitForText('You’re offline');
      expect(text()).not.to.include('No domains yet.');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('shows an error, and retries on request', async () => {
    const {waitForText, byRole} = await mountDomains({
      sandbox: {faults: [{kind: 'status', status: 500, match: 'GET organization-domains', times: 3}]},
    });
    await waitForText('The service has a problem');
    byRole('button', 'Try again')!.click();
    await waitForText('pending.example');
  });

  it('keeps the domains when a reload fails, and shows a notice', async () => {
    const {el, sandbox, waitForText, names} = await mountDomains();
    sandbox.fail({kind: 'status', status: 400});
    el.refresh();
    await waitForText('What you see may be out of date.');
    expect(names()).to.have.length(everyDomain.length);
  });

  it('fires workos-error when a reload fails', async () => {
    const {el, sandbox} = await mountDomains();
    const failed = nextEvent(el, 'workos-error');
    sandbox.fail({kind: 'status', status: 400, match: 'GET organization-domains'});
    el.refresh();
    expect((await failed).detail.error).to.include({code: 'invalid', status: 400});
  });

  it('sends no request if the token lists other scopes', async () => {
    const {waitForText, calls} = await mountDomains({grant: {scopes: ['widgets:users-table:manage']}});
    await waitForText('No access');
    expect(calls()).to.deep.equal([]);
  });

  it('replaces the domains when the token is for another organization', async () => {
    const {el, sandbox, waitForText, waitForNoText, announced} = await mountDomains();
    const heard = recordEvents(el, 'workos-domain-updated');
    const {id} = sandbox.organizations[1]!;
    sandbox.data('domains', id).splice(0, 99, domain({domain: 'elsewhere.example'}));
    el.token = await sandbox.mintToken({organizationId: id});
    await waitForText('elsewhere.example');
    await waitForNoText('pending.example');
    expect(heard).to.deep.equal([]);
    expect(announced()).to.equal('');
  });
});

describe('<workos-domain-verification> layout and languages', () => {
  it('fits into 280 pixels with every control inside', async () => {
    const long = domain({domain: `${'a-remarkably-long-label.'.repeat(5)}example`, state: 'Failed'});
    const {isTooWide, part, allByRole, root} = await mountDomains({domains: [long, failed, verified], width: 280});
    expect(isTooWide()).to.equal(false);
    const {left, right} = part('list')!.getBoundingClientRect();
    for (const button of allByRole('button')) {
      expect(button.getBoundingClientRect().left).to.be.at.least(left - 1);
      expect(button.getBoundingClientRect().right).to.be.at.most(right + 1);
    }
    expect(root.querySelector<HTMLElement>('[part=mark]')!.offsetWidth).to.equal(36);
  });

  for (const [lang, ...said] of [
    [
      'de',
      'Bestätigung ausstehend',
      'Domain hinzufügen',
      'Hinzugefügt: vor 3 Tagen',
      'DNS bei Cloudflare',
      'Neu starten',
    ],
    ['ar', 'بانتظار التحقق', 'إضافة نطاق', 'أُضيف قبل', 'DNS لدى Cloudflare', 'إعادة البدء'],
  ] as const) {
    it(`is translated into ${lang}`, async () => {
      const {waitForText, isTooWide} = await mountDomains({lang, dir: lang === 'ar' ? 'rtl' : 'ltr', width: 320});
      for (const words of said) await waitForText(words);
      expect(isTooWide()).to.equal(false);
    });
  }

  it('shows only a skeleton while it loads', async () => {
    const {root, parts} = await mountDomains({sandbox: {latency: 60_000}, isLoading: true});
    expect(root.querySelectorAll('[part~=item]')).to.have.length(2);
    expect(parts('button')).to.have.length(0);
  });
});
