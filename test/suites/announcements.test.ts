import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {isChromium} from '../helpers/engine.js';
import {catchTabs, descriptionOf, mount, replaceClipboard, until} from '../helpers/index.js';
import {focused} from '../flows/keyboard.js';
import {player} from '../flows/play.js';
import {memberCount, type Row, table} from '../flows/table.js';
import {recordAnnouncements} from './accessibility/announcements.js';
import {mainFlow} from './hostile/flows.js';

async function start({tag, sandbox, ready}: Row) {
  catchTabs();
  replaceClipboard();
  const mounted = await mount(tag, {sandbox: {members: memberCount, ...sandbox}});
  const play = player(mounted.el);
  await play.see(ready);
  await until(() => mounted.server.pendingRequests() === 0, 'all responses');
  return {...mounted, play, ears: recordAnnouncements(mounted.el)};
}

/** A malformed response to a read, which is not retried automatically. */
const malformed = (match: string) => ({kind: 'html', status: 200, match}) as const;

for (const row of table) {
  const main = row.reads.find(({isMain}) => isMain);
  /** All flows share the code that shows failures, so engines other than Chromium test one flow. */
  const failing = mainFlow(row);

  describe(`<${row.tag}> announces`, () => {
    for (const flow of row.flows) {
      it(`each message once, and nothing else, when the user ${flow.title}`, async () => {
        const {el, play, ears} = await start(row);
        await play.open(flow);
        await play.send(flow);
        await play.seeSuccess(flow);
        const told = flow.sends?.successMessage;
        // Screen readers read the description of the focused element along with it.
        const isRead = !!told && descriptionOf(focused()).includes(told);
        await play.end(flow);
        await until(() => !el.shadowRoot!.querySelector('[aria-busy=true]'), 'the widget to be idle');
        const expected = [...(told && !isRead ? [told] : []), ...(flow.announcements ?? [])];
        for (const text of expected) {
          const count = () => ears.texts().filter((said) => said.startsWith(text)).length;
          await until(count, `“${text}” to be announced`).catch(({message}: Error) =>
            expect.fail(`${message}; announced: “${ears.texts().join('”, “')}”`),
          );
          expect(count(), text).to.equal(1);
        }
        expect(ears.said().filter(({how}) => how === 'assertive')).to.deep.equal([]);
        expect(ears.lost()).to.deep.equal([]);
      });

      if (flow.sends && (isChromium || flow === failing))
        it(`a failed request once when the user ${flow.title}`, async () => {
          const {sandbox, play, ears} = await start(row);
          sandbox.fail({kind: 'status', status: 500, match: flow.sends!.request});
          await play.open(flow);
          await play.send(flow);
          const alerts = () => ears.said().filter(({how}) => how === 'assertive');
          await until(() => alerts().length, 'the failure to be announced');
          expect(alerts().map(({text}) => text)).to.have.length(1);
          expect(alerts()[0]!.text).to.include('The service has a problem');
          expect(ears.lost()).to.deep.equal([]);
        });
    }

    if (!main) return;

    it('a failed first load with its retry button', async () => {
      const {el} = await mount(row.tag, {sandbox: {faults: [malformed(main.request)]}, isLoading: true});
      const ears = recordAnnouncements(el);
      await until(() => ears.said().length, 'the failure to be announced');
      expect(ears.said()).to.deep.equal([
        {how: 'assertive', text: 'Unexpected response Try again in a moment. Try again'},
      ]);
    });

    it('that the data may be out of date', async () => {
      const {el, sandbox, ears} = await start(row);
      sandbox.fail(malformed(main.request));
      el.refresh();
      await until(() => ears.said().some(({how}) => how === 'assertive'), 'the alert to be announced');
      expect(ears.texts().filter((text) => text.includes('What you see may be out of date.'))).to.have.length(1);
    });

    it('that the session has ended', async () => {
      const {el, sandbox, ears} = await start(row);
      sandbox.fail({kind: 'unauthorized'});
      el.refresh();
      await until(() => ears.said().some(({how}) => how === 'assertive'), 'the alert to be announced');
      expect(ears.texts().filter((text) => text.includes('Sign in again, or reload the page.'))).to.have.length(1);
    });
  });
}

describe('a screen reader user', () => {
  const rowOf = (tag: Row['tag']) => table.find((row) => row.tag === tag)!;
  const flowOf = (row: Row, title: string) => row.flows.find((flow) => flow.title === title)!;

  it('hears the progress of each invitation, then the total', async () => {
    const {play, ears} = await start(rowOf('workos-users-table'));
    await play.steps([
      {press: ['button', 'Invite users']},
      {see: 'Works in shared projects.'},
      {write: 'ada@example.com, alan@example.com, grace@example.com', into: ['textbox', 'Email addresses']},
      {press: ['button', 'Send 3 invitations']},
    ]);
    const isOfInvitations = (text: string) => /sending|sent/i.test(text);
    await until(() => ears.texts().includes('3 invitations sent.'), 'the total to be announced');
    expect(ears.texts().filter(isOfInvitations)).to.deep.equal([
      'Sending 1 of 3…',
      'Sending 2 of 3…',
      'Sending 3 of 3…',
      '3 invitations sent.',
    ]);
    expect(ears.lost()).to.deep.equal([]);
  });

  it('hears that no permission matches, and how many are chosen', async () => {
    const row = rowOf('workos-api-keys');
    const {play, ears} = await start(row);
    await play.open(flowOf(row, 'creates a key'));
    await play.steps([
      {write: 'zebra', into: ['searchbox', 'Filter permissions']},
      {press: ['button', 'Clear filter']},
      {press: ['button', 'Select all']},
      {press: ['button', 'Deselect all']},
    ]);
    await until(() => ears.texts().at(-1) === 'None selected', 'the last choice to be announced');
    const [first, second] = ears.texts();
    expect(first).to.include('No permission matches “zebra”.');
    expect(second).to.match(/^\d+ permissions selected$/);
    expect(ears.lost()).to.deep.equal([]);
  });

  it('hears that permissions could not be loaded', async () => {
    const row = rowOf('workos-api-keys');
    const {play, sandbox, ears} = await start(row);
    sandbox.fail(malformed(row.reads.find((read) => read.in)!.request));
    await play.press(['button', 'Create API key']);
    await play.see('Couldn’t load permissions.');
    expect(ears.texts().filter((text) => text.startsWith('Couldn’t load permissions.'))).to.have.length(1);
    expect(ears.lost()).to.deep.equal([]);
  });

  it('hears which roles the new choice replaces', async () => {
    const row = rowOf('workos-users-table');
    const {play, ears} = await start({...row, sandbox: {multipleRoles: false}});
    await play.steps([
      {press: ['button', 'Actions for Jonas Lindqvist']},
      {press: ['menuitem', 'Edit role']},
      {choose: 'Viewer', of: ['combobox', 'Role']},
      {see: 'Saving replaces these roles'},
    ]);
    expect(ears.texts().filter((text) => text.startsWith('Saving replaces these roles:'))).to.have.length(1);
    expect(ears.lost()).to.deep.equal([]);
  });
});
