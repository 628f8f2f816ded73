import {expect} from '@open-wc/testing';
import {clickOn, nameOf, press, until} from '../../helpers/index.js';
import {ada, mountTable, type Person, type TableOptions} from './support.js';

const removable = {...ada, overrides: {actions: ['revoke-membership', 'edit-role', 'revoke-invite', 'resend-invite']}};

/** Mounts a table and opens, by keyboard, the menu of Ada, who has all four actions. */
async function mountMenu(options: TableOptions = {}) {
  const table = await mountTable({members: [removable, {...ada, id: 'user_b', firstName: 'Bea'}], ...options});
  await table.untilRolesLoad();
  table.menuButton('Ada Lovelace')!.focus();
  await press('Enter');
  await until(() => table.focusName() === 'Edit roles', 'the first item to have the focus');
  return table;
}

describe('the menu of a row in <workos-users-table>', () => {
  const cases: readonly [string, Person, string[]][] = [
    ['an active member', ada, ['Edit roles', 'Remove user']],
    ['an invited member', {...ada, status: 'Invited'}, ['Resend invitation', 'Revoke invitation']],
    ['an expired invitation', {...ada, status: 'InviteExpired'}, ['Resend invitation']],
    ['a directory-managed member', {...ada, isDirectoryManaged: true}, ['Remove user']],
    ['actions in another order', removable, ['Edit roles', 'Resend invitation', 'Revoke invitation', 'Remove user']],
    ['an unknown action', {...ada, overrides: {actions: ['fly', 'edit-role']}}, ['Edit roles']],
  ];
  for (const [title, person, items] of cases) {
    it(`offers the actions that the server allows for ${title}`, async () => {
      const {openMenu, untilRolesLoad} = await mountTable({members: [person]});
      await untilRolesLoad();
      const menu = await openMenu('Ada Lovelace');
      expect(menu.map(nameOf)).to.deep.equal(items);
    });
  }

  it('says “role” if members hold only one', async () => {
    const {openMenu, untilRolesLoad} = await mountTable({sandbox: {multipleRoles: false}});
    await untilRolesLoad();
    expect((await openMenu('Ada Lovelace')).map(nameOf)).to.include('Edit role');
  });

  const without: readonly [string, Person][] = [
    [
      'the caller’s own row, whatever the server lists',
      {...removable, overrides: {...removable.overrides, isLoggedInUser: true}},
    ],
    ['a row without actions', {...ada, status: 'InviteRevoked'}],
    ['a row with only unknown actions', {...ada, overrides: {actions: ['fly']}}],
    ['a row whose actions are not a list', {...ada, overrides: {actions: null}}],
    ['a row without an ID', {...ada, overrides: {id: null}}],
  ];
  for (const [title, person] of without) {
    it(`is missing on ${title}`, async () => {
      const {menuButton, names} = await mountTable({members: [person]});
      expect(names()).to.deep.equal(['Ada Lovelace']);
      expect(menuButton('Ada Lovelace')).not.to.exist;
    });
  }

  it('names its member', async () => {
    const {byRole, openMenu, menuButton} = await mountTable();
    expect(menuButton('Alan Turing')).to.have.attribute('aria-haspopup', 'menu');
    await openMenu('Alan Turing');
    expect(byRole('menu', 'Actions for Alan Turing')).to.exist;
    expect(menuButton('linus@example.com')).to.exist;
  });

  it('moves the focus with the arrow keys, wrapping at both ends, and with Home and End', async () => {
    const {focusName} = await mountMenu();
    const after = async (key: string) => {
      await press(key);
      return focusName();
    };
    expect(await after('ArrowDown')).to.equal('Resend invitation');
    expect(await after('ArrowDown')).to.equal('Revoke invitation');
    expect(await after('ArrowUp')).to.equal('Resend invitation');
    expect(await after('End')).to.equal('Remove user');
    expect(await after('ArrowDown')).to.equal('Edit roles');
    expect(await after('ArrowUp')).to.equal('Remove user');
    expect(await after('Home')).to.equal('Edit roles');
  });

  it('moves the focus to the next item that starts with a typed letter', async () => {
    const {focusName} = await mountMenu();
    const after = async (key: string) => {
      await press(key);
      return focusName();
    };
    expect(await after('r')).to.equal('Resend invitation');
    expect(await after('r')).to.equal('Revoke invitation');
    expect(await after('r')).to.equal('Remove user');
    expect(await after('r')).to.equal('Resend invitation');
    expect(await after('e')).to.equal('Edit roles');
    expect(await after('x')).to.equal('Edit roles');
  });

  it('closes on Escape and returns the focus to its button', async () => {
    const {focusName, byRole} = await mountMenu();
    await press('Escape');
    await until(() => !byRole('menu'), 'the menu to close');
    expect(focusName()).to.equal('Actions for Ada Lovelace');
  });

  it('closes on Tab, which moves the focus to the next row', async () => {
    const {focusName, byRole} = await mountMenu();
    await press('Tab');
    await until(() => !byRole('menu'), 'the menu to close');
    expect(focusName()).to.equal('Actions for Bea Lovelace');
  });

  it('opens the dialog of an item by keyboard', async () => {
    const {dialog} = await mountMenu();
    await press('End', 'Enter');
    const opened = await until(dialog, 'the dialog');
    expect(nameOf(opened)).to.equal('Remove user?');
  });

  it('opens and closes by mouse', async () => {
    const {menuButton, byRole} = await mountTable();
    await clickOn(menuButton('Ada Lovelace')!);
    await until(() => byRole('menu', 'Actions for Ada Lovelace'), 'the menu');
    await clickOn(menuButton('Ada Lovelace')!);
    await until(() => !byRole('menu'), 'the menu to close');
  });

  it('opens for another row with a single click', async () => {
    const {menuButton, byRole, allByRole} = await mountTable();
    await clickOn(menuButton('Alan Turing')!);
    await until(() => byRole('menu', 'Actions for Alan Turing'), 'the menu of Alan');
    await clickOn(menuButton('Ada Lovelace')!);
    await until(() => byRole('menu', 'Actions for Ada Lovelace'), 'the menu of Ada');
    expect(allByRole('menu')).to.have.length(1);
  });

  it('closes on a click elsewhere', async () => {
    const {menuButton, byRole, place} = await mountTable();
    await clickOn(menuButton('Ada Lovelace')!);
    await until(() => byRole('menu'), 'the menu');
    const below = place.appendChild(document.createElement('p'));
    below.textContent = 'Elsewhere';
    await clickOn(below);
    await until(() => !byRole('menu'), 'the menu to close');
  });

  it('opens inside the window, next to its button if the browser supports position-area', async () => {
    const {menuButton, byRole} = await mountTable();
    await clickOn(menuButton('Ada Lovelace')!);
    const menu = await until(() => byRole('menu'), 'the menu');
    const {top, bottom, left, right} = menu.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    if (!CSS.supports('position-area', 'block-end')) return;
    const button = menuButton('Ada Lovelace')!.getBoundingClientRect();
    expect(Math.min(Math.abs(top - button.bottom), Math.abs(bottom - button.top))).to.be.below(12);
  });
});
