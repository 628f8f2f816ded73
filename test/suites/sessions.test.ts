import {expect} from '@open-wc/testing';
import {isChromium} from '../helpers/engine.js';
import {mount, recordEvents, until} from '../helpers/index.js';
import type {UsersTable} from '../../src/index.js';
import {type Flow, type Row, table} from '../flows/table.js';
import {elsewhere, enter, mint, nobody, somebodyElse, stateOf, type Stage} from './sessions/stage.js';

const flowsOf = ({flows}: Row, isWanted: (flow: Flow) => unknown) => flows.filter(isWanted);
/** Opening the Admin Portal changes nothing; in some widgets it only reads a list. */
const isChange = ({sends}: Flow) => sends && sends.cancelableEvent !== 'workos-portal-open';

/** How the page switches a widget to another session. Each title ends with the organization or user. */
const allWays: Readonly<Record<string, (stage: Stage, grant: typeof elsewhere) => unknown>> = {
  'the tab wakes and the token function returns a token for': async (stage, grant) => {
    await stage.change(grant);
    stage.wake();
  },
  'a refresh calls the token function, which returns a token for': async (stage, grant) => {
    await stage.change(grant);
    stage.el.refresh();
  },
  'the page sets a token for': (stage, grant) => stage.give(grant),
};

const allGrants = [
  ['another organization', elsewhere],
  ['another user', somebodyElse],
] as const;

/**
 * Which token is sent and which events fire does not depend on the engine. Closing layers does, so each engine closes
 * each layer once.
 */
const ways = isChromium ? Object.entries(allWays) : Object.entries(allWays).slice(-1);
/** The widgets that need a token with a user. */
const ofUsers: readonly string[] = ['workos-user-api-keys', 'workos-user-profile'];
const grants = isChromium ? allGrants : allGrants.slice(0, 1);

