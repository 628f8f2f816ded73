import {expect} from '@open-wc/testing';
import {choose, normalizeSpace} from '../../helpers/index.js';
import {ada, mountTable} from './support.js';

const role = (slug: string, name: string) => ({slug, name, description: '', default: false});
const roles = [role('admin', 'Admin'), role('admin-2', 'Admin'), role('viewer', 'Viewer')];
const both = {
  ...ada,
  roles: [
    {slug: 'admin-2', name: 'Admin'},
    {slug: 'viewer', name: 'Viewer'},
  ],
};

const textsOf = (elements: Iterable<HTMLElement>) => [...elements].map(({textContent}) => normalizeSpace(textContent));

async function mountTwins(multipleRoles = true) {
  const table = await mountTable({members: [both], sandbox: {roles, multipleRoles}});
  await table.untilRolesLoad();
  return table;
}

describe('roles of one name in <workos-users-table>', () => {
  it('show their slug in the filter and in the rows', async () => {
    const {root, parts} = await mountTwins();
    expect(textsOf(root.querySelectorAll<HTMLElement>('[part~=role-filter] option'))).to.deep.equal([
      'All roles',
      'Admin (admin)',
      'Admin (admin-2)',
      'Viewer',
    ]);
    expect(textsOf(parts('role'))).to.deep.equal(['Admin (admin-2)', 'Viewer']);
  });

  it('show their slug where several are chosen', async () => {
    const {openDialog, inDialog} = await mountTwins();
    await openDialog('Ada Lovelace', 'Edit roles');
    expect(textsOf(inDialog('.choices bdi'))).to.deep.equal(['Admin (admin)', 'Admin (admin-2)', 'Viewer']);
  });

  it('show their slug where one is chosen, and where the others are lost', async () => {
    const {openDialog, inDialog, dialog, el} = await mountTwins(false);
    await openDialog('Ada Lovelace', 'Edit role');
    const [select] = inDialog<HTMLSelectElement>('select');
    expect(textsOf(select!.options).slice(1)).to.deep.equal(['Admin (admin)', 'Admin (admin-2)', 'Viewer']);
    choose(select!, 'Viewer');
    await el.updateComplete;
    expect(dialog()!.innerText).to.include('Saving replaces these roles: Admin (admin-2).');
  });
});
