import {expect, fixture} from '@open-wc/testing';
import {emptyOrganizationId, secondOrganizationId, type Grant, type SandboxData} from '../../src/sandbox/index.js';
import {caller, clock, sandbox, send, start} from './support.js';

const minute = 60_000;
const form = {'content-type': 'application/x-www-form-urlencoded'};

beforeEach(() => start());

/** A new link for this intent, as a widget gets it. */
async function linkFor(intent: string, grant?: Grant): Promise<URL> {
  const call = await caller(grant);
  const generate = `POST /_widgets/admin-portal/generate-link?intent=${intent}`;
  const {body} = await call(intent === 'dsync' ? 'GET /_widgets/directory-sync/directories' : generate);
  return new URL(body.link as string);
}

/** Submits form data as a browser does. */
async function post(path: string, values: Record<string, string>) {
  const {status, headers, body} = await send(`POST ${path}`, new URLSearchParams(values).toString(), form);
  return {status, headers, page: new DOMParser().parseFromString(body as string, 'text/html')};
}

/** Opens the page of a new link. */
async function open(intent: string, grant?: Grant) {
  const {pathname, searchParams} = await linkFor(intent, grant);
  return post(pathname, {apiToken: searchParams.get('apiToken')!});
}

function titles(page: Document) {
  return [...page.querySelectorAll('h2')].map(({textContent}) => textContent);
}

function formOf(page: Document, title: string) {
  const heading = [...page.querySelectorAll('h2')].find(({textContent}) => textContent === title);
  expect(heading, title).to.exist;
  return heading!.closest('form')!;
}

/** Fills in the form with this title and submits it. */
async function submit(page: Document, title: string, values: Record<string, string> = {}) {
  const own = formOf(page, title);
  const held = Object.fromEntries(new FormData(own)) as Record<string, string>;
  expect(own.method).to.equal('post');
  return post(`/portal/${own.getAttribute('action')}`, {...held, ...values});
}

function messageOf({page}: {readonly page: Document}) {
  return page.querySelector('[role=status], [role=alert]')?.textContent;
}

describe('a portal link', () => {
  for (const [intent, title] of [
    ['sso', 'Single sign-on'],
    ['domain_verification', 'Domain verification'],
    ['log_streams', 'Log streams'],
    ['dsync', 'Directory sync'],
  ] as const) {
    it(`opens a page for ${intent} that names the organization`, async () => {
      const {status, page} = await open(intent, {organizationId: secondOrganizationId});
      expect(status).to.equal(200);
      expect(page.querySelector('h1')?.textContent).to.equal(title);
      expect(page.title).to.equal(`${title} · Halden Labs`);
      expect(page.querySelector('.place')?.textContent).to.include('Halden Labs');
    });
  }

  it('can be opened with GET', async () => {
    const {pathname, search} = await linkFor('sso');
    const {status, body} = await send(`GET ${pathname}${search}`);
    expect([status, titles(new DOMParser().parseFromString(body as string, 'text/html')).length]).to.eql([200, 5]);
  });

  it('works once, with GET or POST', async () => {
    const {pathname, search, searchParams} = await linkFor('sso');
    await send(`GET ${pathname}${search}`);
    const again = [
      await send(`GET ${pathname}${search}`),
      await send(`POST ${pathname}`, searchParams.toString(), form),
    ];
    for (const {status, headers, body} of again) {
      expect(status).to.equal(410);
      expect(headers.get('content-type')).to.match(/^text\/html/);
      expect(body).to.include('This link has expired').and.not.include('<form');
    }
  });

  it('works for five minutes', async () => {
    const links = [await linkFor('sso'), await linkFor('sso')];
    const follow = ({pathname, search}: URL) => send(`GET ${pathname}${search}`);
    clock.now += 5 * minute - 1;
    expect((await follow(links[0]!)).status).to.equal(200);
    clock.now += 1;
    expect((await follow(links[1]!)).status).to.equal(410);
  });

  it('fails with a made-up token or after the sandbox is reset', async () => {
    expect((await send('GET /portal/launch')).status).to.equal(410);
    expect((await send('GET /portal/launch?apiToken=guess')).status).to.equal(410);
    expect((await post('/portal/launch', {apiToken: 'guess'})).status).to.equal(410);
    expect((await send('POST /portal/launch', '{"apiToken": 1}')).status).to.equal(410);
    const {pathname, search} = await linkFor('sso');
    sandbox.reset();
    expect((await send(`GET ${pathname}${search}`)).status).to.equal(410);
  });

  it('is not logged, and neither are the forms', async () => {
    const {pathname, search, searchParams} = await linkFor('domain_verification');
    await send(`GET ${pathname}${search}`);
    await send(`POST ${pathname}`, JSON.stringify({apiToken: searchParams.get('apiToken')}));
    const {page} = await open('domain_verification');
    const session = page.querySelector<HTMLInputElement>('[name=session]')!.value;
    await submit(page, 'Add a domain', {domain: 'acme.example'});
    const log = JSON.stringify(sandbox.requests);
    expect(log).to.include('/portal/launch').and.to.include('/portal/finish');
    for (const secret of [searchParams.get('apiToken')!, session]) expect(log).to.not.include(secret);
  });
});

