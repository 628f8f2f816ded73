import {expect} from '@open-wc/testing';
import {isVisibleOnScreen, nameOf, nextEvent, press, recordEvents, until} from '../../helpers/index.js';
import {ada, amara, grace, mountTable} from './support.js';

const confirmations = [
  {
    title: 'removing a member',
    name: 'Ada Lovelace',
    item: 'Remove user',
    heading: 'Remove user?',
    email: 'ada@example.com',
    before: 'workos-user-remove',
    after: 'workos-user-removed',
    call: 'DELETE members/user_ada',
    match: 'DELETE members',
    notice: 'Ada Lovelace was removed.',
    isDanger: true,
    isDoneIfGone: true,
  },
  {
    title: 'revoking an invitation',
    name: 'Grace Hopper',
    item: 'Revoke invitation',
    heading: 'Revoke invitation?',
    email: 'grace@example.com',
    before: 'workos-invitation-revoke',
    after: 'workos-invitation-revoked',
    call: 'DELETE invites/user_grace',
    match: 'DELETE invites',
    notice: 'Invitation to grace@example.com revoked.',
    isDanger: true,
    isDoneIfGone: false, // The invitation may have been accepted.
  },
  {
    title: 'resending an invitation',
    name: 'Grace Hopper',
    item: 'Resend invitation',
    heading: 'Resend invitation?',
    email: 'grace@example.com',
    before: 'workos-invitation-resend',
    after: 'workos-invitation-resent',
    call: 'POST invites/user_grace/resend',
    match: 'POST resend',
    notice: 'Invitation sent again to grace@example.com.',
    isDanger: false,
    isDoneIfGone: false,
  },
] as const;

for (const {
  title,
  name,
  item,
  heading,
  email,
  before,
  after,
  call,
  match,
  notice,
  isDanger,
  isDoneIfGone,
} of confirmations) {
  describe(`${title} in <workos-users-table>`, () => {
    it('asks first, naming the member, and sends nothing yet', async () => {
      const {openDialog, writes, focusName, submitButton} = await mountTable();
      const dialog = await openDialog(name, item);
      expect(nameOf(dialog)).to.equal(heading);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(dialog.innerText).to.include(email);
      expect(focusName()).to.equal('Cancel');
      expect(submitButton().matches('[part~=button-danger]')).to.equal(isDanger);
      expect(writes()).to.be.empty;
    });

    it('sends the request, fires both events, shows a notice, and reloads the rows', async () => {
      const {el, openDialog, submit, dialogCloses, writes, calls, notice: shownNotice, root} = await mountTable();
      const heard = recordEvents(el, before, after);
      await openDialog(name, item);
      submit();
      await dialogCloses();
      await until(() => shownNotice().includes(notice), 'the notice');
      expect(writes()).to.deep.equal([call]);
      expect(heard.map(({name}) => name)).to.deep.equal([before, after]);
      for (const {detail} of heard) expect((detail as {member: {email: string}}).member.email).to.equal(email);
      expect(isVisibleOnScreen(root.querySelector('[part~=alert-success]')!)).to.equal(true);
      await until(() => calls().filter((call) => call === 'GET members').length >= 2, 'a reload of the rows');
      expect(calls().filter((call) => call === 'GET roles-and-config')).to.have.length(1);
    });

    it('sends nothing if the page cancels the event', async () => {
      const {el, openDialog, submit, dialogCloses, writes, notice: shownNotice, names} = await mountTable();
      const heard = recordEvents(el, after);
      el.addEventListener(before, (event) => event.preventDefault());
      await openDialog(name, item);
      submit();
      await dialogCloses();
      expect(writes()).to.be.empty;
      expect(heard).to.be.empty;
      expect(shownNotice()).to.equal('');
      expect(names()).to.include(name);
    });

    it('sends nothing on Cancel or Escape, and returns the focus', async () => {
      const {openDialog, cancelButton, dialogCloses, writes, focusName} = await mountTable();
      await openDialog(name, item);
      cancelButton().click();
      await dialogCloses();
      await until(() => focusName() === `Actions for ${name}`, 'the focus');
      await openDialog(name, item);
      await press('Escape');
      await dialogCloses();
      await until(() => focusName() === `Actions for ${name}`, 'the focus');
      expect(writes()).to.be.empty;
    });

    it('shows the server’s reason when it fails, and succeeds on the next try', async () => {
      const {el, openDialog, submit, dialog, dialogCloses, inDialog, writes, sandbox, names} = await mountTable();
      sandbox.fail({kind: 'status', status: 422, message: 'Not on a Sunday.', match, times: 1});
      const heard = recordEvents(el, after);
      await openDialog(name, item);
      const failed = nextEvent(el, 'workos-error');
      submit();
      expect((await failed).detail.error).to.include({code: 'invalid', status: 422, serverMessage: 'Not on a Sunday.'});
      const alert = await until(() => inDialog('[role=alert]')[0], 'the reason');
      expect(alert.innerText).to.include('Not on a Sunday.');
      expect(dialog()).to.exist;
      expect(names()).to.include(name);
      expect(heard).to.be.empty;
      submit();
      await dialogCloses();
      expect(writes()).to.deep.equal([call, call]);
      expect(heard).to.have.length(1);
    });

    it(`${isDoneIfGone ? 'succeeds' : 'fails'} if the member no longer exists, and reloads the rows`, async () => {
      const {el, openDialog, submit, inDialog, dialogCloses, calls, notice: shownNotice, sandbox} = await mountTable();
      sandbox.fail({kind: 'status', status: 404, match, times: 1});
      const heard = recordEvents(el, after, 'workos-error');
      await openDialog(name, item);
      submit();
      if (isDoneIfGone) {
        await dialogCloses();
        await until(() => shownNotice().includes(notice), 'the notice');
        expect(heard.map(({name}) => name)).to.deep.equal([after]);
      } else {
        await until(() => inDialog('[role=alert]')[0], 'the reason');
        expect(heard.map(({name}) => name)).to.deep.equal(['workos-error']);
      }
      await until(() => calls().filter((call) => call === 'GET members').length >= 2, 'a reload of the rows');
    });

    it('shows a general reason if the server gives none, and does not retry automatically', async () => {
      const {openDialog, submit, inDialog, writes, sandbox} = await mountTable();
      sandbox.fail({kind: 'status', status: 503, match});
      await openDialog(name, item);
      submit();
      const alert = await until(() => inDialog('[role=alert]')[0], 'the reason');
      expect(alert.innerText).to.include('The service has a problem').and.not.include('Something went wrong');
      expect(writes()).to.deep.equal([call]);
    });

    it('cannot be closed or submitted twice while its request is in flight', async () => {
      const {openDialog, submit, submitButton, cancelButton, dialog, dialogCloses, writes, sandbox} =
        await mountTable();
      sandbox.fail({kind: 'slow', delay: 600, match, times: 1});
      await openDialog(name, item);
      submit();
      await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
      expect(submitButton().textContent).to.include('Please wait…');
      cancelButton().click();
      submit();
      await press('Escape');
      await press('Escape');
      expect(dialog()?.matches(':modal'), 'the dialog to stay open').to.equal(true);
      await dialogCloses();
      expect(writes()).to.deep.equal([call]);
    });
  });
}

