import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {isChromium} from '../helpers/engine.js';
import {catchTabs, descriptionOf, mount, replaceClipboard, until} from '../helpers/index.js';
import {focused} from '../flows/keyboard.js';
import {player} from '../flows/play.js';
import {memberCount, type Row, table} from '../flows/table.js';
import {listen} from './accessibility/ears.js';
import {mainFlow} from './hostile/flows.js';

async function start({tag, sandbox, ready}: Row) {
  catchTabs();
  replaceClipboard();
  const mounted = await mount(tag, {sandbox: {members: memberCount, ...sandbox}});
  const play = player(mounted.el);
  await play.see(ready);
  await until(() => mounted.server.underWay() === 0, 'every answer');
  return {...mounted, play, ears: listen(mounted.el)};
}

/** An answer that makes no sense, to a read; nobody asks again for it at once. */
const senseless = (match: string) => ({kind: 'html', status: 200, match}) as const;

for (const row of table) {
  const main = row.reads.find(({isMain}) => isMain);
  /** A failure is shown by the same code in each flow: one of a dialog, where there is one, is enough for an engine. */
  const failing = mainFlow(row);

  describe(`<${row.tag}> speaks`, () => {
    for (const flow of row.flows) {
      it(`to a person who ${flow.title}: once of everything, and never of what is no news`, async () => {
        const {el, play, ears} = await start(row);
        await play.open(flow);
        await play.send(flow);
        await play.isTold(flow);
        const told = flow.sends?.told;
        // What the focus has come upon is read out with it.
        const isRead = !!told && descriptionOf(focused()).includes(told);
        await play.end(flow);
        await until(() => !el.shadowRoot!.querySelector('[aria-busy=true]'), 'the end of it');
        const expected = [...(told && !isRead ? [told] : []), ...(flow.says ?? [])];
        for (const text of expected) {
          const count = () => ears.texts().filter((said) => said.startsWith(text)).length;
          await until(count, `“${text}” to be said`).catch(({message}: Error) =>
            expect.fail(`${message}; said was “${ears.texts().join('”, “')}”`),
          );
          expect(count(), text).to.equal(1);
        }
        expect(ears.said().filter(({how}) => how === 'assertive')).to.deep.equal([]);
        expect(ears.lost()).to.deep.equal([]);
      });

      if (flow.sends && (isChromium || flow === failing))
        it(`to a person who ${flow.title}, of its failure`, async () => {
          const {sandbox, play, ears} = await start(row);
          sandbox.fail({kind: 'status', status: 500, match: flow.sends!.request});
          await play.open(flow);
          await play.send(flow);
          const alerts = () => ears.said().filter(({how}) => how === 'assertive');
          await until(() => alerts().length, 'the failure to be said');
          expect(alerts().map(({text}) => text)).to.have.length(1);
          expect(alerts()[0]!.text).to.include('The service has a problem');
          expect(ears.lost()).to.deep.equal([]);
        });
    }

    if (!main) return;

    it('of a first load that failed, and of the way on', async () => {
      const {el} = await mount(row.tag, {sandbox: {faults: [senseless(main.request)]}, isLoading: true});
      const ears = listen(el);
      await until(() => ears.said().length, 'the failure to be said');
      expect(ears.said()).to.deep.equal([
        {how: 'assertive', text: 'The answer made no sense Try again in a moment. Try again'},
      ]);
    });

    it('of data that grows old', async () => {
      const {el, sandbox, ears} = await start(row);
      sandbox.fail(senseless(main.request));
      el.refresh();
      await until(() => ears.said().some(({how}) => how === 'assertive'), 'it to be said');
      expect(ears.texts().filter((text) => text.includes('What you see may be out of date.'))).to.have.length(1);
    });

    it('of a session that has ended', async () => {
      const {el, sandbox, ears} = await start(row);
      sandbox.fail({kind: 'unauthorized'});
      el.refresh();
      await until(() => ears.said().some(({how}) => how === 'assertive'), 'it to be said');
      expect(ears.texts().filter((text) => text.includes('Sign in again, or reload the page.'))).to.have.length(1);
    });
  });
}

describe('a person who cannot see the screen', () => {
  const rowOf = (tag: Row['tag']) => table.find((row) => row.tag === tag)!;
  const flowOf = (row: Row, title: string) => row.flows.find((flow) => flow.title === title)!;

  it('hears of each of several invitations, then of all', async () => {
    const {play, ears} = await start(rowOf('workos-users-table'));
    await play.steps([
      {press: ['button', 'Invite users']},
      {see: 'Works in shared projects.'},
      {write: 'ada@example.com, alan@example.com, grace@example.com', into: ['textbox', 'Email addresses']},
      {press: ['button', 'Send 3 invitations']},
    ]);
    const isOfInvitations = (text: string) => /sending|sent/i.test(text);
    await until(() => ears.texts().includes('3 invitations sent.'), 'the end to be said');
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
    await until(() => ears.texts().at(-1) === 'None chosen', 'the last choice to be said');
    const [first, second] = ears.texts();
    expect(first).to.include('No permission matches “zebra”.');
    expect(second).to.match(/^\d+ permissions chosen$/);
    expect(ears.lost()).to.deep.equal([]);
  });

  it('hears that permissions could not be loaded', async () => {
    const row = rowOf('workos-api-keys');
    const {play, sandbox, ears} = await start(row);
    sandbox.fail(senseless(row.reads.find((read) => read.in)!.request));
    await play.press(['button', 'Create API key']);
    await play.see('The permissions could not be loaded.');
    expect(ears.texts().filter((text) => text.startsWith('The permissions could not be loaded.'))).to.have.length(1);
    expect(ears.lost()).to.deep.equal([]);
  });

  it('hears which roles a choice of another one takes away', async () => {
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