describe('the portal pages', () => {
  it('have a content security policy that allows only their own styles', async () => {
    const {headers, page} = await open('sso');
    const policy = headers.get('content-security-policy')!;
    const style = page.querySelector('style')!;
    expect(policy)
      .to.match(/^default-src 'none';/)
      .and.to.include(`style-src 'nonce-${style.nonce}';`);
    expect(policy).to.include("form-action 'self'").and.to.include("frame-ancestors 'none'");
    expect(page.querySelectorAll('script, [style], [onclick]')).to.have.length(0);
    expect((await open('sso')).page.querySelector('style')!.nonce).to.not.equal(style.nonce);
  });

  it('are neither cached nor readable by other origins', async () => {
    const {headers} = await open('sso');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).to.deep.equal([]);
  });

  it('escape markup', async () => {
    sandbox.data('connections').splice(0);
    const {page} = await open('sso');
    const name = '"><img src=x onerror=alert(1)>';
    const {page: confirmation} = await submit(page, 'Add a connection', {name});
    expect(messageOf({page: confirmation})).to.include(name);
    Object.assign(sandbox.data('connections')[0]!, {state: 'Inactive'});
    expect(titles((await open('sso')).page)[0]).to.equal(`Finish setting up ${name}`);
    const {page: again} = await submit((await open('domain_verification')).page, 'Add a domain', {domain: name});
    expect(again.querySelector<HTMLInputElement>('[name=domain]')!.value).to.equal(name);
    for (const {images} of [page, confirmation, again]) expect(images).to.have.length(0);
  });

  for (const intent of ['sso', 'domain_verification', 'log_streams', 'dsync']) {
    it(`are accessible for ${intent}`, async () => {
      const {page} = await open(intent);
      await expect(await fixture(page.querySelector('main')!)).to.be.accessible();
    });
  }

  it('describe an error at its field', async () => {
    const {page} = await open('domain_verification');
    const answer = await submit(page, 'Add a domain', {domain: 'no domain'});
    const field = answer.page.querySelector<HTMLInputElement>('[name=domain]')!;
    expect(answer.status).to.equal(422);
    expect([field.value, field.ariaInvalid]).to.deep.equal(['no domain', 'true']);
    const note = answer.page.getElementById(field.getAttribute('aria-describedby')!);
    expect([note?.textContent, messageOf(answer)]).to.deep.equal(
      new Array(2).fill('Enter a valid domain, such as acme.example.'),
    );
    await expect(await fixture(answer.page.querySelector('main')!)).to.be.accessible();
  });

  it('confirm a change and tell the user that the tab can be closed', async () => {
    const {status, page} = await submit((await open('log_streams')).page, 'Pause the log stream');
    expect(status).to.equal(200);
    expect(page.querySelector('h1')?.textContent).to.equal('Log streams: done');
    expect(page.body.textContent).to.include('You can close this tab.');
  });

  it('allow several changes in a session, but none twice', async () => {
    const {page} = await open('sso');
    await submit(page, 'Finish setting up Design studio');
    expect((await submit(page, 'Renew the certificate of Contractors')).status).to.equal(200);
    const again = await submit(page, 'Finish setting up Design studio');
    expect([again.status, messageOf(again)]).to.deep.equal([422, 'This has already been done.']);
    expect(titles(again.page)).to.not.include('Finish setting up Design studio');
  });

  it('expire after an hour and reject made-up sessions', async () => {
    const {page} = await open('log_streams');
    clock.now += 60 * minute;
    expect((await submit(page, 'Pause the log stream')).status).to.equal(410);
    expect((await post('/portal/finish', {session: 'guess', task: 'pause'})).status).to.equal(410);
    expect(sandbox.data('logStreams')[0]?.state).to.equal('Active');
  });
});