for (const row of table.filter(({flows}) => flows.some(({sends}) => sends))) {
  describe(`<${row.tag}> acts only in the session on screen:`, () => {
    for (const flow of flowsOf(row, ({sends}) => sends)) {
      const {request, event, successMessage} = flow.sends!;

      it(`drops a request whose next token is for another organization, when the user ${flow.title}`, async () => {
        const stage = await enter(row);
        const {play, sandbox, tabs} = stage;
        const facts = recordEvents(stage.el, event);
        const before = stateOf(sandbox, elsewhere);
        await play.open(flow);
        await play.steps(flow.fill ?? []);
        await stage.change(elsewhere);
        sandbox.fail({match: request, kind: 'unauthorized', times: 1});
        const arrival = stage.arrival();
        await play.press(flow.sends!.press);
        await arrival;
        await play.untilNoLayer();
        await play.see('wasn’t sent. This page has switched to another account.');
        // If the list response contains the link, the new session reads that list too.
        const changes = stage.sentBy(flow).filter(({method}) => method !== 'GET');
        expect(changes.filter(({organizationId}) => organizationId === elsewhere.organizationId)).to.deep.equal([]);
        expect(facts).to.deep.equal([]);
        expect(stage.codes()).to.deep.equal(['session-changed']);
        expect(stateOf(sandbox, elsewhere) === before, 'the other organization is unchanged').to.equal(true);
        expect(tabs.every(({window, sent}) => window.closed && !sent.length)).to.equal(true);
      });

      if (!isChromium) continue;

      it(`shows no result if the organization changes before the response, when the user ${flow.title}`, async () => {
        const stage = await enter(row);
        const {play} = stage;
        const facts = recordEvents(stage.el, event);
        await play.open(flow);
        await play.steps(flow.fill ?? []);
        const letGo = stage.hold(request);
        await play.press(flow.sends!.press);
        await until(() => stage.sentBy(flow).length > (request.startsWith('GET') ? 1 : 0), 'the request');
        const ready = recordEvents(stage.el, 'workos-ready');
        await stage.give(elsewhere);
        await play.untilNoLayer();
        letGo();
        await until(() => ready.length, 'the data of the new session');
        // The change was made, so its event fires. A portal link of the old session is dropped.
        if (isChange(flow)) await until(() => facts.length, 'the event');
        else await play.see('wasn’t sent. This page has switched to another account.');
        expect(facts).to.have.length(isChange(flow) ? 1 : 0);
        expect(stage.notice(), 'the notice of the old session').to.equal('');
        if (successMessage && event !== 'workos-api-key-created') expect(play.text()).not.to.include(successMessage);
        expect(stage.tabs.every(({window, sent}) => window.closed && !sent.length)).to.equal(true);
      });

      if (isChange(flow))
        it(`reports a change that fails after the organization changed, when the user ${flow.title}`, async () => {
          const stage = await enter(row);
          const {play, sandbox} = stage;
          await play.open(flow);
          await play.steps(flow.fill ?? []);
          sandbox.fail({match: request, kind: 'status', status: 500, times: 1});
          const letGo = stage.hold(request);
          await play.press(flow.sends!.press);
          await until(() => stage.sentBy(flow).length, 'the request');
          const arrival = stage.arrival();
          await stage.give(elsewhere);
          await arrival;
          letGo();
          await play.see(
            'The service has a problem. This page has switched to another account. The change may have been',
          );
          expect(stage.codes()).to.deep.equal(['server']);
          await play.press(['button', 'Dismiss']);
          await until(() => !stage.alerts().length, 'the alert to close');
        });
    }

    for (const flow of flowsOf(row, ({layer}) => layer)) {
      for (const [way, take] of ways) {
        for (const [whom, grant] of grants) {
          it(`closes the layer when ${way} ${whom}, after the user ${flow.title}`, async () => {
            const stage = await enter(row);
            const {play} = stage;
            await play.open(flow);
            await play.steps(flow.fill ?? []);
            const written = stage.entered().filter((text) => text.includes('@') || text === 'Robot');
            const arrival = stage.arrival();
            await take(stage, grant);
            await arrival;
            await play.untilNoLayer();
            expect(stage.sent.filter(({method}) => method !== 'GET')).to.deep.equal([]);
            expect(stage.codes()).to.deep.equal([]);
            expect(stage.notice()).to.equal('');
            expect(stage.alerts()).to.deep.equal([]);
            for (const text of written) expect(play.text()).not.to.include(text);
            const [last] = stage.sent.slice(-1);
            expect(last!.organizationId).to.equal(grant.organizationId);
          });
        }
      }

      if (isChromium && flow.fill && !ofUsers.includes(row.tag))
        it(`keeps the entered values when a token without a user is renewed while the user ${flow.title}`, async () => {
          const stage = await enter(row, nobody);
          const {play, server} = stage;
          await play.open(flow);
          await play.steps(flow.fill!);
          const entered = stage.entered();
          const before = stage.sent.length;
          await stage.change(nobody);
          stage.wake();
          await until(() => stage.sent.length > before && !server.pendingRequests(), 'the reload');
          expect(stage.entered()).to.deep.equal(entered);
          await play.press(flow.sends!.press);
          await play.seeSuccess(flow);
        });
    }
  });
}

for (const row of isChromium ? table.filter(({reads}) => reads.length) : []) {
  describe(`<${row.tag}> with a refused token`, () => {
    it('emits each event once', async () => {
      const {server} = await enter(row);
      const token = await server.sandbox.mintToken({expiresIn: -60});
      const heard: string[] = [];
      const note = ({type}: Event) => heard.push(type);
      for (const name of ['workos-error', 'workos-token-expired']) document.addEventListener(name, note);
      const {el} = await mount(row.tag, {token});
      await until(() => !server.pendingRequests(), 'all responses');
      await el.updateComplete;
      for (const name of ['workos-error', 'workos-token-expired']) document.removeEventListener(name, note);
      expect(heard.sort()).to.deep.equal(['workos-error', 'workos-token-expired']);
    });

    it('does not affect a widget with the same token at another API origin', async () => {
      const stage = await enter(row);
      const token = await mint();
      const address = 'https://api.workos.com';
      const {fetch} = globalThis;
      globalThis.fetch = (input, init) =>
        (input as string).startsWith(address) ? Promise.resolve(Response.json({}, {status: 401})) : fetch(input, init);
      stage.el.token = token;
      const heard = recordEvents(stage.el, 'workos-token-expired');
      const other = await mount(row.tag, {token, attributes: {'api-origin': address}});
      await other.waitForText('You’re signed out');
      expect(heard).to.deep.equal([]);
      await stage.play.see(row.ready);
      expect(stage.alerts()).to.deep.equal([]);
    });
  });
}

