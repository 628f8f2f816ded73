import {expect} from '@open-wc/testing';
import {
  choose,
  descriptionOf,
  nameOf,
  nextEvent,
  press,
  recordEvents,
  normalizeSpace,
  until,
} from '../../helpers/index.js';
import {everyUserKey, inDays, keys, mountKeys, mountUserKeys, robot} from './support.js';

describe('the menu of a key in <workos-api-keys>', () => {
  it('offers every action', async () => {
    const {openMenu} = await mountKeys();
    const items = await openMenu('Robot');
    expect(items.map(nameOf)).to.deep.equal(['View details', 'Edit expiration', 'Revoke key']);
  });

  it('offers only the details when the list is read-only', async () => {
    const {openMenu, byRole} = await mountKeys({attributes: {readonly: ''}});
    expect((await openMenu('Robot')).map(nameOf)).to.deep.equal(['View details']);
    expect(byRole('button', 'Create API key')).not.to.exist;
  });

  it('works by keyboard alone', async () => {
    const {byRole, focusName, dialog, dialogCloses} = await mountKeys();
    byRole('button', 'Actions for Robot')!.focus();
    await press('Enter');
    await until(() => focusName() === 'View details', 'the first item');
    await press('e');
    expect(focusName()).to.equal('Edit expiration');
    await press('ArrowDown', 'Enter');
    await until(dialog, 'the dialog');
    expect(nameOf(dialog()!)).to.equal('Revoke API key?');
    expect(focusName()).to.equal('Cancel');
    await press('Enter');
    await dialogCloses();
    await until(() => focusName() === 'Actions for Robot', 'the focus');
  });
});

