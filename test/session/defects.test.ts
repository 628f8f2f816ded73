import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {secondOrganizationId} from '../../src/sandbox/index.js';
import {fill, mount, nextEvent, recordEvents, serve, until} from '../helpers/index.js';
import {ada, alan, everybody, mountTable, people, tableOf} from '../widgets/users-table/support.js';

/** Each fault that today's widgets are known to have with tokens, named as in the record of them, and not had here. */
describe('tokens of a widget', () => {
  afterEach(() => sinon.restore());

  /** Tokens of one person that differ, since each says when it was made. */
  const mint = (grant: Parameters<ReturnType<typeof serve>['sandbox']['mintToken']>[0] = {}) =>
    serve().sandbox.mintToken({...grant, claims: {jti: crypto.randomUUID(), ...grant.claims}});

  it('T1: sends nothing before a token is known, and then each request once', async () => {
    let give!: (token: string) => void;
    const token = new Promise<string>((resolve) => (give = resolve));
    const {el, calls, says} = await mountTable({token: () => token, isLoading: true});
    await until(() => el.matches(':state(loading)'), 'the loading state');
    expect(calls()).to.deep.equal([]);
    give(await mint());
    await says('Ada Lovelace');
    expect(calls().sort()).to.deep.equal(['GET members', 'GET roles-and-config']);
  });

  it('T2: says so when the function fails, and goes on when a person tries again', async () => {
    sinon.stub(console, 'warn');
    let isBroken = true;
    const token = await mint();
    const {byRole, says} = await mountTable({
      token: async () => {
        if (isBroken) throw new Error('no session');
        return token;
      },
    });
    sinon.restore();
    await says('The page could not confirm who you are.');
    isBroken = false;
    byRole('button', 'Try again')!.click();
    await says('Ada Lovelace');
  });

  it('T3: reads tokens with letters beyond ASCII', async () => {
    const {says} = await mountTable({token: await mint({claims: {name: 'Žofie ???>>>~~~ 李'}})});
    await says('Ada Lovelace');
  });

  it('T4: keeps dialog, typed text, focus and rows through a renewal', async () => {
    const {el, openInvite, inDialog, names, server} = await mountTable();
    await openInvite();
    fill(inDialog('textarea')[0]!, 'new@example.com');
    inDialog('textarea')[0]!.focus();
    const before = server.sandbox.requests.length;
    el.token = await mint();
    await until(() => server.sandbox.requests.length > before, 'the renewed load');
    await until(() => server.underWay() === 0, 'its answer');
    expect((el.shadowRoot!.activeElement as HTMLTextAreaElement).value).to.equal('new@example.com');
    expect(names()).to.include('Ada Lovelace');
  });

  it('T5: uses a changed token from the next request on', async () => {
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

  it('T6: keeps two tables of two organizations apart', async () => {
    const first = await mountTable();
    const second = await mount('workos-users-table', {grant: {organizationId: secondOrganizationId}});
    await second.says('@');
    const seen = tableOf(second.el).names();
    expect(seen.length).to.be.above(0);
    expect(seen.filter((name) => first.names().includes(name))).to.deep.equal(['Amara Okafor']); // The caller.
    expect(first.names()).to.include('Ada Lovelace');
  });

  it('T7: asks once for a token when several requests are refused at once', async () => {
    const first = await mint({expiresIn: -60});
    const second = await mint();
    let calls = 0;
    const {says} = await mountTable({token: () => (calls++ ? second : first)});
    await says('Ada Lovelace');
    expect(calls).to.equal(2);
  });

  for (const expiredStatus of [401, 403] as const) {
    it(`T8, T10: renews on ${expiredStatus}, and says at once that the session is over where it cannot`, async () => {
      const {el, says, server} = await mountTable({sandbox: {expiredStatus}});
      const expired = nextEvent(el, 'workos-token-expired');
      el.token = await mint({expiresIn: -60});
      await expired;
      await says('Your session has ended');
      expect(server.sandbox.requests.filter(({status}) => status === expiredStatus).length).to.equal(2);
      el.token = await mint();
      await until(() => !el.shadowRoot!.querySelector('[role=alert]'), 'the notice to go');
    });
  }

  it('T9: does not loop where the page hands out tokens that are over', async () => {
    const token = await mint({expiresIn: -60});
    let calls = 0;
    const {says, server} = await mountTable({token: () => (calls++, token)});
    await says('Your session has ended');
    expect(calls).to.equal(2);
    expect(server.sandbox.requests.length).to.equal(2);
  });

  it('T11: tells the page what happens, once, and never the token', async () => {
    const {el, says} = await mountTable();
    const heard = recordEvents(el, 'workos-token-expired', 'workos-error', 'workos-ready');
    const token = await mint({expiresIn: -60});
    el.token = token;
    await says('Your session has ended');
    expect(heard.filter(({name}) => name === 'workos-token-expired').length).to.equal(1);
    expect(heard.some(({name}) => name === 'workos-error')).to.equal(true);
    expect(JSON.stringify(heard)).not.to.contain(token.slice(0, 20));
  });

  // T12, timers beyond what a browser holds: test/session/token-source.test.ts.

  it('shows nothing of the person before when another one comes', async () => {
    const {el, names, dialog, openInvite, says} = await mountTable();
    await openInvite();
    el.token = await mint({organizationId: secondOrganizationId});
    await el.updateComplete;
    expect(names()).to.deep.equal([]);
    await until(() => !dialog(), 'the dialog to close');
    await says('@');
    expect(names()).not.to.include('Ada Lovelace');
  });

  for (const [title, token] of [
    ['a secret key', 'sk_live_51H8secret'],
    ['no JWT', 'hello'],
    ['a cut token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIi'],
    ['something huge', `${'x'.repeat(1_000_000)}`],
    ['binary', '\u0000\u0001\r\n\uffff.\ud800.x'],
  ] as const) {
    it(`drops what it shows and sends nothing when it gets ${title}`, async () => {
      const warn = sinon.stub(console, 'warn');
      const {el, says, calls} = await mountTable();
      el.token = token;
      await says('The page did not supply a valid access token.');
      expect(calls().length).to.equal(2);
      expect(el.shadowRoot!.textContent).not.to.contain(ada.email!);
      expect(JSON.stringify(warn.args)).not.to.contain('51H8');
    });
  }

  it('says that the page has given no token, tells the developer, and recovers when one comes', async () => {
    const warn = sinon.stub(console, 'warn');
    const {el, says, calls} = await mountTable({token: null});
    await says('This page has not said who you are.');
    sinon.restore();
    expect(calls()).to.deep.equal([]);
    expect(JSON.stringify(warn.args)).to.contain('workos-users-table');
    el.token = await mint();
    await says('Ada Lovelace');
  });

  it('sends nothing where the scopes of the token lack its own, and drops what it shows', async () => {
    const {el, says, calls, names} = await mountTable();
    el.token = await mint({scopes: ['widgets:sso:manage']});
    await says('No access');
    expect(names()).to.deep.equal([]);
    expect(calls().length).to.equal(2);
  });

  it('asks the server where the token lists no scopes', async () => {
    const {says, calls} = await mountTable({grant: {claims: {scopes: undefined}}});
    await says('No access');
    expect(calls().length).to.be.above(0);
  });

  it('fetches its token from the page, and again when it is refused', async () => {
    const {sandbox, route} = serve();
    sandbox.setMembers(everybody);
    const tokens = [await mint({expiresIn: -60}), await mint()];
    let calls = 0;
    route('/widget-token', () => Response.json({widgetToken: tokens[calls++]}));
    const {says} = await mount('workos-users-table', {token: null, attributes: {'token-endpoint': '/widget-token'}});
    await says('Ada Lovelace');
    expect(calls).to.equal(2);
  });

  it('asks once where two tables have the same endpoint', async () => {
    const {sandbox, route} = serve();
    sandbox.setMembers(everybody);
    const token = await mint();
    let calls = 0;
    route('/shared-token', () => (calls++, Response.json({token})));
    const options = {token: null, attributes: {'token-endpoint': '/shared-token'}, isLoading: true};
    const tables = await Promise.all([mount('workos-users-table', options), mount('workos-users-table', options)]);
    for (const {says} of tables) await says('Ada Lovelace');
    expect(calls).to.equal(1);
  });

  it('lets a write succeed with a renewed token', async () => {
    const old = await mint();
    const fresh = await mint();
    let calls = 0;
    const table = await mountTable({token: () => (calls++ ? fresh : old)});
    const {sandbox} = table;
    await table.says('Ada Lovelace');
    sandbox.fail({match: 'DELETE *', kind: 'unauthorized', times: 1});
    await table.openDialog('Alan Turing', 'Remove user');
    table.submit();
    await table.dialogCloses();
    await table.saysNoMore(alan.email!);
    expect(calls).to.equal(2);
  });

  it('loads again by itself when a long-lived page wakes with a token that is over', async () => {
    const {el, server} = await mountTable({members: people(3)});
    const old = await mint({expiresIn: 4}); // Long enough for a busy machine to send it in time.
    const fresh = await mint();
    let calls = 0;
    el.token = () => (calls++ ? fresh : old);
    await until(() => calls === 2, 'the renewal at half of its life', 5_000);
    await until(() => server.sandbox.requests.at(-1)?.status === 200, 'an answer');
    expect(server.sandbox.requests.filter(({status}) => status === 401)).to.deep.equal([]);
  });
});
