import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import {noInvitesOrganizationId, seededRoles} from '../../../src/sandbox/index.js';
import {
  choose,
  descriptionOf,
  fill,
  holdTimers,
  nameOf,
  normalizeSpace,
  press,
  recordEvents,
  type,
  until,
} from '../../helpers/index.js';
import {ada, grace, mountTable, people, tickRole, type TableOptions} from './support.js';

/** Mounts a table, opens the invitation dialog, and waits until its roles have loaded or failed. */
async function mountInvite(options: TableOptions = {}) {
  const table = await mountTable(options);
  await table.openInvite();
  await table.waitForNoText('Loading roles…');
  const emails = () => table.inDialog<HTMLTextAreaElement>('textarea')[0]!;
  return {
    ...table,
    emails,
    emailError: () => descriptionOf(emails()).split(' Separate')[0],
    roleBoxes: () => table.inDialog<HTMLInputElement>('[type=checkbox]'),
    tick: (name: string) => tickRole(table, name),
    roleSelect: () => table.inDialog<HTMLSelectElement>('select')[0]!,
    invite: (text: string) => {
      fill(emails(), text);
      table.submit();
    },
  };
}

const single = {multipleRoles: false};

describe('inviting with <workos-users-table>', () => {
  it('opens a labelled dialog with the focus on the addresses', async () => {
    const {dialog, focusName, emails} = await mountInvite();
    expect(nameOf(dialog()!)).to.equal('Invite users');
    expect(dialog()!.matches(':modal')).to.equal(true);
    expect(focusName()).to.equal('Email addresses');
    expect(descriptionOf(emails())).to.include('Separate addresses');
  });

  it('invites one person, fires both events, shows a notice, and shows the new row', async () => {
    const {el, emails, submitButton, dialogCloses, bodies, writes, notice, names, focusName} = await mountInvite();
    const heard = recordEvents(el, 'workos-user-invite', 'workos-user-invited');
    await type('new@example.com');
    expect(nameOf(submitButton())).to.equal('Send invitation');
    expect(emails().value).to.equal('new@example.com');
    submitButton().click();
    await dialogCloses();
    expect(writes()).to.deep.equal(['POST invite-user']);
    expect(bodies()).to.deep.equal([{email: 'new@example.com', roles: ['member']}]);
    const detail = {email: 'new@example.com', roles: ['member']};
    expect(heard).to.deep.equal([
      {name: 'workos-user-invite', detail},
      {name: 'workos-user-invited', detail},
    ]);
    await until(() => notice().includes('Invitation sent.'), 'the notice');
    await until(() => names()[0] === 'new@example.com', 'the new row');
    await until(() => focusName() === 'Invite users', 'the focus on the button');
  });

  it('sends the trimmed name', async () => {
    const {inDialog, invite, dialogCloses, bodies, names} = await mountInvite();
    inDialog('summary')[0]!.click();
    await until(() => inDialog('details input').length === 2, 'the fields');
    const [first, last] = inDialog('details input');
    expect([first, last].map((field) => nameOf(field!))).to.deep.equal(['First name', 'Last name']);
    fill(first!, ' Katherine ');
    fill(last!, 'Johnson');
    invite('kj@example.com');
    await dialogCloses();
    expect(bodies()).to.deep.equal([
      {email: 'kj@example.com', roles: ['member'], firstName: 'Katherine', lastName: 'Johnson'},
    ]);
    await until(() => names()[0] === 'Katherine Johnson', 'the new row');
  });

  it('treats addresses that differ only in case as one', async () => {
    const {invite, dialogCloses, bodies} = await mountInvite();
    invite('New@example.com, new@EXAMPLE.com');
    await dialogCloses();
    expect(bodies()).to.deep.equal([{email: 'New@example.com', roles: ['member']}]);
  });

  it('invites several people once each, however the addresses are separated', async () => {
    const {emails, inDialog, submitButton, dialogCloses, bodies, notice, el} = await mountInvite();
    const heard = recordEvents(el, 'workos-user-invited');
    fill(emails(), 'a@example.com, b@example.com;c@example.com\nDora Day <d@example.com> a@example.com');
    await until(() => nameOf(submitButton()) === 'Send 4 invitations', 'the number on the button');
    expect(inDialog('summary'), 'name fields for four people').to.be.empty;
    submitButton().click();
    await dialogCloses();
    const sent = bodies().map((body) => (body as {email: string}).email);
    expect(sent).to.deep.equal(['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com']);
    expect(heard).to.have.length(4);
    await until(() => notice().includes('4 invitations sent.'), 'the notice');
  });

  it('invites the people whose addresses were copied from a mail program', async () => {
    const {emails, submitButton, dialogCloses, bodies} = await mountInvite();
    fill(emails(), 'Lovelace, Ada <a@example.com>; Turing, Alan <mailto:b@example.com>; c@example.com، d@example.com');
    await until(() => nameOf(submitButton()) === 'Send 4 invitations', 'the number on the button');
    submitButton().click();
    await dialogCloses();
    const sent = bodies().map((body) => (body as {email: string}).email);
    expect(sent).to.deep.equal(['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com']);
  });

  it('reads the addresses once after a change, not whenever the widget updates', async () => {
    const {el, emails, inDialog, submitButton} = await mountInvite();
    const text = 'a@example.com b@example.com';
    const reading = spy(String.prototype, 'matchAll');
    try {
      fill(emails(), text);
      await until(() => nameOf(submitButton()) === 'Send 2 invitations', 'the number on the button');
      inDialog<HTMLInputElement>('[type=checkbox]')[0]!.click();
      await el.updateComplete;
      el.requestUpdate();
      await el.updateComplete;
      expect(reading.thisValues.filter((value) => String(value) === text)).to.have.length(1);
    } finally {
      reading.restore();
    }
  });

  it('keeps the addresses that failed, with the server’s reasons, to be corrected and sent again', async () => {
    const {el, emails, invite, inDialog, submit, dialogCloses, names, bodies, notice, focusName} = await mountInvite();
    const heard = recordEvents(el, 'workos-user-invited');
    invite('new@example.com, ada@example.com, grace@example.com, last@example.com');
    const results = await until(() => inDialog('li').length === 2 && inDialog('li'), 'the results');
    expect(results[0]!.innerText).to.include('ada@example.com').and.include('User already exists');
    expect(results[1]!.innerText).to.include('grace@example.com').and.include('User already invited');
    expect(inDialog('[role=alert]')[0]!.innerText).to.include('2 invitations weren’t sent.');
    expect(emails().value).to.equal('ada@example.com\ngrace@example.com');
    expect(heard.map(({detail}) => (detail as {email: string}).email)).to.deep.equal([
      'new@example.com',
      'last@example.com',
    ]);
    await until(() => names().includes('last@example.com'), 'the new rows');
    await until(() => focusName() === 'Email addresses', 'the focus');
    fill(emails(), 'ada.two@example.com');
    submit();
    await dialogCloses();
    expect(bodies()).to.have.length(5);
    await until(() => notice().includes('invitation'), 'the notice');
  });

  it('shows how many were sent even if the rest is cancelled', async () => {
    const {invite, inDialog, discard, notice} = await mountInvite();
    invite('new@example.com, ada@example.com');
    await until(() => inDialog('li').length === 1, 'the result');
    await discard();
    await until(() => notice().includes('Invitation sent.'), 'the notice');
  });

  it('stops if the reason concerns all addresses, and keeps those that were not sent', async () => {
    const {emails, invite, inDialog, sandbox, writes, names} = await mountInvite();
    sandbox.fail({kind: 'status', status: 500, match: 'POST invite-user', times: 1});
    sandbox.fail({kind: 'status', status: 500, match: 'POST invite-user'});
    invite('a@example.com b@example.com');
    await until(() => inDialog('[part~=alert]')[0]?.innerText.includes('The service has a problem'), 'the reason');
    expect(writes()).to.have.length(1);
    expect(emails().value).to.match(/^a@example\.com[\s,]+b@example\.com$/);
    expect(names()).not.to.include('b@example.com');
  });

  const refused: readonly [string, string, string][] = [
    ['an empty field', '', 'Enter at least one email address.'],
    ['only white space', '  \n ', 'Enter at least one email address.'],
    ['an invalid address', 'ada', '“ada” isn’t a valid email address.'],
    ['one invalid address among valid ones', 'a@example.com, b@, c@example.com', '“b@” isn’t a valid email address.'],
    ['a name without brackets', 'Lovelace, a@example.com', '“Lovelace” isn’t a valid email address.'],
    ['an address with two dots in a row', 'a@example..com', '“a@example..com” isn’t a valid email address.'],
  ];
  for (const [title, text, reason] of refused) {
    it(`does not send ${title}, and shows why at the field`, async () => {
      const {emails, emailError, invite, focusName, writes} = await mountInvite();
      invite(text);
      await until(() => emails().getAttribute('aria-invalid') === 'true', 'the field to be invalid');
      expect(emailError()).to.equal(reason);
      await until(() => focusName() === 'Email addresses', 'the focus');
      expect(writes()).to.be.empty;
      fill(emails(), 'new@example.com');
      await until(() => emails().getAttribute('aria-invalid') === 'false', 'the field to be valid');
    });
  }

  for (const [person, reason] of [
    [ada, 'User already exists'],
    [grace, 'User already invited'],
  ] as const) {
    it(`shows “${reason}” at the field and selects the address`, async () => {
      const {emails, emailError, invite, root, dialog} = await mountInvite();
      invite(person.email!);
      await until(() => emailError() === reason, 'the reason');
      await until(() => root.activeElement?.matches('textarea'), 'the focus');
      expect(emails().value.slice(emails().selectionStart, emails().selectionEnd)).to.equal(person.email);
      expect(dialog()).to.exist;
    });
  }

  it('shows a refused role at the role field', async () => {
    const {invite, inDialog, sandbox, root} = await mountInvite({sandbox: single});
    sandbox.fail({kind: 'status', status: 400, message: 'Invalid role', match: 'POST invite-user', times: 1});
    invite('new@example.com');
    await until(() => inDialog('select')[0]!.getAttribute('aria-invalid') === 'true', 'the field to be invalid');
    expect(descriptionOf(inDialog('select')[0]!)).to.equal('Invalid role');
    await until(() => root.activeElement?.matches('dialog select'), 'the focus');
  });

  it('shows in an alert that the organization may not invite', async () => {
    const {invite, inDialog, emails, writes} = await mountInvite({grant: {organizationId: noInvitesOrganizationId}});
    invite('a@example.com, b@example.com');
    const alert = await until(() => inDialog('[part~=alert]')[0], 'the reason');
    expect(alert.innerText).to.include('This organization is not allowed to send invites.');
    expect(emails().value).to.match(/^a@example\.com[\s,]+b@example\.com$/);
    expect(writes()).to.have.length(1);
  });

  it('offers several roles with their descriptions, with the default one checked', async () => {
    const {roleBoxes, tick, invite, dialogCloses, bodies, byRole} = await mountInvite();
    expect(byRole('group', 'Roles')).to.exist;
    expect(roleBoxes()).to.have.length(seededRoles.length);
    expect(
      roleBoxes()
        .filter(({checked}) => checked)
        .map(nameOf),
    ).to.deep.equal(['Member Works in shared projects.']);
    await tick('Billing');
    await tick('Member');
    await tick('Viewer');
    invite('new@example.com');
    await dialogCloses();
    expect(bodies()).to.deep.equal([{email: 'new@example.com', roles: ['billing', 'viewer']}]);
  });

  it('requires at least one role', async () => {
    const {tick, invite, inDialog, writes, dialogCloses} = await mountInvite();
    await tick('Member');
    invite('new@example.com');
    await until(() => descriptionOf(inDialog('fieldset')[0]!) === 'Choose at least one role.', 'the reason');
    expect(writes()).to.be.empty;
    await tick('Admin');
    await until(() => descriptionOf(inDialog('fieldset')[0]!) === '', 'the reason to disappear');
    invite('new@example.com');
    await dialogCloses();
    expect(writes()).to.have.length(1);
  });

  it('offers a single role if members hold only one', async () => {
    const {roleSelect, roleBoxes, invite, dialogCloses, bodies} = await mountInvite({sandbox: single});
    expect(roleBoxes()).to.be.empty;
    expect(nameOf(roleSelect())).to.equal('Role');
    expect(roleSelect().selectedOptions[0]!.text.trim()).to.equal('Member');
    expect([...roleSelect().options].map(({text}) => text.trim())).not.to.include('Choose a role');
    choose(roleSelect(), 'Viewer');
    invite('new@example.com');
    await dialogCloses();
    expect(bodies()).to.deep.equal([{email: 'new@example.com', roles: ['viewer']}]);
  });

  it('requires a choice if there is no default role', async () => {
    const roles = seededRoles.map((role) => ({...role, default: false}));
    const {roleSelect, invite, writes, bodies, dialogCloses, submit} = await mountInvite({sandbox: {...single, roles}});
    expect(roleSelect().selectedOptions[0]!.text.trim()).to.equal('Choose a role');
    invite('new@example.com');
    await until(() => descriptionOf(roleSelect()) === 'Choose a role.', 'the reason');
    expect(writes()).to.be.empty;
    choose(roleSelect(), 'Admin');
    await until(() => descriptionOf(roleSelect()) === '', 'the reason to disappear');
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{email: 'new@example.com', roles: ['admin']}]);
  });

  for (const multipleRoles of [true, false]) {
    it(`names the only role if members may hold ${multipleRoles ? 'several' : 'one'}`, async () => {
      const roles = [{slug: 'crew', name: 'Crew', default: false, description: null}];
      const {dialog, roleBoxes, inDialog, invite, dialogCloses, bodies} = await mountInvite({
        sandbox: {multipleRoles, roles},
      });
      expect(dialog()!.innerText).to.include('Everyone joins as Crew');
      expect([...roleBoxes(), ...inDialog('select')]).to.be.empty;
      invite('new@example.com');
      await dialogCloses();
      expect(bodies()).to.deep.equal([{email: 'new@example.com', roles: ['crew']}]);
    });
  }

  it('invites without a role if there are none', async () => {
    const {dialog, invite, dialogCloses, bodies} = await mountInvite({members: people(2), sandbox: {roles: []}});
    expect(dialog()!.innerText).to.include('no roles to assign');
    invite('new@example.com');
    await dialogCloses();
    expect(bodies()).to.deep.equal([{email: 'new@example.com', roles: []}]);
  });

  it('sends nothing until the roles have loaded', async () => {
    const {openInvite, dialog, inDialog, submit, submitButton, writes, calls, dialogCloses, sandbox} = await mountTable(
      {
        sandbox: {faults: [{kind: 'slow', delay: 700, match: 'GET roles-and-config'}]},
      },
    );
    await openInvite();
    expect(dialog()!.innerText).to.include('Loading roles…');
    expect(submitButton()).to.have.attribute('aria-disabled', 'true');
    fill(inDialog('textarea')[0]!, 'new@example.com');
    submit();
    await until(() => inDialog('[type=checkbox]').length > 0, 'the roles');
    expect(writes()).to.be.empty;
    expect(submitButton()).to.have.attribute('aria-disabled', 'false');
    submit();
    await dialogCloses();
    expect(calls()).to.include('POST invite-user');
    expect(sandbox.members()[0]!.email).to.equal('new@example.com');
  });

  it('shows that the roles failed to load, and reloads them on request', async () => {
    const {inDialog, emails, roleBoxes, submitButton} = await mountInvite({
      sandbox: {faults: [{kind: 'status', status: 400, match: 'GET roles-and-config', times: 1}]},
    });
    const alert = await until(() => inDialog('[role=alert]')[0], 'the failure');
    expect(alert.innerText).to.include('Couldn’t load the roles.');
    expect(submitButton()).to.have.attribute('aria-disabled', 'true');
    fill(emails(), 'new@example.com');
    inDialog('[role=alert] button')[0]!.click();
    await until(() => roleBoxes().length > 0, 'the roles');
    expect(emails().value).to.equal('new@example.com');
    expect(submitButton()).to.have.attribute('aria-disabled', 'false');
  });

  it('cannot be closed while it is sending, and shows the progress', async () => {
    const {invite, cancelButton, dialog, dialogCloses, sandbox, writes, emails, waitForText} = await mountInvite();
    sandbox.fail({kind: 'slow', delay: 700, match: 'POST invite-user', times: 1});
    invite('a@example.com, b@example.com');
    await waitForText('Sending 1 of 2…');
    expect(emails().readOnly).to.equal(true);
    cancelButton().click();
    await press('Escape', 'Escape');
    expect(dialog()?.matches(':modal')).to.equal(true);
    await dialogCloses();
    expect(writes()).to.have.length(2);
  });

  describe('when the server asks to wait', () => {
    const busy = {kind: 'status', status: 429, match: 'POST invite-user', times: 1} as const;
    const waiting = 'Sending 2 of 3… The service is busy. Continues in 3 seconds.';
    const sentOf = (bodies: readonly unknown[]) => bodies.map((body) => (body as {email: string}).email[0]).join('');

    /** The server has these faults once the first invitation was sent. */
    async function mountWaiting(...faults: readonly {retryAfter?: number; times?: number}[]) {
      const table = await mountInvite();
      const time = holdTimers(table.server);
      const fail = () => faults.forEach((fault) => table.sandbox.fail({...busy, ...fault}));
      table.el.addEventListener('workos-user-invited', fail, {once: true});
      const asked = recordEvents(table.el, 'workos-user-invite');
      const failed = recordEvents(table.el, 'workos-error');
      return {...table, time, asked, failed};
    }

    it('says so, waits, and goes on with the same address', async () => {
      const {el, invite, time, inDialog, waitForText, dialogCloses, bodies, asked, failed} = await mountWaiting({
        retryAfter: 3,
      });
      const sent = recordEvents(el, 'workos-user-invited');
      invite('a@example.com, b@example.com, c@example.com');
      await waitForText(waiting);
      expect(inDialog('[role=status]').map(({innerText}) => normalizeSpace(innerText))).to.deep.equal([waiting]);
      expect(inDialog('[role=status]')[0]!.getBoundingClientRect().height, 'visible').to.be.above(10);
      expect(sentOf(bodies())).to.equal('ab');
      await time.settle();
      await dialogCloses();
      expect(sentOf(bodies())).to.equal('abbc');
      expect([asked.length, sent.length, failed.length]).to.deep.equal([3, 3, 0]);
    });

    for (const [title, faults, sent] of [
      ['does not say how long', [{}], 'ab'],
      ['asks for more than a minute', [{retryAfter: 61}], 'ab'],
      ['asks for more than a minute in all', [{retryAfter: 5}, {retryAfter: 56}], 'abb'],
    ] as const) {
      it(`stops and keeps the rest if it ${title}`, async () => {
        const {invite, time, emails, inDialog, bodies, failed, waitForText} = await mountWaiting(...faults);
        invite('a@example.com, b@example.com, c@example.com');
        await time.settle();
        await waitForText('Too many requests');
        expect(sentOf(bodies())).to.equal(sent);
        expect(emails().value).to.equal('b@example.com\nc@example.com');
        expect(
          inDialog('[role=status]')
            .map(({innerText}) => innerText.trim())
            .join(''),
        ).to.equal('');
        expect(failed).to.have.length(1);
      });
    }

    it('waits a second if it asks to send again at once', async () => {
      const {invite, time, dialogCloses, bodies, waitForText} = await mountWaiting({retryAfter: 0});
      invite('a@example.com, b@example.com');
      await waitForText('Sending 2 of 2… The service is busy. Continues in 1 second.');
      await time.settle();
      await dialogCloses();
      expect(sentOf(bodies())).to.equal('abb');
    });

    it('does not wait for a single invitation', async () => {
      const {invite, bodies, sandbox, waitForText, server} = await mountInvite();
      const time = holdTimers(server);
      sandbox.fail({...busy, retryAfter: 3});
      invite('a@example.com');
      await time.settle();
      await waitForText('Too many requests');
      expect(bodies()).to.have.length(1);
    });

    it('stops waiting when the session ends, and says how many were not sent', async () => {
      const {el, sandbox, invite, bodies, waitForText, dialog} = await mountWaiting({retryAfter: 3});
      invite('a@example.com, b@example.com, c@example.com');
      await waitForText(waiting);
      el.token = await sandbox.mintToken({organizationId: noInvitesOrganizationId});
      await waitForText('2 invitations weren’t sent. This page has switched to another account.');
      expect(dialog()).not.to.exist;
      expect(sentOf(bodies())).to.equal('ab');
    });

    it('stops waiting when the widget is removed, and keeps the rest', async () => {
      const {el, place, invite, bodies, emails, waitForText, failed, time} = await mountWaiting({retryAfter: 3});
      invite('a@example.com, b@example.com, c@example.com');
      await waitForText(waiting);
      el.remove();
      await until(() => failed.length === 1, 'the end of the waiting');
      place.append(el);
      await time.settle();
      await waitForText('Too many requests');
      expect(sentOf(bodies())).to.equal('ab');
      expect(emails().value).to.equal('b@example.com\nc@example.com');
    });

    it('keeps waiting when the widget moves', async () => {
      const {el, place, invite, bodies, waitForText, dialogCloses, time} = await mountWaiting({retryAfter: 3});
      invite('a@example.com, b@example.com, c@example.com');
      await waitForText(waiting);
      place.append(el);
      await time.settle();
      await dialogCloses();
      expect(sentOf(bodies())).to.equal('abbc');
    });
  });

  it('skips an address if the page cancels its event', async () => {
    const {el, invite, dialogCloses, bodies} = await mountInvite();
    el.addEventListener('workos-user-invite', (event) => {
      if (event.detail.email.startsWith('b@')) event.preventDefault();
    });
    invite('a@example.com, b@example.com, c@example.com');
    await dialogCloses();
    expect(bodies().map((body) => (body as {email: string}).email)).to.deep.equal(['a@example.com', 'c@example.com']);
  });

  it('resets each time it opens', async () => {
    const {invite, emailError, emails, roleBoxes, tick, discard, openInvite} = await mountInvite();
    await tick('Admin');
    invite(ada.email!);
    await until(() => emailError() === 'User already exists', 'the reason');
    await discard();
    await openInvite();
    expect(emails().value).to.equal('');
    expect(emails()).to.have.attribute('aria-invalid', 'false');
    expect(emailError()).not.to.include('exists');
    expect(roleBoxes().filter(({checked}) => checked)).to.have.length(1);
  });

  it('keeps the input through a renewed token and a background reload', async () => {
    const {el, emails, tick, roleBoxes, inDialog, queries, names, sandbox, focusName} = await mountInvite();
    inDialog('summary')[0]!.click();
    fill(emails(), 'half@exam');
    await tick('Admin');
    emails().focus();
    sandbox.setMembers(people(2));
    el.token = await sandbox.mintToken({expiresIn: 7_200});
    await until(() => names().join() === 'Person 1,Person 2', 'the new rows');
    el.refresh();
    await until(() => queries().length === 3, 'another reload');
    expect(emails().value).to.equal('half@exam');
    expect(roleBoxes().filter(({checked}) => checked)).to.have.length(2);
    expect(focusName()).to.equal('Email addresses');
    expect(inDialog('details input')).to.have.length(2);
  });

  it('stays closed and returns the focus even if the widget updates as it closes', async () => {
    const {el, cancelButton, dialog, dialogCloses, focusName} = await mountInvite();
    cancelButton().click();
    el.columns = 'role';
    await el.updateComplete;
    expect(dialog()).not.to.exist;
    await dialogCloses();
    await until(() => focusName() === 'Invite users', 'the focus');
  });

  it('is not submitted by Enter in the addresses, but by Enter in a name', async () => {
    const {emails, inDialog, dialogCloses, writes, focusName} = await mountInvite();
    await type('new@example.com');
    await press('Enter');
    expect(emails().value).to.equal('new@example.com\n');
    inDialog('summary')[0]!.click();
    await until(() => inDialog('details input').length === 2, 'the fields');
    inDialog('details input')[0]!.focus();
    expect(focusName()).to.equal('First name');
    expect(writes()).to.be.empty;
    await press('Enter');
    await dialogCloses();
    expect(writes()).to.have.length(1);
  });
});