describe('the details of a key in <workos-api-keys>', () => {
  const pairs = (dialog: Element) => {
    const texts = (selector: string) =>
      [...dialog.querySelectorAll<HTMLElement>(selector)].map(({innerText}) => normalizeSpace(innerText));
    const values = texts('dd');
    return Object.fromEntries(texts('dt').map((label, index) => [label, values[index]]));
  };

  it('show every value, with exact times and permissions by name', async () => {
    const {openDialog, dialog, focusName, calls} = await mountKeys();
    await openDialog('Robot', 'View details');
    await until(() => dialog()!.innerText.includes('View orders'), 'the names of the permissions');
    const {Permissions, Created, 'Last used': lastUsed, ...others} = pairs(dialog()!);
    expect(others).to.deep.equal({Name: 'Robot', Key: 'sk_…1234', ID: 'key_robot', Expires: 'Never'});
    expect(Created).to.match(/January 5, 2026/);
    expect(lastUsed).to.match(/\d{4} at \d+:\d\d/);
    expect(Permissions).to.equal('View orders See orders and their history. gone:for-good No longer available');
    expect(focusName()).to.equal('Close');
    expect(calls()).to.deep.equal(['GET organization-api-keys', 'GET permissions']);
  });

  it('show the slugs of permissions with the same name', async () => {
    const twins = ['orders:read', 'orders:view'].map((slug) => ({id: slug, slug, name: 'View orders'}));
    const options = {keys: [{...robot, permissions: ['orders:view']}], permissions: twins};
    const {openDialog, dialog} = await mountKeys(options);
    await openDialog('Robot', 'View details');
    await until(() => dialog()!.innerText.includes('View orders (orders:view)'), 'the name with its slug');
  });

  it('show what has happened in the past and the expiration in the future, whatever the server’s clock', async () => {
    const ahead = inDays(2);
    const robotAhead = {...robot, createdAt: ahead, lastUsedAt: ahead, expiresAt: ahead};
    const {openDialog, dialog} = await mountKeys({keys: [robotAhead]});
    await openDialog('Robot', 'View details');
    const {Created, 'Last used': lastUsed, Expires} = pairs(dialog()!);
    const timeOf = (text?: string) => Date.parse(text!.replace(' at ', ' '));
    expect(timeOf(Created)).to.be.at.most(Date.now());
    expect(timeOf(lastUsed)).to.be.at.most(Date.now());
    expect(timeOf(Expires!.replace('Expires soon', ''))).to.be.above(Date.now());
  });

  it('open scrolled to the top if they overflow', async () => {
    // A style limits the dialog, since not every browser window can be made small enough.
    const style = document.createElement('style');
    style.textContent = 'workos-api-keys::part(dialog) {max-block-size: 150px}';
    document.head.append(style);
    try {
      const {el, openDialog, closeButton, dialogCloses, focusName} = await mountKeys();
      for (const item of ['View details', 'Revoke key']) {
        const dialog = await openDialog('Robot', item);
        expect(dialog.scrollHeight, item).to.be.greaterThan(dialog.clientHeight);
        expect(el.shadowRoot!.activeElement, item).to.equal(dialog.querySelector('h2'));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        expect(dialog.scrollTop, item).to.equal(0);
        closeButton().click();
        await dialogCloses();
        await until(() => focusName() === 'Actions for Robot', 'the focus');
      }
    } finally {
      style.remove();
    }
  });

  it('load the permissions once for all keys', async () => {
    const {openDialog, closeButton, dialogCloses, calls, focusName, dialog} = await mountKeys();
    await openDialog('Robot', 'View details');
    closeButton().click();
    await dialogCloses();
    await until(() => focusName() === 'Actions for Robot', 'the focus');
    await openDialog('Import', 'View details');
    await until(() => dialog()!.innerText.includes('Create orders'), 'the permission');
    expect(calls().filter((call) => call === 'GET permissions')).to.have.length(1);
  });

  it('show slugs if the names fail to load', async () => {
    const {openDialog, dialog, sandbox} = await mountKeys();
    sandbox.fail({kind: 'status', status: 400, match: 'GET permissions'});
    await openDialog('Robot', 'View details');
    await until(
      () => sandbox.requests.some(({path, status}) => path.endsWith('permissions') && status),
      'the response',
    );
    expect(dialog()!.innerText).to.include('orders:read').and.not.include('Not in the list');
  });

  it('show that a key was never used, has expired, and has no permissions', async () => {
    const {openDialog, dialog} = await mountKeys({
      keys: [{...robot, lastUsedAt: null, expiresAt: inDays(-1), permissions: []}],
    });
    await openDialog('Robot', 'View details');
    const shown = pairs(dialog()!);
    expect(shown).to.include({'Last used': 'Never used', Permissions: 'None'});
    expect(shown.Expires).to.match(/ Expired$/);
  });

  it('show the owner of a member’s key', async () => {
    const {openDialog, dialog} = await mountUserKeys();
    await openDialog('Robot', 'View details');
    expect(pairs(dialog()!)['Created by']).to.equal('Amara Okafor (amara@example.com)');
  });
});

