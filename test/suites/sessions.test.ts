import {expect} from '@open-wc/testing';
import {isChromium} from '../helpers/engine.js';
import {mount, recordEvents, until} from '../helpers/index.js';
import type {UsersTable} from '../../src/index.js';
import {type Flow, type Row, table} from '../flows/table.js';
import {elsewhere, enter, mint, nobody, somebodyElse, stateOf, type Stage} from './sessions/stage.js';

const flowsOf = ({flows}: Row, isWanted: (flow: Flow) => unknown) => flows.filter(isWanted);
/** A link to the Admin Portal is a read in some widgets; it changes nothing, and its tab must not open all the same. */
const isChange = ({sends}: Flow) => sends && sends.asks !== 'workos-portal-open';

/** How another session takes over, from the outside. */
const allWays: Readonly<Record<string, (stage: Stage, grant: typeof elsewhere) => unknown>> = {
  'the tab wakes and the page’s function names': async (stage, grant) => {
    await stage.change(grant);
    stage.wake();
  },
  'a refresh asks the page’s function, which names': async (stage, grant) => {
    await stage.change(grant);
    stage.el.refresh();
  },
  'the page sets a token of': (stage, grant) => stage.give(grant),
};

const allGrants = [
  ['another organization', elsewhere],
  ['another person', somebodyElse],
] as const;

/**
 * Whose token is sent, and what a page is told, does not depend on the engine. What closes on the screen does, so each
 * engine closes each layer once.
 */
const ways = isChromium ? Object.entries(allWays) : Object.entries(allWays).slice(-1);
const grants = isChromium ? allGrants : allGrants.slice(0, 1);

