import {expect} from '@open-wc/testing';
import {
  choose,
  descriptionOf,
  fill,
  nameOf,
  nextEvent,
  press,
  recordEvents,
  normalizeSpace,
  type,
  until,
} from '../../helpers/index.js';
import {keys, mountKeys, somePermissions, type Permission} from './support.js';

const expectFromNow = (iso: unknown, milliseconds: number) => {
  const distance = Date.parse(iso as string) - Date.now() - milliseconds;
  expect(Math.abs(distance), String(iso)).to.be.below(5_000);
};

describe('creating a key in <workos-api-keys>', () => {
  it('shows the slugs of permissions with the same name', async () => {
    const permissions = ['orders:read', 'orders:view'].map((slug) => ({id: slug, slug, name: 'View orders'}));
    const {openCreate, inDialog} = await mountKeys({permissions});
    await openCreate();
    const names = await until(() => {
      const found = inDialog('.choices bdi');
      return found.length ? found : undefined;
    }, 'the permissions');
    expect(names.map(({textContent}) => textContent)).to.deep.equal([
      'View orders (orders:read)',
      'View orders (orders:view)',
    ]);
  });

  it('focuses the name, and loads the permissions once, when the dialog first opens', async () => {
    const {openCreate, focusName, dialog, closeButton, dialogCloses, calls} = await mountKeys();
    expect(calls()).to.deep.equal(['GET organization-api-keys']);
    await openCreate();
    expect(nameOf(dialog()!)).to.equal('Create API key');
    expect(focusName()).to.equal('Name');
    closeButton().click();
    await dialogCloses();
    expect(focusName()).to.equal('Create API key');
    await openCreate();
    expect(calls()).to.deep.equal(['GET organization-api-keys', 'GET permissions']);
  });

  it('sends the trimmed name, no permission and no expiration by default', async () => {
    const {openCreate, field, submit, secret, bodies, writes} = await mountKeys();
    await openCreate();
    fill(field('name'), '  Deploy bot ');
    submit();
    await secret();
    expect(writes()).to.deep.equal(['POST organization-api-keys']);
    expect(bodies()).to.deep.equal([{name: 'Deploy bot', permissions: [], expiresAt: null}]);
  });

  for (const name of ['', '   ']) {
    it(`shows an error at the field for the name “${name}” until a name is typed`, async () => {
      const {openCreate, field, submit, writes, inDialog, focused} = await mountKeys();
      await openCreate();
      fill(field('name'), name);
      inDialog('select')[0]!.focus();
      submit();
      await until(() => field('name').getAttribute('aria-invalid') === 'true', 'the field to be invalid');
      expect(descriptionOf(field('name'))).to.include('Enter a name.');
      await until(() => focused() === field('name'), 'the focus');
      await type('D');
      await until(() => field('name').getAttribute('aria-invalid') === 'false', 'the field to be valid');
      expect(descriptionOf(field('name'))).not.to.include('Enter a name.');
      expect(writes()).to.be.empty;
    });
  }

  const expirations: readonly [label: string, days: number][] = [
    ['1 hour', 1 / 24],
    ['1 day', 1],
    ['3 days', 3],
    ['7 days', 7],
    ['30 days', 30],
    ['90 days', 90],
    ['1 year', 365],
  ];
  for (const [label, days] of expirations) {
    it(`lets the key expire ${label} after the request is sent`, async () => {
      const {openCreate, field, submit, secret, bodies} = await mountKeys();
      await openCreate();
      fill(field('name'), 'Robot 2');
      expect(nameOf(field('expiration'))).to.equal('Expiration');
      choose(field('expiration'), label);
      submit();
      await secret();
      expectFromNow(bodies()[0]!.expiresAt, days * 86_400_000);
    });
  }

  it('lets the key expire at a chosen time, in the time zone that the dialog names', async () => {
    const {openCreate, field, submit, secret, bodies, inDialog} = await mountKeys();
    await openCreate();
    fill(field('name'), 'Robot 2');
    choose(field('expiration'), 'Date and time…');
    await until(() => inDialog('#date')[0], 'the field');
    const zone = new Intl.DateTimeFormat('en', {timeZoneName: 'long'}).formatToParts().at(-1)!.value;
    expect(descriptionOf(field('date'))).to.include(`Time zone: ${zone}`);
    submit();
    await until(
      () => descriptionOf(field('date')).includes('Enter a date and a time.'),
      'the error for a missing date',
    );
    expect(field('date')).to.have.attribute('aria-invalid', 'true');
    fill(field('date'), '2001-01-01T10:00');
    await until(() => field('date').getAttribute('aria-invalid') === 'false', 'the field to be valid');
    submit();
    await until(
      () => descriptionOf(field('date')).includes('Choose a time in the future.'),
      'the error for a past date',
    );
    fill(field('date'), '2051-02-03T10:30');
    submit();
    await secret();
    expect(bodies().map(({expiresAt}) => expiresAt)).to.deep.equal([new Date('2051-02-03T10:30').toISOString()]);
  });

  it('sends one request, however often the form is submitted, and stays open meanwhile', async () => {
    const {openCreate, field, submit, secret, writes, sandbox, dialog, submitButton, closeButton} = await mountKeys();
    const address = location.href;
    sandbox.fail({kind: 'slow', delay: 400, match: 'POST organization-api-keys', times: 1});
    await openCreate();
    fill(field('name'), 'Robot 2');
    submit();
    await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    submit();
    field('name').focus();
    await press('Enter', 'Escape', 'Escape');
    closeButton().click();
    expect(dialog()?.matches(':modal')).to.equal(true);
    await secret();
    expect(writes()).to.have.length(1);
    expect(location.href).to.equal(address);
  });

  it('can be cancelled, which clears the form', async () => {
    const {openCreate, field, closeButton, findByRole, dialogCloses, writes} = await mountKeys();
    await openCreate();
    fill(field('name'), 'Robot 2');
    closeButton().click();
    (await findByRole('button', 'Discard')).click();
    await dialogCloses();
    await openCreate();
    expect(field('name').value).to.equal('');
    expect(writes()).to.be.empty;
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, openCreate, field, box, submit, dialogCloses, writes, notice} = await mountKeys();
    const heard = recordEvents(el, 'workos-api-key-created');
    await openCreate();
    fill(field('name'), 'Robot 2');
    box('Create orders').click();
    const asked = nextEvent(el, 'workos-api-key-create');
    el.addEventListener('workos-api-key-create', (event) => event.preventDefault());
    submit();
    expect((await asked).detail).to.deep.equal({name: 'Robot 2', permissions: ['orders:create'], expiresAt: null});
    await dialogCloses();
    expect(writes()).to.be.empty;
    expect(heard).to.be.empty;
    expect(notice()).to.equal('');
  });

  it('shows the new key on the first page, with one reload', async () => {
    const {openCreate, field, submit, secret, byRole, names, queries, el} = await mountKeys({keys: keys(12)});
    byRole('button', 'Next')!.click();
    await until(() => names().length === 2, 'the second page');
    const heard = recordEvents(el, 'workos-page-changed');
    await openCreate();
    fill(field('name'), 'Newest');
    submit();
    await secret();
    await until(() => names()[0] === 'Newest', 'the key');
    expect(heard).to.deep.equal([{name: 'workos-page-changed', detail: {page: 1}}]);
    expect(queries()).to.have.length(3);
  });
});