describe('changing the expiration of a key in <workos-api-keys>', () => {
  it('starts with the current expiration, and saves nothing until it is changed', async () => {
    const {openDialog, field, submit, submitButton, writes, dialog, closeButton, dialogCloses} = await mountKeys();
    await openDialog('Export', 'Edit expiration');
    const options = () => [...(field('expiration') as unknown as HTMLSelectElement).options];
    expect(field('expiration').value).to.equal('current');
    expect(options()[0]!.textContent.trim()).to.match(/^Current: \w+ \d+, \d{4} at \d/);
    expect(dialog()!.innerText).to.include('Export');
    expect(submitButton()).to.have.attribute('aria-disabled', 'true');
    submit();
    closeButton().click();
    await dialogCloses();
    await openDialog('Robot', 'Edit expiration');
    expect(options()[0]!.textContent.trim()).to.equal('Never');
    expect(field('expiration').value).to.equal('');
    submit();
    expect(writes()).to.be.empty;
  });

  it('saves another one, fires both events, shows a notice, and returns the focus', async () => {
    const {el, openDialog, field, submit, submitButton, dialogCloses, bodies, writes, notice, cells, focusName} =
      await mountKeys();
    const heard = recordEvents(el, 'workos-api-key-expiration-change', 'workos-api-key-expiration-changed');
    await openDialog('Robot', 'Edit expiration');
    choose(field('expiration'), '3 days');
    await until(() => submitButton().getAttribute('aria-disabled') === 'false', 'the button');
    submit();
    await dialogCloses();
    await until(() => notice().includes('Expiration of Robot saved.'), 'the notice');
    expect(writes()).to.deep.equal(['POST key_robot/expire']);
    const sent = bodies()[0]!.expiresAt as string;
    expect(Math.abs(Date.parse(sent) - Date.parse(inDays(3)))).to.be.below(5_000);
    expect(heard.map(({name}) => name)).to.deep.equal([
      'workos-api-key-expiration-change',
      'workos-api-key-expiration-changed',
    ]);
    for (const {detail} of heard) {
      expect(detail).to.have.nested.property('key.id', 'key_robot');
      expect(detail).to.have.property('expiresAt', sent);
    }
    await until(
      () => cells('Robot')[3]!.includes('Expires soon') || cells('Robot').join().includes('Expires soon'),
      'the badge',
    );
    await until(() => focusName() === 'Actions for Robot', 'the focus');
  });

  it('removes an expiration', async () => {
    const {openDialog, field, submit, dialogCloses, bodies} = await mountKeys();
    await openDialog('Export', 'Edit expiration');
    choose(field('expiration'), 'Never');
    await until(() => field('expiration').value === '', 'the choice');
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{expiresAt: null}]);
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, openDialog, field, submit, dialogCloses, writes, notice} = await mountKeys();
    el.addEventListener('workos-api-key-expiration-change', (event) => event.preventDefault());
    await openDialog('Robot', 'Edit expiration');
    choose(field('expiration'), '1 hour');
    await el.updateComplete;
    submit();
    await dialogCloses();
    expect(writes()).to.be.empty;
    expect(notice()).to.equal('');
  });

  it('shows at the field that a key has expired, until another option is selected', async () => {
    const {openDialog, field, submit, focused, inDialog, el} = await mountKeys();
    await openDialog('Import', 'Edit expiration');
    choose(field('expiration'), '1 hour');
    await el.updateComplete;
    submit();
    await until(() => descriptionOf(field('expiration')).includes('This key has already expired.'), 'the reason');
    expect(field('expiration')).to.have.attribute('aria-invalid', 'true');
    await until(() => focused() === field('expiration'), 'the focus');
    expect(inDialog('[role=alert]')).to.be.empty;
    choose(field('expiration'), '1 day');
    await until(() => field('expiration').getAttribute('aria-invalid') === 'false', 'the field to be valid');
    expect(descriptionOf(field('expiration'))).to.equal('');
  });

  it('shows other failures in an alert, and saves on the next try', async () => {
    const {openDialog, field, submit, inDialog, sandbox, dialogCloses, el, writes} = await mountKeys();
    sandbox.fail({kind: 'drop', match: 'POST expire', times: 1});
    await openDialog('Robot', 'Edit expiration');
    choose(field('expiration'), '1 hour');
    await el.updateComplete;
    submit();
    const alert = await until(() => inDialog('[role=alert]')[0], 'the alert');
    expect(alert.innerText).to.include('Can’t reach the service');
    submit();
    await dialogCloses();
    expect(writes()).to.have.length(2);
  });
});