for (const row of table.filter(({flows}) => flows.some(({sends}) => sends))) {
  describe(`<${row.tag}> acts within the session that the person sees`, () => {
    for (const flow of flowsOf(row, ({sends}) => sends)) {
      const {request, tells, told} = flow.sends!;

      it(`when a person ${flow.title}, the token is refused once, and the next one is of another organization`, async () => {
        const stage = await enter(row);
        const {play, sandbox, tabs} = stage;
        const facts = recordEvents(stage.el, tells);
        const before = stateOf(sandbox, elsewhere);
        await play.open(flow);
        await play.steps(flow.fill ?? []);
        await stage.change(elsewhere);
        sandbox.fail({match: request, kind: 'unauthorized', times: 1});
        const arrival = stage.arrival();
        await play.press(flow.sends!.press);
        await arrival;
        await play.isGone();
        await play.see('not sent. This page has switched to another account.');
        // In a list whose read brings the link, the new session reads that list too.
        const changes = stage.sentBy(flow).filter(({method}) => method !== 'GET');
        expect(changes.filter(({organizationId}) => organizationId === elsewhere.organizationId)).to.deep.equal([]);
        expect(facts).to.deep.equal([]);
        expect(stage.codes()).to.deep.equal(['session-changed']);
        expect(stateOf(sandbox, elsewhere) === before, 'the other organization is as it was').to.equal(true);
        expect(tabs.every(({window, sent}) => window.closed && !sent.length)).to.equal(true);
      });

      if (!isChromium) continue;

      it(`when a person ${flow.title}, and another organization comes before the answer`, async () => {
        const stage = await enter(row);
        const {play} = stage;
        const facts = recordEvents(stage.el, tells);
        await play.open(flow);
        await play.steps(flow.fill ?? []);
        const letGo = stage.hold(request);
        await play.press(flow.sends!.press);
        await until(() => stage.sentBy(flow).length > (request.startsWith('GET') ? 1 : 0), 'the request');
        const ready = recordEvents(stage.el, 'workos-ready');
        await stage.give(elsewhere);
        await play.isGone();
        letGo();
        await until(() => ready.length, 'the data of the next session');
        // The fact is a fact, and the page hears it; a link to the portal of somewhere else is dropped.
        if (isChange(flow)) await until(() => facts.length, 'the event');
        else await play.see('not sent. This page has switched to another account.');
        expect(facts).to.have.length(isChange(flow) ? 1 : 0);
        expect(stage.notice(), 'what is told of the session before').to.equal('');
        if (told && tells !== 'workos-api-key-created') expect(play.text()).not.to.include(told);
        expect(stage.tabs.every(({window, sent}) => window.closed && !sent.length)).to.equal(true);
      });

      if (isChange(flow))
        it(`when a person ${flow.title}, which fails after another organization has come`, async () => {
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
          await until(() => !stage.alerts().length, 'the alert to be gone');
        });
    }

    for (const flow of flowsOf(row, ({layer}) => layer)) {
      for (const [way, take] of ways) {
        for (const [whom, grant] of grants) {
          it(`so the layer of a person who ${flow.title} ends when ${way} ${whom}`, async () => {
            const stage = await enter(row);
            const {play} = stage;
            await play.open(flow);
            await play.steps(flow.fill ?? []);
            const written = stage.entered().filter((text) => text.includes('@') || text === 'Robot');
            const arrival = stage.arrival();
            await take(stage, grant);
            await arrival;
            await play.isGone();
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

      // Keys of a person need one.
      if (isChromium && flow.fill && row.tag !== 'workos-user-api-keys')
        it(`which a renewed token of an organization alone goes on with, while a person ${flow.title}`, async () => {
          const stage = await enter(row, nobody);
          const {play, server} = stage;
          await play.open(flow);
          await play.steps(flow.fill!);
          const entered = stage.entered();
          const before = stage.sent.length;
          await stage.change(nobody);
          stage.wake();
          await until(() => stage.sent.length > before && !server.underWay(), 'the renewed load');
          expect(stage.entered()).to.deep.equal(entered);
          await play.press(flow.sends!.press);
          await play.isTold(flow);
        });
    }
  });
}

for (const row of isChromium ? table.filter(({reads}) => reads.length) : []) {
  describe(`<${row.tag}>, whose token is refused,`, () => {
    it('tells the page so once', async () => {
      const {server} = await enter(row);
      const token = await server.sandbox.mintToken({expiresIn: -60});
      const heard: string[] = [];
      const note = ({type}: Event) => heard.push(type);
      for (const name of ['workos-error', 'workos-token-expired']) document.addEventListener(name, note);
      const {el} = await mount(row.tag, {token});
      await until(() => !server.underWay(), 'every answer');
      await el.updateComplete;
      for (const name of ['workos-error', 'workos-token-expired']) document.removeEventListener(name, note);
      expect(heard.sort()).to.deep.equal(['workos-error', 'workos-token-expired']);
    });

    it('is no concern of one at another API address that has the same', async () => {
      const stage = await enter(row);
      const token = await mint();
      const address = 'https://api.workos.com';
      const {fetch} = globalThis;
      globalThis.fetch = (input, init) =>
        (input as string).startsWith(address) ? Promise.resolve(Response.json({}, {status: 401})) : fetch(input, init);
      stage.el.token = token;
      const heard = recordEvents(stage.el, 'workos-token-expired');
      const other = await mount(row.tag, {token, attributes: {'api-origin': address}});
      await other.says('You are signed out');
      expect(heard).to.deep.equal([]);
      await stage.play.see(row.ready);
      expect(stage.alerts()).to.deep.equal([]);
    });
  });
}

describe('a widget that changes its session', () => {
  const rowOf = (tag: Row['tag']) => table.find((row) => row.tag === tag)!;

  it('begins with the first page, and without what the person filtered by', async () => {
    const stage = await enter(rowOf('workos-users-table'));
    const {play} = stage;
    await play.steps([{write: 'e', into: ['searchbox', 'Search by name or email']}]);
    // The page of the list before is not turned.
    const isFound = () => stage.sandbox.requests.some(({query, status}) => query['search'] === 'e' && status);
    await until(() => isFound() && !stage.el.shadowRoot!.querySelector('[aria-busy=true]'), 'the found members');
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

  it('keeps what the page filters by, and never searches for what another person was typing', async () => {
    const stage = await enter(rowOf('workos-users-table'));
    const {play, el, sandbox} = stage;
    Object.assign(el, {search: 'e'});
    await play.see('page 1');
    await play.steps([{write: 'Mei-Ling', into: ['searchbox', 'Search by name or email']}]);
    const arrival = stage.arrival();
    await stage.give(elsewhere);
    await arrival;
    await new Promise((resolve) => setTimeout(resolve, 300)); // Longer than the pause in typing.
    expect(el).to.have.property('search', 'e');
    expect(sandbox.requests.filter(({query}) => query['search'] === 'Mei-Ling')).to.deep.equal([]);
  });

  it('keeps the page of the list through a renewal of a token of an organization alone', async () => {
    const stage = await enter(rowOf('workos-users-table'), nobody);
    const {play, server, sent} = stage;
    await play.steps([{press: ['button', 'Next']}, {see: '10 members, page 2'}]);
    const before = sent.length;
    await stage.change(nobody);
    stage.wake();
    await until(() => sent.length > before && !server.underWay(), 'the renewed load');
    await play.see('10 members, page 2');
  });

  it('takes the roles of all invitations from the moment of sending', async () => {
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
      'the next token is of another organization',
      async (stage: Stage) => {
        await stage.change(elsewhere);
        stage.sandbox.fail({match: 'POST invite-user', kind: 'unauthorized', times: 1});
      },
    ],
  ] as const) {
    it(`stops between two of several invitations when ${title}, and says how many were not sent`, async () => {
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
      await play.see('2 invitations were not sent. This page has switched to another account.');
      expect(facts.map(({detail}) => (detail as {email: string}).email)).to.deep.equal(['ada@example.com']);
      expect(asked.length, 'invitations that the page was asked about').to.be.below(3);
      expect(stateOf(sandbox, elsewhere) === before, 'the other organization is as it was').to.equal(true);
      expect(play.text()).not.to.include('grace@example.com');
    });
  }

  for (const [title, isCreated] of [
    ['is on its way', false],
    ['has not been copied', true],
  ] as const) {
    it(`says that the secret of a key is lost which ${title}`, async () => {
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
        await play.isTold(flow);
      }
      const arrival = stage.arrival();
      await stage.give(elsewhere);
      await arrival;
      letGo();
      await play.see('An API key was created, but its secret is lost: revoke it.');
      expect(facts).to.have.length(1);
      expect(el.shadowRoot!.querySelector('#secret')).to.equal(null);
    });
  }

  it('leaves the dialog of the new session open when a change of the old one comes to its end', async () => {
    const row = rowOf('workos-users-table');
    const [remove, invite] = ['removes a member', 'invites somebody'].map((wanted) =>
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
    await play.isTold(invite!);
  });

  it('opens no dialog for a row of the session before, when its code comes late', async () => {
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
    await play.isGone();
  });

  it('gives the focus to its first control where the layer that had it is gone', async () => {
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