describe('a failure to create a key in <workos-api-keys>', () => {
  const refusals = [
    ['name', 'A key with this name already exists.', (f: (id: string) => Element) => f('name')],
    ['expiresAt', 'The expiration must be in the future.', (f: (id: string) => Element) => f('expiration')],
  ] as const;
  for (const [fieldName, message, find] of refusals) {
    it(`is shown in the server’s words at the field of ${fieldName}, which gets the focus`, async () => {
      const {openCreate, field, submit, sandbox, focused, inDialog} = await mountKeys();
      const errors = [{code: 'odd', field: fieldName}];
      sandbox.fail({kind: 'status', status: 422, message, errors, match: 'POST', times: 1});
      await openCreate();
      fill(field('name'), 'Robot 2');
      submit();
      await until(() => find(field).getAttribute('aria-invalid') === 'true', 'the field to be invalid');
      expect(descriptionOf(find(field))).to.include(message);
      await until(() => focused() === find(field), 'the focus');
      expect(inDialog('[role=alert]'), 'an alert in addition').to.be.empty;
      expect(field('name').value).to.equal('Robot 2');
    });
  }

  it('is shown at the name if the sandbox refuses it', async () => {
    const {openCreate, field, submit} = await mountKeys();
    await openCreate();
    fill(field('name'), 'robot');
    submit();
    await until(() => descriptionOf(field('name')).includes('A key with this name already exists.'), 'the reason');
    fill(field('name'), 'x'.repeat(256));
    submit();
    await until(() => descriptionOf(field('name')).includes('255 characters'), 'the next reason');
  });

  it('is shown at the permissions if it concerns them', async () => {
    const {openCreate, field, box, submit, sandbox, inDialog} = await mountKeys();
    await openCreate();
    sandbox.data('permissions').splice(0, 1);
    fill(field('name'), 'Robot 2');
    box('View orders').click();
    submit();
    const group = inDialog('fieldset')[0]!;
    await until(() => descriptionOf(group).includes('Unknown permission: orders:read.'), 'the reason');
  });

  it('is shown in an alert for other reasons, and keeps the input', async () => {
    const {el, openCreate, field, box, submit, sandbox, inDialog, secret, bodies, writes} = await mountKeys();
    sandbox.fail({kind: 'status', status: 503, match: 'POST', times: 1});
    await openCreate();
    fill(field('name'), 'Robot 2');
    choose(field('expiration'), '7 days');
    box('Create orders').click();
    const failed = nextEvent(el, 'workos-error');
    submit();
    expect((await failed).detail.error).to.include({code: 'server', status: 503});
    const alert = await until(() => inDialog('[role=alert]')[0], 'the alert');
    expect(alert.innerText).to.include('The service has a problem');
    expect(writes(), 'an automatic retry of a write').to.have.length(1);
    expect(field('name').value).to.equal('Robot 2');
    submit();
    await secret();
    expect(bodies()[1]).to.deep.include({name: 'Robot 2', permissions: ['orders:create']});
    expectFromNow(bodies()[1]!.expiresAt, 7 * 86_400_000);
  });
});

