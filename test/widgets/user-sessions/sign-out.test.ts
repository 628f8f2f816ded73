import {expect} from '@open-wc/testing';
import {developerUserId} from '../../../src/sandbox/index.js';
import {descriptionOf, nameOf, nextEvent, normalizeSpace, press, recordEvents, until} from '../../helpers/index.js';
import {linux, mac, minutesAgo, mountSessions, phone, session, setSessions} from './support.js';

const one = 'DELETE /_widgets/UserProfile/sessions/revoke/*';
const others = 'DELETE /_widgets/UserProfile/sessions/revoke-all';
const events = [
  'workos-session-revoke',
  'workos-session-revoked',
  'workos-sessions-revoke',
  'workos-sessions-revoked',
] as const;

/** Both dialogs: how to open each, its request, and what is left after it. */
const dialogs = [
  {title: 'one session', others: false, request: one, left: ['Chrome on macOS', 'Firefox on Linux']},
  {title: 'all other sessions', others: true, request: others, left: ['Chrome on macOS']},
] as const;

async function start(isOfOthers: boolean, options: Parameters<typeof mountSessions>[0] = {}) {
  const mounted = await mountSessions({sessions: [mac, phone, linux], current: 'mac', ...options});
  return {...mounted, open: () => (isOfOthers ? mounted.openOthers() : mounted.openSignOut('Safari on iOS'))};
}

for (const {title, others: isOfOthers, request, left} of dialogs) {
  describe(`signing out ${title} in <workos-user-sessions>`, () => {
    it('sends nothing on Cancel or Escape, and returns the focus', async () => {
      const {open, cancelButton, dialogCloses, writes, focusName} = await start(isOfOthers);
      await open();
      expect(focusName()).to.equal('Cancel');
      cancelButton().click();
      await dialogCloses();
      await until(() => focusName()?.startsWith('Sign out'), 'the focus');
      await open();
      await press('Escape');
      await dialogCloses();
      await until(() => focusName()?.startsWith('Sign out'), 'the focus');
      expect(writes()).to.deep.equal([]);
    });

    it('sends nothing if the page cancels the event', async () => {
      const {el, open, submit, dialogCloses, writes, names, notice} = await start(isOfOthers);
      el.addEventListener(isOfOthers ? events[2] : events[0], (event) => event.preventDefault());
      await open();
      submit();
      await dialogCloses();
      expect(writes()).to.deep.equal([]);
      expect(names()).to.have.length(3);
      expect(notice()).to.equal('');
    });

    it('removes what has ended at once, before the list is loaded again', async () => {
      const {open, submit, dialogCloses, sandbox, names} = await start(isOfOthers);
      sandbox.fail({kind: 'hang', match: 'GET sessions'});
      await open();
      submit();
      await dialogCloses();
      expect(names()).to.deep.equal(left);
    });

    for (const [fault, words] of [
      [{kind: 'status', status: 400, message: 'Sessions are managed elsewhere.'}, 'Sessions are managed elsewhere.'],
      [{kind: 'forbidden', message: 'This needs a fresh sign-in.'}, 'No access. This needs a fresh sign-in.'],
      [{kind: 'status', status: 500}, 'The service has a problem'],
      [{kind: 'drop'}, 'Can’t reach the service'],
    ] as const) {
      it(`stays open with “${words}”, keeps the list, and succeeds on the next try`, async () => {
        const {el, open, submit, inDialog, dialogCloses, sandbox, names} = await start(isOfOthers);
        sandbox.fail({...fault, match: request, times: 1});
        const heard = recordEvents(el, events[1], events[3]);
        await open();
        const error = nextEvent(el, 'workos-error');
        submit();
        await error;
        const alert = await until(() => inDialog('[role=alert]')[0], 'the reason');
        expect(normalizeSpace(alert.innerText)).to.include(words);
        expect(names()).to.have.length(3);
        expect(heard).to.deep.equal([]);
        submit();
        await dialogCloses();
        expect(names()).to.deep.equal(left);
        expect(heard).to.have.length(1);
      });
    }

    it('can be left by Escape after a failure, and starts afresh when it opens again', async () => {
      const {el, open, submit, inDialog, dialogCloses, sandbox} = await start(isOfOthers);
      sandbox.fail({kind: 'status', status: 400, match: request, times: 1});
      await open();
      const error = nextEvent(el, 'workos-error');
      submit();
      await error;
      await until(() => inDialog('[role=alert]')[0], 'the reason');
      await press('Escape');
      await dialogCloses();
      await open();
      expect(inDialog('[role=alert]')).to.deep.equal([]);
    });

    it('sends one request for Enter twice, and stays open for Escape until the answer', async () => {
      const {open, submitButton, dialog, dialogCloses, writes, sandbox, names} = await start(isOfOthers);
      sandbox.fail({kind: 'slow', delay: 500, match: request});
      await open();
      submitButton().focus();
      await press('Enter');
      await press('Enter');
      expect(submitButton().getAttribute('aria-busy')).to.equal('true');
      await press('Escape');
      await press('Escape');
      expect(dialog()).to.exist;
      expect(names()).to.have.length(3);
      await dialogCloses();
      expect(writes()).to.have.length(1);
      expect(names()).to.deep.equal(left);
    });

    it('marks what the user sees as out of date if the list cannot be loaded again', async () => {
      const {open, submit, dialogCloses, sandbox, names, waitForText} = await start(isOfOthers);
      sandbox.fail({kind: 'status', status: 400, match: 'GET sessions'});
      await open();
      submit();
      await dialogCloses();
      await waitForText('What you see may be out of date.');
      expect(names()).to.deep.equal(left);
    });
  });
}