describe('revoking a key in <workos-api-keys>', () => {
  it('asks first, naming the key, with the focus on Cancel', async () => {
    const {openDialog, dialog, focusName, submitButton, writes} = await mountKeys();
    await openDialog('Robot', 'Revoke key');
    expect(dialog()!.innerText, 'told from others of its name').to.include('sk_…1234');
    expect(nameOf(dialog()!)).to.equal('Revoke API key?');
    expect(dialog()!.innerText).to.include('Robot stops working immediately');
    expect(focusName()).to.equal('Cancel');
    expect(submitButton().matches('[part~=button-danger]')).to.equal(true);
    expect(writes()).to.be.empty;
  });

  it('sends one request, fires both events, shows a notice, and moves the focus to the next row', async () => {
    const {el, openDialog, submit, sandbox, dialogCloses, writes, notice, names, focusName, submitButton} =
      await mountKeys();
    sandbox.fail({kind: 'slow', delay: 200, match: 'DELETE', times: 1});
    const heard = recordEvents(el, 'workos-api-key-revoke', 'workos-api-key-revoked');
    await openDialog('Robot', 'Revoke key');
    submit();
    await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    submit();
    await dialogCloses();
    await until(() => names().join() === 'Export,Import', 'the row to disappear');
    expect(writes()).to.deep.equal(['DELETE key_robot']);
    expect(notice()).to.equal('Robot was revoked.');
    expect(heard.map(({name, detail}) => [name, (detail as {key: {id: string}}).key.id])).to.deep.equal([
      ['workos-api-key-revoke', 'key_robot'],
      ['workos-api-key-revoked', 'key_robot'],
    ]);
    await until(() => focusName() === 'Actions for Export', 'the focus');
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, openDialog, submit, dialogCloses, writes, names} = await mountKeys();
    el.addEventListener('workos-api-key-revoke', (event) => event.preventDefault());
    await openDialog('Robot', 'Revoke key');
    submit();
    await dialogCloses();
    expect(writes()).to.be.empty;
    expect(names()).to.include('Robot');
  });

  it('treats a key that no longer exists as revoked', async () => {
    const {el, openDialog, submit, dialogCloses, sandbox, names, notice} = await mountKeys();
    const revoked = nextEvent(el, 'workos-api-key-revoked');
    await openDialog('Robot', 'Revoke key');
    sandbox.data('apiKeys').shift();
    submit();
    expect((await revoked).detail.key.id).to.equal('key_robot');
    await dialogCloses();
    await until(() => !names().includes('Robot'), 'the row to disappear');
    expect(notice()).to.equal('Robot was revoked.');
  });

  it('stays on the page, and shows the previous one when it is empty', async () => {
    const {openDialog, submit, byRole, names, waitForText, dialogCloses} = await mountKeys({keys: keys(12)});
    byRole('button', 'Next')!.click();
    await until(() => names().join() === 'Key 11,Key 12', 'the second page');
    await openDialog('Key 11', 'Revoke key');
    submit();
    await dialogCloses();
    await until(() => names().join() === 'Key 12', 'the row to disappear');
    await waitForText('Page 2');
    await openDialog('Key 12', 'Revoke key');
    submit();
    await until(() => names().length === 10, 'the first page');
  });

  it('shows why it failed, and succeeds on the next try', async () => {
    const {openDialog, submit, inDialog, sandbox, dialogCloses, writes} = await mountKeys();
    sandbox.fail({kind: 'status', status: 500, match: 'DELETE', times: 1});
    await openDialog('Robot', 'Revoke key');
    submit();
    const alert = await until(() => inDialog('[role=alert]')[0], 'the alert');
    expect(alert.innerText).to.include('The service has a problem');
    submit();
    await dialogCloses();
    expect(writes()).to.deep.equal(['DELETE key_robot', 'DELETE key_robot']);
  });

  it('updates another list of the same user', async () => {
    const one = await mountUserKeys({keys: everyUserKey});
    const two = await mountUserKeys({keys: everyUserKey});
    await one.openDialog('Robot', 'Revoke key');
    one.submit();
    await until(() => !two.names().includes('Robot'), 'the row to disappear there');
    expect(two.notice()).to.equal('');
  });
});
