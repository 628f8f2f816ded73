import {expect} from '@open-wc/testing';
import {nextEvent, recordEvents, serve, skipRetryWaits, normalizeSpace, until} from '../../helpers/index.js';
import {certificate, connection, inDays, mountSso, setConnections} from './support.js';

describe('<workos-sso-config> connections', () => {
  const cases: readonly [title: string, change: Readonly<Record<string, unknown>>, ...shown: string[]][] = [
    ['an active connection', {}, 'Okta SAML', 'Employees', 'Connected', 'Last sign-in 2 hours ago', 'Manage'],
    ['a connection that is being set up', {state: 'Inactive'}, 'Setup in progress', 'Continue setup'],
    ['a connection that is being validated', {state: 'Validating'}, 'Validating', 'Manage'],
    ['a connection that is being deleted', {state: 'Deleting'}, 'Deleting'],
    ['an unknown state', {state: 'OnHold'}, 'On hold', 'Manage'],
    ['a missing state', {state: null}, 'Unknown', 'Manage'],
    ['an unknown provider', {type: 'BrandNewSaml'}, 'Brand new saml', 'Connected'],
    ['a provider named like a property of Object.prototype', {type: 'constructor'}, 'Constructor'],
    ['a missing provider', {type: null}, 'Employees', 'Connected'],
    ['a connection without provider and name', {type: 7, name: null}, 'Unknown provider'],
    ['a connection that nobody has used yet', {lastSession: null}, 'Nobody has signed in yet'],
    ['a failed sign-in', {lastSession: {createdAt: inDays(-1), state: 'Failed'}}, 'Last sign-in failed yesterday'],
    [
      'a sign-in that timed out',
      {lastSession: {createdAt: inDays(-1), state: 'Timedout'}},
      'Last sign-in failed yesterday',
    ],
    [
      'a sign-in by a clock that is ahead',
      {lastSession: {createdAt: inDays(23 / 24), state: 'Successful'}},
      'Last sign-in now',
    ],
    ['an invalid sign-in date', {lastSession: {createdAt: 'long ago', state: 'Successful'}}, 'Last sign-in long ago'],
    ['malformed certificates', {x509Certificates: 'none', latestExpiringCertificate: 3}, 'Connected'],
    [
      'an expired certificate',
      {x509Certificates: [certificate(-3)], latestExpiredCertificate: certificate(-3)},
      'Requires action',
      `expired on ${long(-3)}`,
      'Manage',
    ],
    [
      'an expired certificate without a date',
      {x509Certificates: [], latestExpiredCertificate: {id: 'c'}},
      'has expired',
    ],
    [
      'a certificate that expires soon',
      {x509Certificates: [certificate(12)]},
      'Certificate expires soon',
      long(12),
      'in 12 days',
    ],
    [
      'a certificate that expires soon, sent in its own field',
      {latestExpiringCertificate: certificate(2), x509Certificates: []},
      'in 2 days',
    ],
    ['a certificate that expires in one day', {x509Certificates: [certificate(1)]}, 'in 1 day.'],
    [
      'an expired certificate beside a valid one',
      {x509Certificates: [certificate(-3), certificate(200)], latestExpiredCertificate: certificate(-3)},
      'Connected',
    ],
    ['a certificate that expires in 31 days', {x509Certificates: [certificate(31)]}, 'Connected'],
    [
      'more certificates than a function takes as arguments',
      {x509Certificates: Array.from({length: 150_000}, () => ({notAfter: '2099-01-01'}))},
      'Connected',
    ],
  ];

  for (const [title, change, ...shown] of cases) {
    it(`shows ${title}`, async () => {
      const {waitForText} = await mountSso([connection(change)]);
      for (const words of shown) await waitForText(words);
    });
  }

  it('shows every connection, in the order of the server', async () => {
    const names = ['One', 'Two', 'Three'];
    const {parts} = await mountSso(names.map((name, index) => connection({id: `conn_${index}`, name})));
    expect(parts('item').map((item) => names.find((name) => item.textContent.includes(name)))).to.deep.equal(names);
  });

  it('shows connections without an ID, with one button each', async () => {
    const {parts} = await mountSso([connection({id: null}), connection({id: null, name: 'Guests'})]);
    expect(parts('portal-button')).to.have.length(2);
  });

  it('offers no action for a connection that is being deleted', async () => {
    const {part} = await mountSso([connection({state: 'Deleting'})]);
    expect(part('portal-button')).to.equal(undefined);
  });

  it('shows an empty state and a button to set up single sign-on', async () => {
    const {waitForText, byRole} = await mountSso([]);
    await waitForText('Single sign-on isn’t set up.');
    expect(byRole('button', /^Set up single sign-on/)).to.exist;
  });

  it('warns earlier with expiry-warning-days', async () => {
    const {waitForText} = await mountSso([connection({x509Certificates: [certificate(80)]})], {
      attributes: {'expiry-warning-days': '90'},
    });
    await waitForText('in 80 days');
  });

  it('hides its buttons when it is read-only', async () => {
    const {part} = await mountSso([connection()], {attributes: {readonly: ''}});
    expect(part('button')).to.equal(undefined);
  });

  it('shows the logo of a provider, or initials if it has none', async () => {
    const {parts} = await mountSso([connection(), connection({id: 'conn_2', type: 'OneLoginSaml'})]);
    const [okta, oneLogin] = parts('item');
    await until(() => okta!.querySelector('[part=mark] svg'), 'the logo');
    expect(normalizeSpace(oneLogin!.querySelector('[part=mark]')!.textContent)).to.equal('OS');
  });

  it('sends a single request', async () => {
    const {sandbox} = await mountSso([connection()]);
    const paths = sandbox.requests.map(({method, path}) => `${method} ${path}`);
    expect(paths.filter((path) => !path.startsWith('OPTIONS'))).to.deep.equal([
      'GET /_widgets/admin-portal/sso-connections',
    ]);
  });

  it('fires an event and announces a changed state, but not on the first load', async () => {
    const {el, sandbox, root} = await mountSso([connection({state: 'Validating'})]);
    const heard = recordEvents(el, 'workos-connection-updated');
    expect(root.querySelector('[role=status]')!.textContent.trim()).to.equal('');
    setConnections(sandbox, [connection({state: 'Active'})]);
    const updated = nextEvent(el, 'workos-connection-updated');
    el.refresh();
    expect((await updated).detail.connection.state).to.equal('Active');
    expect(normalizeSpace(root.querySelector('[role=status]')!.textContent)).to.equal('Okta SAML changed: Connected');
    expect(heard).to.have.length(1);
  });
});