describe('signing out one session in <workos-user-sessions>', () => {
  it('asks first, and names the device with its details', async () => {
    const {openSignOut, inDialog, submitButton, writes} = await start(false);
    const dialog = await openSignOut('Safari on iOS');
    expect(nameOf(dialog)).to.equal('Sign out this session?');
    expect(descriptionOf(dialog)).to.equal('Safari on iOS has to sign in again.');
    expect(normalizeSpace(inDialog('[part=details]')[0]!.innerText)).to.include('Lisbon, Portugal');
    expect(submitButton().matches('[part~=button-danger]')).to.equal(true);
    expect(writes()).to.deep.equal([]);
  });

  it('warns that this may be the user’s own session if that is unknown', async () => {
    const {openSignOut} = await mountSessions({sessions: [mac, phone]});
    expect(descriptionOf(await openSignOut('Safari on iOS'))).to.include('you are signed out here.');
  });

  it('tells alike devices apart in the dialog and the notice', async () => {
    const {openSignOut, submit, dialogCloses, notice, writes} = await mountSessions({
      sessions: [session('1'), session('2', {lastActivityAt: minutesAgo(125)})],
    });
    const label = 'Chrome on macOS, Lisbon, Portugal, 192.0.2.1, 2 hours ago';
    expect(descriptionOf(await openSignOut(label))).to.include(label);
    submit();
    await dialogCloses();
    expect(notice()).to.equal(`${label} was signed out.`);
    expect(writes()).to.deep.equal(['DELETE sessions/revoke/2']);
  });

  it('sends the request, fires both events, shows a notice, and loads the list again', async () => {
    const {el, openSignOut, submit, dialogCloses, writes, calls, notice} = await start(false);
    const heard = recordEvents(el, ...events);
    await openSignOut('Safari on iOS');
    submit();
    await dialogCloses();
    await until(() => notice() === 'Safari on iOS was signed out.', 'the notice');
    expect(writes()).to.deep.equal(['DELETE sessions/revoke/phone']);
    expect(heard.map(({name}) => name)).to.deep.equal(events.slice(0, 2));
    for (const {detail} of heard) expect((detail as {session: {id: string}}).session.id).to.equal('phone');
    await until(() => calls().at(-1) === 'GET sessions', 'a reload');
  });

  it('sends a request for each of two in a row, without a pause', async () => {
    const {openSignOut, submit, dialogCloses, writes, names} = await start(false);
    for (const name of ['Safari on iOS', 'Firefox on Linux']) {
      await openSignOut(name);
      submit();
      await dialogCloses();
    }
    expect(writes()).to.deep.equal(['DELETE sessions/revoke/phone', 'DELETE sessions/revoke/linux']);
    expect(names()).to.deep.equal(['Chrome on macOS']);
  });

  it('signs out a session whose ID has slashes and spaces', async () => {
    const {openSignOut, submit, dialogCloses, sandbox, names} = await mountSessions({
      sessions: [mac, session('a/b ?#%', {userAgent: phone.userAgent})],
    });
    await openSignOut('Safari on iOS');
    submit();
    await dialogCloses();
    expect(names()).to.deep.equal(['Chrome on macOS']);
    expect(sandbox.person().sessions.map(({id}) => id)).to.deep.equal(['mac']);
  });

  it('treats a session that has ended already as signed out', async () => {
    const {openSignOut, submit, dialogCloses, sandbox, notice, names} = await start(false);
    await openSignOut('Safari on iOS');
    setSessions(sandbox, [mac, linux]);
    submit();
    await dialogCloses();
    await until(() => notice() === 'Safari on iOS was signed out.', 'the notice');
    expect(names()).to.deep.equal(['Chrome on macOS', 'Firefox on Linux']);
  });

  it('moves the focus to the next row, then to the previous one, then into the widget', async () => {
    const {openSignOut, submit, dialogCloses, focusName} = await mountSessions({
      sessions: [mac, phone, linux],
    });
    const signOut = async (name: string) => {
      await openSignOut(name);
      submit();
      await dialogCloses();
    };
    await signOut('Safari on iOS');
    await until(() => focusName() === 'Sign out Firefox on Linux', 'the focus');
    await signOut('Firefox on Linux');
    await until(() => focusName() === 'Sign out Chrome on macOS', 'the focus');
    await signOut('Chrome on macOS');
    await until(() => focusName() === 'Dismiss', 'the focus');
  });

  it('changes only the widgets of its own user', async () => {
    const first = await start(false);
    const same = await mountSessions({current: 'mac'});
    setSessions(first.sandbox, [phone, linux], developerUserId);
    const other = await mountSessions({grant: {userId: developerUserId}});
    expect(other.names()).to.deep.equal(['Safari on iOS', 'Firefox on Linux']);
    await first.openSignOut('Safari on iOS');
    first.submit();
    await first.dialogCloses();
    await until(() => same.names().length === 2, 'the other widget of the same user');
    expect(same.names()).to.deep.equal(['Chrome on macOS', 'Firefox on Linux']);
    expect(other.names()).to.deep.equal(['Safari on iOS', 'Firefox on Linux']);
  });
});