describe('a widget whose session changes', () => {
  const rowOf = (tag: Row['tag']) => table.find((row) => row.tag === tag)!;

  it('starts at the first page and clears the filters that the user set', async () => {
    const stage = await enter(rowOf('workos-users-table'));
    const {play} = stage;
    await play.steps([{write: 'e', into: ['searchbox', 'Search by name or email']}]);
    // Wait for the filtered list, so that “Next” does not apply to the previous one.
    const isFound = () => stage.sandbox.requests.some(({query, status}) => query['search'] === 'e' && status);
    await until(() => isFound() && !stage.el.shadowRoot!.querySelector('[aria-busy=true]'), 'the search results');
    expect((stage.el as UsersTable).search).to.equal('e');
    await play.steps([{press: ['button', 'Next']}, {see: 'members, page 2'}]);
    const heard = recordEvents(stage.el, 'workos-filter-changed');
    await stage.give(elsewhere);
    await play.see('10 members, page 1');
    expect(heard.map(({detail}) => detail)).to.deep.equal([{search: '', role: ''}]);
    const asked = stage.sandbox.requests.filter(({organizationId}) => organizationId === elsewhere.organizationId);
    expect(asked.filter(({query}) => query['search'])).to.deep.equal([]);
    const search = play.all(['searchbox', 'Search by name or email'])[0] as HTMLInputElement;
    expect(search.value).to.equal('');
    expect(stage.el).to.have.property('search', '');
  });

  it('keeps the filters that the page set, and drops a search that the previous user was typing', async () => {
    const stage = await enter(rowOf('workos-users-table'));
    const {play, el, sandbox} = stage;
    Object.assign(el, {search: 'e'});
    await play.see('page 1');
    await play.steps([{write: 'Mei-Ling', into: ['searchbox', 'Search by name or email']}]);
    const arrival = stage.arrival();
    await stage.give(elsewhere);
    await arrival;
    await new Promise((resolve) => setTimeout(resolve, 300)); // Longer than the search debounce.
    expect(el).to.have.property('search', 'e');
    expect(sandbox.requests.filter(({query}) => query['search'] === 'Mei-Ling')).to.deep.equal([]);
  });

  it('keeps the page of the list when a token without a user is renewed', async () => {
    const stage = await enter(rowOf('workos-users-table'), nobody);
    const {play, server, sent} = stage;
    await play.steps([{press: ['button', 'Next']}, {see: '10 members, page 2'}]);
    const before = sent.length;
    await stage.change(nobody);
    stage.wake();
    await until(() => sent.length > before && !server.pendingRequests(), 'the reload');
    await play.see('10 members, page 2');
  });

  it('sends all invitations with the roles that were chosen at submit', async () => {
    const stage = await enter(rowOf('workos-users-table'));
    const {play, sandbox} = stage;
    await play.steps([
      {press: ['button', 'Invite users']},
      {see: 'Works in shared projects.'},
      {write: 'ada@example.com, alan@example.com', into: ['textbox', 'Email addresses']},
      {press: ['checkbox', 'Billing Sees invoices and changes the plan.']},
    ]);
    const letGo = stage.hold('POST /_widgets/UserManagement/invite-user');
    await play.press(['button', 'Send 2 invitations']);
    await play.see('Sending 1 of 2');
    await play.press(['checkbox', 'Developer Creates API keys and reads logs.']);
    letGo();
    await play.see('2 invitations sent.');
    const bodies = sandbox.requests.flatMap(({body}) => (body ? [body as {roles: string[]}] : []));
    expect(bodies.map(({roles}) => roles)).to.deep.equal([
      ['member', 'billing'],
      ['member', 'billing'],
    ]);
  });

  for (const [title, take] of [
    ['the page sets another token', (stage: Stage) => stage.give(elsewhere)],
    [
      'the next token is for another organization',
      async (stage: Stage) => {
        await stage.change(elsewhere);
        stage.sandbox.fail({match: 'POST invite-user', kind: 'unauthorized', times: 1});
      },
    ],
  ] as const) {
    it(`stops sending invitations when ${title}, and says how many were not sent`, async () => {
      const stage = await enter(rowOf('workos-users-table'));
      const {play, el, sandbox} = stage;
      const facts = recordEvents(el, 'workos-user-invited');
      const asked = recordEvents(el, 'workos-user-invite');
      const before = stateOf(sandbox, elsewhere);
      await play.steps([
        {press: ['button', 'Invite users']},
        {see: 'Works in shared projects.'},
        {write: 'ada@example.com, alan@example.com, grace@example.com', into: ['textbox', 'Email addresses']},
      ]);
      const letGo = stage.hold('POST /_widgets/UserManagement/invite-user');
      await play.press(['button', 'Send 3 invitations']);
      await until(
        () => sandbox.requests.some(({method, status}) => method === 'POST' && status),
        'the first invitation',
      );
      await take(stage);
      letGo();
      await play.see('2 invitations weren’t sent. This page has switched to another account.');
      expect(facts.map(({detail}) => (detail as {email: string}).email)).to.deep.equal(['ada@example.com']);
      expect(asked.length, 'cancelable events').to.be.below(3);
      expect(stateOf(sandbox, elsewhere) === before, 'the other organization is unchanged').to.equal(true);
      expect(play.text()).not.to.include('grace@example.com');
    });
  }

  for (const [title, isCreated] of [
    ['is still being created', false],
    ['has not been copied', true],
  ] as const) {
    it(`says that the secret is lost if the key ${title}`, async () => {
      const row = rowOf('workos-api-keys');
      const flow = row.flows.find(({title}) => title === 'creates a key')!;
      const stage = await enter(row);
      const {play, el} = stage;
      const facts = recordEvents(el, 'workos-api-key-created');
      await play.open(flow);
      const letGo = stage.hold(flow.sends!.request);
      await play.send(flow);
      await until(() => stage.sentBy(flow).length, 'the request');
      if (isCreated) {
        letGo();
        await play.seeSuccess(flow);
      }
      const arrival = stage.arrival();
      await stage.give(elsewhere);
      await arrival;
      letGo();
      await play.see('An API key was created, but its secret can’t be shown. Revoke the key.');
      expect(facts).to.have.length(1);
      expect(el.shadowRoot!.querySelector('#secret')).to.equal(null);
    });
  }

  it('keeps the dialog of the new session open when a change of the old one ends', async () => {
    const row = rowOf('workos-users-table');
    const [remove, invite] = ['removes a member', 'invites a user'].map((wanted) =>
      row.flows.find(({title}) => title === wanted)!,
    );
    const stage = await enter(row);
    const {play} = stage;
    await play.open(remove!);
    const letGo = stage.hold(remove!.sends!.request);
    await play.press(remove!.sends!.press);
    await until(() => stage.sentBy(remove!).length, 'the request');
    const arrival = stage.arrival();
    await stage.give(elsewhere);
    await arrival;
    const facts = recordEvents(stage.el, 'workos-user-removed');
    await play.open(invite!);
    letGo();
    await until(() => facts.length, 'the end of the old change');
    await stage.el.updateComplete;
    expect(play.layer()?.textContent).to.include('Invite users');
    await play.send(invite!);
    await play.seeSuccess(invite!);
  });

  it('opens no dialog for a row of the old session if its code loads late', async () => {
    const row = rowOf('workos-users-table');
    const stage = await enter(row);
    const {play, el} = stage;
    const {dialogs} = el as unknown as {dialogs: {open: (make: (module: unknown) => unknown) => Promise<void>}};
    const token = await mint(elsewhere);
    let isMade = false;
    const opening = dialogs.open(() => (isMade = true));
    el.token = token;
    await opening;
    expect(isMade).to.equal(false);
    await play.untilNoLayer();
  });

  it('focuses its first control when the focused layer closes', async () => {
    const row = rowOf('workos-users-table');
    const stage = await enter(row);
    const {play, el} = stage;
    await play.open(row.flows.find(({title}) => title === 'removes a member')!);
    const arrival = stage.arrival();
    await stage.give(elsewhere);
    await arrival;
    await until(() => el.shadowRoot!.activeElement?.matches('input[type=search]'), 'the focus in the search box');
  });
});
