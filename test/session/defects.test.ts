import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {secondOrganizationId} from '../../src/sandbox/index.js';
import type {TokenRequest} from '../../src/session/token-source.js';
import {fill, mount, nextEvent, recordEvents, serve, until} from '../helpers/index.js';
import {ada, alan, allMembers, mountTable, people, tableOf} from '../widgets/users-table/support.js';

/** Known token bugs of the React widgets, each tested not to occur here. */
describe('the token of a widget', () => {
  afterEach(() => sinon.restore());

  /** Mints tokens for the same user; the `jti` makes each one different. */
  const mint = (grant: Parameters<ReturnType<typeof serve>['sandbox']['mintToken']>[0] = {}) =>
    serve().sandbox.mintToken({...grant, claims: {jti: crypto.randomUUID(), ...grant.claims}});

  it('sends nothing before the token arrives, and then each request once', async () => {
    let give!: (token: string) => void;
    const token = new Promise<string>((resolve) => (give = resolve));
    const {el, calls, waitForText} = await mountTable({token: () => token, isLoading: true});
    await until(() => el.matches(':state(loading)'), 'the loading state');
    expect(calls()).to.deep.equal([]);
    give(await mint());
    await waitForText('Ada Lovelace');
    expect(calls().sort()).to.deep.equal(['GET members', 'GET roles-and-config']);
  });

  it('shows a failure of the token function and recovers when the user tries again', async () => {
    sinon.stub(console, 'warn');
    let isFailing = true;
    const token = await mint();
    const {byRole, waitForText} = await mountTable({
      token: async () => {
        if (isFailing) throw new Error('no session');
        return token;
      },
    });
    sinon.restore();
    await waitForText('The page couldn’t confirm who you are.');
    isFailing = false;
    byRole('button', 'Try again')!.click();
    await waitForText('Ada Lovelace');
  });

  it('reads a token with non-ASCII characters', async () => {
    const {waitForText} = await mountTable({token: await mint({claims: {name: 'Žofie ???>>>~~~ 李'}})});
    await waitForText('Ada Lovelace');
  });

  it('keeps the dialog, the typed text, the focus and the rows when the token is renewed', async () => {
    const {el, openInvite, inDialog, names, server} = await mountTable();
    await openInvite();
    fill(inDialog('textarea')[0]!, 'new@example.com');
    inDialog('textarea')[0]!.focus();
    const before = server.sandbox.requests.length;
    el.token = await mint();
    await until(() => server.sandbox.requests.length > before, 'the renewed load');
    await until(() => server.pendingRequests() === 0, 'its response');
    expect((el.shadowRoot!.activeElement as HTMLTextAreaElement).value).to.equal('new@example.com');
    expect(names()).to.include('Ada Lovelace');
  });

  it('sends a changed token from the next request on', async () => {
    const {el, server} = await mountTable();
    const sent: (string | null)[] = [];
    const {fetch} = globalThis;
    globalThis.fetch = (input, init) => {
      sent.push(new Headers(init?.headers).get('authorization'));
      return fetch(input, init);
    };
    const token = await mint();
    el.token = token;
    await until(() => server.sandbox.requests.length === 4, 'the renewed load');
    expect(new Set(sent)).to.deep.equal(new Set([`Bearer ${token}`]));
  });

  it('keeps two tables of different organizations apart', async () => {
    const first = await mountTable();
    const second = await mount('workos-users-table', {grant: {organizationId: secondOrganizationId}});
    await second.waitForText('@');
    const secondNames = tableOf(second.el).names();
    expect(secondNames.length).to.be.above(0);
    // The signed-in user is a member of both.
    expect(secondNames.filter((name) => first.names().includes(name))).to.deep.equal(['Amara Okafor']);
    expect(first.names()).to.include('Ada Lovelace');
  });

  it('renews the token once when several requests are refused at the same time', async () => {
    const first = await mint({expiresIn: -60});
    const second = await mint();
    let calls = 0;
    const {waitForText} = await mountTable({token: () => (calls++ ? second : first)});
    await waitForText('Ada Lovelace');
    expect(calls).to.equal(2);
  });

  for (const expiredStatus of [401, 403] as const) {
    it(`tells a token function with a cache that its token was refused with ${expiredStatus}`, async () => {
      const fresh = await mint();
      let cached = await mint({expiresIn: -60});
      const forced: boolean[] = [];
      const token = ({forceRefresh}: TokenRequest) => {
        forced.push(forceRefresh);
        return (cached = forceRefresh ? fresh : cached);
      };
      const {waitForText} = await mountTable({sandbox: {expiredStatus}, token});
      await waitForText('Ada Lovelace');
      expect(forced).to.deep.equal([false, true]);
    });

    it(`renews the token on ${expiredStatus}, and shows the ended session at once if that fails`, async () => {
      const {el, waitForText, server} = await mountTable({sandbox: {expiredStatus}});
      const expired = nextEvent(el, 'workos-token-expired');
      el.token = await mint({expiresIn: -60});
      await expired;
      await waitForText('Your session has ended');
      expect(server.sandbox.requests.filter(({status}) => status === expiredStatus).length).to.equal(2);
      el.token = await mint();
      await until(() => !el.shadowRoot!.querySelector('[role=alert]'), 'the notice to disappear');
    });
  }

  it('does not loop if the page supplies expired tokens', async () => {
    const token = await mint({expiresIn: -60});
    let calls = 0;
    const {waitForText, server} = await mountTable({token: () => (calls++, token)});
    await waitForText('Your session has ended');
    expect(calls).to.equal(2);
    expect(server.sandbox.requests.length).to.equal(2);
  });

  it('reports the expired token to the page once, without the token itself', async () => {
    const {el, waitForText} = await mountTable();
    const events = recordEvents(el, 'workos-token-expired', 'workos-error', 'workos-ready');
    const token = await mint({expiresIn: -60});
    el.token = token;
    await waitForText('Your session has ended');
    expect(events.filter(({name}) => name === 'workos-token-expired').length).to.equal(1);
    expect(events.some(({name}) => name === 'workos-error')).to.equal(true);
    expect(JSON.stringify(events)).not.to.contain(token.slice(0, 20));
  });

  it('drops the data of the previous user when the user changes', async () => {
    const {el, names, dialog, openInvite, waitForText} = await mountTable();
    await openInvite();
    el.token = await mint({organizationId: secondOrganizationId});
    await el.updateComplete;
    expect(names()).to.deep.equal([]);
    await until(() => !dialog(), 'the dialog to close');
    await waitForText('@');
    expect(names()).not.to.include('Ada Lovelace');
  });

  for (const [title, token] of [
    ['a secret key', 'sk_live_51H8secret'],
    ['a string that is not a JWT', 'hello'],
    ['a truncated token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIi'],
    ['a huge string', `${'x'.repeat(1_000_000)}`],
    ['binary data', '\u0000\u0001\r\n\uffff.\ud800.x'],
  ] as const) {
    it(`drops its data and sends nothing when it gets ${title}`, async () => {
      const warn = sinon.stub(console, 'warn');
      const {el, waitForText, calls} = await mountTable();
      el.token = token;
      await waitForText('The page’s access token isn’t valid.');
      expect(calls().length).to.equal(2);
      expect(el.shadowRoot!.textContent).not.to.contain(ada.email!);
      expect(JSON.stringify(warn.args)).not.to.contain('51H8');
    });
  }

  it('shows that the token is missing, warns the developer, and recovers when the page sets one', async () => {
    const warn = sinon.stub(console, 'warn');
    const {el, waitForText, calls} = await mountTable({token: null});
    await waitForText('You’re not signed in on this page.');
    sinon.restore();
    expect(calls()).to.deep.equal([]);
    expect(JSON.stringify(warn.args)).to.contain('workos-users-table');
    el.token = await mint();
    await waitForText('Ada Lovelace');
  });

  it('drops its data and sends nothing if the token lists scopes but not its own', async () => {
    const {el, waitForText, calls, names} = await mountTable();
    el.token = await mint({scopes: ['widgets:sso:manage']});
    await waitForText('No access');
    expect(names()).to.deep.equal([]);
    expect(calls().length).to.equal(2);
  });

  it('lets the server decide if the token lists no scopes', async () => {
    const {waitForText, calls} = await mountTable({grant: {claims: {scopes: undefined}}});
    await waitForText('No access');
    expect(calls().length).to.be.above(0);
  });

  it('fetches its token from the endpoint, and again when the token is refused', async () => {
    const {sandbox, route} = serve();
    sandbox.setMembers(allMembers);
    const tokens = [await mint({expiresIn: -60}), await mint()];
    let calls = 0;
    route('/widget-token', () => Response.json({widgetToken: tokens[calls++]}));
    const {waitForText} = await mount('workos-users-table', {
      token: null,
      attributes: {'token-endpoint': '/widget-token'},
    });
    await waitForText('Ada Lovelace');
    expect(calls).to.equal(2);
  });

  it('fetches the token once for two tables with the same endpoint', async () => {
    const {sandbox, route} = serve();
    sandbox.setMembers(allMembers);
    const token = await mint();
    let calls = 0;
    route('/shared-token', () => (calls++, Response.json({token})));
    const options = {token: null, attributes: {'token-endpoint': '/shared-token'}, isLoading: true};
    const tables = await Promise.all([mount('workos-users-table', options), mount('workos-users-table', options)]);
    for (const {waitForText} of tables) await waitForText('Ada Lovelace');
    expect(calls).to.equal(1);
  });

  it('retries a refused write with a renewed token', async () => {
    const old = await mint();
    const fresh = await mint();
    let calls = 0;
    const table = await mountTable({token: () => (calls++ ? fresh : old)});
    const {sandbox} = table;
    await table.waitForText('Ada Lovelace');
    sandbox.fail({match: 'DELETE *', kind: 'unauthorized', times: 1});
    await table.openDialog('Alan Turing', 'Remove user');
    table.submit();
    await table.dialogCloses();
    await table.waitForNoText(alan.email!);
    expect(calls).to.equal(2);
  });

  it('renews a token before it expires, so that no request is refused', async () => {
    const {el, server} = await mountTable({members: people(3)});
    const old = await mint({expiresIn: 4}); // Seconds. Long enough for a busy machine to use it in time.
    const fresh = await mint();
    let calls = 0;
    el.token = () => (calls++ ? fresh : old);
    await until(() => calls === 2, 'the renewal at half of the lifetime', 5_000);
    await until(() => server.sandbox.requests.at(-1)?.status === 200, 'a successful response');
    expect(server.sandbox.requests.filter(({status}) => status === 401)).to.deep.equal([]);
  });
});