describe('<workos-sso-config> failures', () => {
  beforeEach(skipRetryWaits);

  const kinds = [
    ['html', 'Unexpected response'],
    ['empty', 'Unexpected response'],
    ['half-json', 'Can’t reach the service'],
    ['nulls', 'Unexpected response'],
    ['wrong-types', 'Unexpected response'],
    ['drop', 'Can’t reach the service'],
  ] as const;
  for (const [kind, words] of kinds) {
    it(`shows “${words}” for a response of the kind ${kind}`, async () => {
      const fault = {kind, match: 'GET sso-connections', ...(kind === 'html' && {status: 200})};
      const {waitForText} = await mountSso([connection()], {sandbox: {faults: [fault]}});
      await waitForText(words);
    });
  }

  it('shows an error, and retries on request', async () => {
    const {waitForText, byRole} = await mountSso([connection()], {
      sandbox: {faults: [{kind: 'status', status: 500, match: 'GET sso-connections', times: 3}]},
    });
    await waitForText('The service has a problem');
    byRole('button', 'Try again')!.click();
    await waitForText('Okta SAML');
  });

  it('keeps the connections when a reload fails, and shows a notice', async () => {
    const {el, sandbox, waitForText} = await mountSso([connection()]);
    sandbox.fail({kind: 'status', status: 400});
    el.refresh();
    await waitForText('What you see may be out of date.');
    await waitForText('Okta SAML');
  });

  it('sends no request if the token lists other scopes', async () => {
    const {waitForText, sandbox} = await mountSso([connection()], {grant: {scopes: ['widgets:users-table:manage']}});
    await waitForText('No access');
    expect(sandbox.requests).to.have.length(0);
  });

  it('replaces the connections when the token is for another organization', async () => {
    const {el, sandbox, waitForText, waitForNoText} = await mountSso([connection({name: 'First'})]);
    await waitForText('First');
    const {id} = sandbox.organizations[1]!;
    const others = sandbox.data('connections', id);
    others.splice(0, others.length, connection({name: 'Second'}));
    el.token = await sandbox.mintToken({organizationId: id});
    await waitForText('Second');
    await waitForNoText('First');
  });
});

describe('<workos-sso-config> layout and languages', () => {
  it('fits into 280 pixels', async () => {
    const {isTooWide, part} = await mountSso([connection({name: 'N'.repeat(80)})], {width: 280});
    expect(isTooWide()).to.equal(false);
    const {right} = part('portal-button')!.getBoundingClientRect();
    expect(right).to.be.at.most(part('list')!.getBoundingClientRect().right + 1);
  });

  for (const [lang, ...shown] of [
    ['de', 'Verbunden', 'Verwalten', 'Letzte Anmeldung vor 2 Stunden'],
    ['ar', 'متصل', 'إدارة', 'آخر تسجيل دخول'],
  ] as const) {
    it(`is translated into ${lang}`, async () => {
      const {waitForText} = await mountSso([connection()], {lang, dir: lang === 'ar' ? 'rtl' : 'ltr'});
      for (const words of shown) await waitForText(words);
    });
  }

  it('shows a skeleton while it loads', async () => {
    const {root, sandbox} = await mountSso([connection()], {sandbox: {latency: 60_000}, isLoading: true});
    expect(root.querySelector('[part~=skeleton]')).to.exist;
    expect(serve().sandbox).to.equal(sandbox);
  });
});

function long(days: number) {
  return new Intl.DateTimeFormat('en', {dateStyle: 'long'}).format(new Date(inDays(days)));
}