describe('after a removal in <workos-users-table>', () => {
  it('moves the focus to the next row', async () => {
    const {openDialog, submit, names, focusName} = await mountTable();
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    await until(() => !names().includes('Ada Lovelace'), 'the row to disappear');
    await until(() => focusName() === 'Actions for Alan Turing', 'the focus');
  });

  it('moves the focus to the previous row if the last one was removed', async () => {
    const {openDialog, submit, names, focusName} = await mountTable({members: [grace, amara, ada]});
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    await until(() => !names().includes('Ada Lovelace'), 'the row to disappear');
    await until(() => focusName() === 'Actions for Grace Hopper', 'the focus');
  });

  it('moves the focus to the toolbar if no row has a button', async () => {
    const {openDialog, submit, names, focusName} = await mountTable({members: [amara, ada]});
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    await until(() => names().join() === 'Amara Okafor', 'the row to disappear');
    await until(() => focusName() === 'Search by name or email', 'the focus');
  });

  it('keeps its notice until it is dismissed or another dialog opens', async () => {
    const {openDialog, submit, notice, findByRole, openInvite} = await mountTable();
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    (await findByRole('button', 'Dismiss')).click();
    await until(() => notice() === '', 'the notice to disappear');
    await openDialog('Alan Turing', 'Remove user');
    submit();
    await until(() => notice().includes('Alan Turing was removed.'), 'the next notice');
    await openInvite();
    expect(notice()).to.equal('');
  });

  it('has a live region before there is a notice', async () => {
    const {root} = await mountTable();
    expect(root.querySelector('.notice')).to.have.attribute('role', 'status');
  });

  it('opens the dialog without the previous failure', async () => {
    const {openDialog, submit, inDialog, cancelButton, dialogCloses, sandbox} = await mountTable();
    sandbox.fail({kind: 'status', status: 422, message: 'Not on a Sunday.', match: 'DELETE members', times: 1});
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    await until(() => inDialog('[role=alert]')[0], 'the reason');
    cancelButton().click();
    await dialogCloses();
    await openDialog('Ada Lovelace', 'Remove user');
    expect(inDialog('[role=alert]')).to.be.empty;
  });
});