describe('signing out all other sessions in <workos-user-sessions>', () => {
  it('asks first, and says how many they are', async () => {
    const {openOthers, submitButton} = await start(true);
    const dialog = await openOthers();
    expect(nameOf(dialog)).to.equal('Sign out all other sessions?');
    expect(descriptionOf(dialog)).to.equal(
      '2 other sessions have to sign in again. You stay signed in on this device.',
    );
    expect(submitButton().matches('[part~=button-danger]')).to.equal(true);
  });

  it('sends the ID of the current session, fires both events, shows a notice, and is no longer offered', async () => {
    const {el, openOthers, submit, dialogCloses, writes, notice, sandbox, part, focusName} = await start(true);
    const heard = recordEvents(el, ...events);
    await openOthers();
    submit();
    await dialogCloses();
    await until(() => notice() === 'All other sessions were signed out.', 'the notice');
    expect(writes()).to.deep.equal(['DELETE sessions/revoke-all']);
    expect(sandbox.requests.find(({method}) => method === 'DELETE')!.body).to.deep.equal({currentSessionId: 'mac'});
    const detail = {currentSessionId: 'mac'};
    expect(heard).to.deep.equal([
      {name: 'workos-sessions-revoke', detail},
      {name: 'workos-sessions-revoked', detail},
    ]);
    expect(part('others-button')).to.equal(undefined);
    await until(() => focusName() === 'Dismiss', 'the focus');
  });

  it('sends nothing if the current session has become unknown meanwhile', async () => {
    const {el, openOthers, submit, dialogCloses, writes, waitForText} = await start(true);
    await openOthers();
    el.currentSessionId = 'gone';
    await el.updateComplete;
    submit();
    await dialogCloses();
    expect(writes()).to.deep.equal([]);
    await waitForText('isn’t known here');
  });
});