describe('the portal', () => {
  const cases: readonly {
    readonly what: string;
    readonly intent: string;
    readonly kind: keyof SandboxData;
    /** The properties of the first item before; undefined for no items. */
    readonly before?: Record<string, unknown>;
    readonly title: string;
    readonly values?: Record<string, string>;
    /** The properties of the first item after. */
    readonly after: Record<string, unknown>;
  }[] = [
    {
      what: 'finishes a connection',
      ...{intent: 'sso', kind: 'connections', title: 'Finish setting up Employees'},
      before: {state: 'Inactive'},
      after: {state: 'Active'},
    },
    {
      what: 'finishes a connection that is being validated',
      ...{intent: 'sso', kind: 'connections', title: 'Finish setting up Employees'},
      before: {state: 'Validating'},
      after: {state: 'Active'},
    },
    {
      what: 'adds a SAML connection',
      ...{intent: 'sso', kind: 'connections', title: 'Add a connection'},
      values: {type: 'AzureSaml', name: ' Acme '},
      after: {type: 'AzureSaml', name: 'Acme', state: 'Active', providerTag: 'Saml', latestExpiredCertificate: null},
    },
    {
      what: 'adds an OIDC connection',
      ...{intent: 'sso', kind: 'connections', title: 'Add a connection'},
      values: {type: 'GoogleOidc', name: 'Acme'},
      after: {type: 'GoogleOidc', state: 'Active', providerTag: 'OpenIdConnect'},
    },
    {
      what: 'adds a domain',
      ...{intent: 'domain_verification', kind: 'domains', title: 'Add a domain'},
      values: {domain: ' Mail.Acme.example '},
      after: {domain: 'mail.acme.example', state: 'Pending', subdomain: 'mail', createdAt: '2026-03-01T12:00:00.000Z'},
    },
    {
      what: 'restarts a domain verification',
      ...{intent: 'domain_verification', kind: 'domains', title: 'Verify juniper-vale.example again'},
      before: {state: 'Failed', verificationToken: null},
      after: {state: 'Pending'},
    },
    {
      what: 'sets up a log stream',
      ...{intent: 'log_streams', kind: 'logStreams', title: 'Set up a log stream'},
      values: {type: 'Snowflake'},
      after: {type: 'Snowflake', state: 'Active'},
    },
    {
      what: 'pauses a log stream',
      ...{intent: 'log_streams', kind: 'logStreams', title: 'Pause the log stream'},
      before: {state: 'Active'},
      after: {state: 'Inactive', type: 'Datadog'},
    },
    {
      what: 'starts a paused log stream',
      ...{intent: 'log_streams', kind: 'logStreams', title: 'Start the log stream'},
      before: {state: 'Inactive'},
      after: {state: 'Active'},
    },
    ...['Error', 'Invalid'].map((state) => ({
      what: `repairs a log stream in the state ${state}`,
      ...({intent: 'log_streams', kind: 'logStreams', title: 'Repair the log stream'} as const),
      before: {state, errorMessage: 'No.'},
      after: {state: 'Active', errorMessage: null},
    })),
    {
      what: 'repairs a log stream in an unknown state',
      ...{intent: 'log_streams', kind: 'logStreams', title: 'Repair the log stream'},
      before: {overrides: {state: 'Odd', type: 'Kafka'}},
      after: {state: 'Active', overrides: {type: 'Kafka'}},
    },
    ...['unlinked', 'requires_type', 'validating'].map((state) => ({
      what: `finishes a directory in the state ${state}`,
      ...({intent: 'dsync', kind: 'directories', title: 'Finish setting up Juniper & Vale'} as const),
      before: {state, lastSyncRunAt: null},
      after: {state: 'linked', lastSyncRunAt: '2026-03-01T12:00:00.000Z'},
    })),
    {
      what: 'reconnects a directory and keeps its counts',
      ...{intent: 'dsync', kind: 'directories', title: 'Reconnect Juniper & Vale'},
      before: {state: 'invalid_credentials'},
      after: {
        state: 'linked',
        lastSyncRunAt: '2026-03-01T12:00:00.000Z',
        metadata: {users: {active: 1_284, inactive: 37}, groups: 46},
      },
    },
    {
      what: 'links a directory',
      ...{intent: 'dsync', kind: 'directories', title: 'Link a directory'},
      values: {type: 'workday', name: 'Acme'},
      after: {type: 'workday', name: 'Acme', state: 'linked', lastSyncRunAt: '2026-03-01T12:00:00.000Z'},
    },
  ];
  for (const {what, intent, kind, before, title, values, after} of cases) {
    it(what, async () => {
      const items: object[] = sandbox.data(kind);
      if (before) Object.assign(items[0]!, before);
      else items.splice(0);
      const {page} = await open(intent);
      const answer = await submit(page, title, values);
      expect(answer.status).to.equal(200);
      expect(items[0]).to.deep.include(after);
      if (before) expect(titles((await open(intent)).page)).to.not.include(title);
    });
  }

  it('renews expiring and expired certificates', async () => {
    const {page} = await open('sso');
    expect(titles(page)).to.deep.equal([
      'Renew the certificate of Contractors',
      'Renew the certificate of Warehouse staff',
      'Finish setting up Design studio',
      'Finish setting up Partners in Lisbon',
      'Add a connection',
    ]);
    for (const index of [1, 2]) {
      const connection = sandbox.data('connections')[index]!;
      await submit(page, `Renew the certificate of ${connection.name}`);
      expect(connection).to.include({latestExpiringCertificate: null, latestExpiredCertificate: null});
      expect(Date.parse(connection.x509Certificates![0]!.notAfter!)).to.be.above(clock.now + 360 * 24 * 60 * minute);
    }
  });

  it('does not offer to renew an expired certificate if another one is valid', async () => {
    const [connection] = sandbox.data('connections');
    const expired = {id: 'old', value: 'MIID', notAfter: '2026-02-01T00:00:00.000Z'};
    Object.assign(connection!, {latestExpiredCertificate: expired});
    connection!.x509Certificates!.push(expired);
    expect(titles((await open('sso')).page)).to.not.include('Renew the certificate of Employees');
  });

  it('verifies an added domain 20 seconds later', async () => {
    await submit((await open('domain_verification')).page, 'Add a domain', {domain: 'acme.example'});
    const last = async () => {
      const {body} = await (await caller())('GET /_widgets/admin-portal/organization-domains');
      return body.data.at(-1) as Record<string, unknown>;
    };
    expect(await last()).to.include({domain: 'acme.example', state: 'Pending', subdomain: ''});
    clock.now += 20_000;
    expect(await last()).to.include({domain: 'acme.example', state: 'Verified'});
  });

  it('changes only the organization of the link', async () => {
    const {page} = await open('domain_verification', {organizationId: emptyOrganizationId});
    await submit(page, 'Add a domain', {domain: 'acme.example'});
    expect(sandbox.data('domains', emptyOrganizationId).map(({domain}) => domain)).to.deep.equal(['acme.example']);
    expect(sandbox.data('domains')).to.have.length(5);
  });

  const invalid: readonly [string, string, Record<string, string>, string][] = [
    ['domain_verification', 'Add a domain', {domain: '  '}, 'Enter a domain.'],
    ['domain_verification', 'Add a domain', {domain: 'localhost'}, 'Enter a valid domain'],
    ['domain_verification', 'Add a domain', {domain: 'https://acme.example'}, 'Enter a valid domain'],
    ['domain_verification', 'Add a domain', {domain: `${'a'.repeat(64)}.example`}, 'Enter a valid domain'],
    ['domain_verification', 'Add a domain', {domain: 'Juniper-Vale.example'}, 'This domain has already been added.'],
    ['sso', 'Add a connection', {name: ''}, 'Give the connection a name.'],
    ['sso', 'Add a connection', {name: 'Acme', type: 'constructor'}, 'Choose an option from the list.'],
    ['dsync', 'Link a directory', {name: ' '}, 'Give the directory a name.'],
    ['dsync', 'Link a directory', {name: 'Acme', type: 'gusto'}, 'Choose an option from the list.'],
  ];
  for (const [intent, title, values, message] of invalid) {
    it(`rejects ${JSON.stringify(values)} for “${title}”`, async () => {
      const count = () => (['connections', 'domains', 'directories'] as const).map((kind) => sandbox.data(kind).length);
      const before = count();
      const answer = await submit((await open(intent)).page, title, values);
      expect(answer.status).to.equal(422);
      expect(messageOf(answer)).to.include(message);
      expect(count()).to.deep.equal(before);
    });
  }

  for (const domain of [
    'acme.example',
    'a.b.c.example',
    'مثال.إختبار',
    'xn--r8jz45g.example',
    `${'a'.repeat(63)}.example`,
  ]) {
    it(`accepts the domain ${domain}`, async () => {
      expect((await submit((await open('domain_verification')).page, 'Add a domain', {domain})).status).to.equal(200);
    });
  }

  it('renders odd data', async () => {
    sandbox.update({scenario: 'odd'});
    for (const intent of ['sso', 'domain_verification', 'log_streams', 'dsync']) {
      const {status, page} = await open(intent);
      expect([status, titles(page).length > 0]).to.deep.equal([200, true]);
    }
  });
});