describe('the permissions of a new key in <workos-api-keys>', () => {
  const shown = (boxes: readonly Element[]) => boxes.map((box) => nameOf(box).split(' ').slice(0, 2).join(' '));

  for (const text of ['(', '[', '*', '\\', '+?', '(for good)', '[all]']) {
    it(`are filtered by the literal text “${text}”`, async () => {
      const {openCreate, filterField, boxes, dialog, el} = await mountKeys();
      await openCreate();
      fill(filterField(), text);
      await el.updateComplete;
      const expected = somePermissions.filter(({name, description}) => `${name} ${description}`.includes(text));
      expect(boxes()).to.have.length(expected.length);
      expect(dialog()).to.exist;
      expect(el.matches(':state(ready)')).to.equal(true);
    });
  }

  it('are filtered by name, slug and description, ignoring case', async () => {
    const {openCreate, filterField, boxes, el} = await mountKeys();
    await openCreate();
    for (const [text, names] of [
      [' VIEW T', ['View teams']],
      ['invoices:c', ['Create invoices']],
      ['is OWED', ['View invoices']],
    ] as const) {
      fill(filterField(), text);
      await el.updateComplete;
      expect(shown(boxes()), text).to.deep.equal(names);
    }
  });

  it('stay selected when the filter hides them, and are all sent', async () => {
    const {openCreate, field, box, filterField, submit, secret, bodies, el, dialog} = await mountKeys();
    await openCreate();
    fill(field('name'), 'Robot 2');
    box('View orders').click();
    box('View teams').click();
    await el.updateComplete;
    fill(filterField(), 'invoices');
    await el.updateComplete;
    box('View invoices').click();
    await el.updateComplete;
    expect(dialog()!.innerText).to.include('3 permissions selected');
    submit();
    await secret();
    expect(bodies()[0]!.permissions).to.deep.equal(['orders:read', 'teams:read', 'invoices:read']);
  });

  it('are selected and deselected all at once, but only those that match the filter', async () => {
    const {openCreate, dialogButton, filterField, boxes, dialog, el} = await mountKeys();
    await openCreate();
    expect(dialog()!.innerText).to.include('None selected');
    fill(filterField(), 'invoices');
    await el.updateComplete;
    dialogButton('Select all results')!.click();
    await el.updateComplete;
    expect(dialog()!.innerText).to.include('2 permissions selected');
    fill(filterField(), '');
    await el.updateComplete;
    expect(boxes().filter(({checked}) => checked)).to.have.length(2);
    dialogButton('Select all')!.focus();
    await press('Enter');
    await until(() => dialog()!.innerText.includes('8 permissions selected'), 'all');
    fill(filterField(), 'teams');
    await el.updateComplete;
    dialogButton('Deselect all results')!.click();
    await until(() => dialog()!.innerText.includes('5 permissions selected'), 'the rest');
  });

  it('are all loaded if there are more than a hundred', async () => {
    const permissions: Permission[] = Array.from({length: 230}, (_, index) => ({
      id: `p${index}`,
      slug: `thing:${index}`,
      name: `Thing ${index}`,
    }));
    const {openCreate, boxes, calls, box, field, submit, secret, bodies} = await mountKeys({permissions});
    await openCreate();
    expect(boxes()).to.have.length(230);
    expect(calls().filter((call) => call === 'GET permissions')).to.have.length(3);
    fill(field('name'), 'Robot 2');
    box('Thing 229').click();
    submit();
    await secret();
    expect(bodies()[0]!.permissions).to.deep.equal(['thing:229']);
  });

  it('are not submitted by Enter in the filter, nor by clearing it', async () => {
    const {openCreate, field, filterField, dialogButton, writes, boxes, el, dialog, focused} = await mountKeys();
    await openCreate();
    fill(field('name'), 'Robot 2');
    fill(filterField(), 'zebra');
    filterField().focus();
    await press('Enter');
    await el.updateComplete;
    expect(dialog()!.innerText).to.include('No permission matches “zebra”.');
    expect(dialogButton('Clear filter')).to.have.attribute('type', 'button');
    dialogButton('Clear filter')!.click();
    await el.updateComplete;
    expect(boxes()).to.have.length(8);
    expect(focused()).to.equal(filterField());
    expect(writes()).to.be.empty;
    expect(dialog()).to.exist;
  });

  it('are all shown again when Escape clears the filter, and the dialog stays open', async () => {
    const {openCreate, filterField, boxes, dialog} = await mountKeys();
    await openCreate();
    filterField().focus();
    await type('teams');
    await until(() => boxes().length === 3, 'the matches');
    await press('Escape');
    await until(() => boxes().length === 8, 'all permissions');
    expect(dialog()).to.exist;
  });

  it('have no filter if there are few, and no section if there are none', async () => {
    const few = await mountKeys({permissions: somePermissions.slice(0, 6)});
    await few.openCreate();
    expect(few.boxes()).to.have.length(6);
    expect(few.filterField()).not.to.exist;
    const none = await mountKeys({permissions: []});
    none.byRole('button', 'Create API key')!.click();
    await until(
      () => none.calls().includes('GET permissions') && !none.inDialog('.hint[role=status]')[0],
      'the response',
    );
    expect(none.inDialog('fieldset')).to.be.empty;
  });

  it('are announced while they load', async () => {
    const {byRole, inDialog, sandbox} = await mountKeys();
    sandbox.fail({kind: 'hang', match: 'GET permissions'});
    byRole('button', 'Create API key')!.click();
    const hint = await until(() => inDialog('[role=status]')[0], 'the hint');
    expect(normalizeSpace(hint.innerText)).to.equal('Loading permissions…');
  });

  it('can be loaded again after a failure, or left out of the key', async () => {
    const {openCreate, inDialog, dialogButton, sandbox, field, submit, secret, bodies, boxes} = await mountKeys();
    sandbox.fail({kind: 'status', status: 400, match: 'GET permissions', times: 1});
    await openCreate();
    expect(inDialog('[part~=alert]')[0]!.innerText).to.include('Couldn’t load permissions');
    dialogButton('Try again')!.click();
    await until(() => boxes().length === 8, 'the permissions');
    fill(field('name'), 'Robot 2');
    submit();
    await secret();
    const other = await mountKeys();
    other.sandbox.fail({kind: 'status', status: 400, match: 'GET permissions'});
    await other.openCreate();
    fill(other.field('name'), 'Robot 3');
    other.submit();
    await other.secret();
    expect(bodies().map(({name}) => name)).to.deep.equal(['Robot 2', 'Robot 3']);
  });

  it('have checkboxes without an ID', async () => {
    const {openCreate, boxes} = await mountKeys();
    await openCreate();
    expect(boxes().every(({id}) => id === '')).to.equal(true);
  });
});

describe('the input in the dialog of <workos-api-keys>', () => {
  it('survives reloads and renewed tokens of the same user', async () => {
    const {el, openCreate, field, box, filterField, sandbox, server, queries, dialog} = await mountKeys();
    await openCreate();
    fill(field('name'), 'Half a na');
    box('View teams').click();
    choose(field('expiration'), '30 days');
    fill(filterField(), 'team');
    field('name').focus();
    el.refresh();
    await until(() => queries().length === 2, 'the reload');
    el.token = await sandbox.mintToken({scopes: ['widgets:api-keys:manage'], expiresIn: 7_200});
    await until(() => queries().length === 3, 'another reload');
    await until(() => server.pendingRequests() === 0, 'the responses');
    await el.updateComplete;
    expect(dialog()).to.exist;
    expect(field('name').value).to.equal('Half a na');
    expect(field('expiration').value).to.equal(String(30 * 86_400));
    expect(filterField().value).to.equal('team');
    expect(box('View teams').checked).to.equal(true);
    expect(el.shadowRoot!.activeElement).to.equal(field('name'));
  });
});
