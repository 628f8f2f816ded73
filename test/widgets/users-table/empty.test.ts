import {expect} from '@open-wc/testing';
import {fill, choose, until} from '../../helpers/index.js';
import {ada, mountTable, tableOf} from './support.js';

describe('<workos-users-table> without rows', () => {
  it('shows that there are no members yet', async () => {
    const {part, text, el, byRole} = await mountTable({members: []});
    expect(part('empty')).to.exist;
    expect(text()).to.include('No members yet').and.include('0 members');
    expect(byRole('table')).not.to.exist;
    expect(byRole('navigation'), 'a pager without pages').not.to.exist;
    expect(el.matches(':state(ready)')).to.equal(true);
  });

  it('shows the page’s own empty state', async () => {
    const {el, text} = await mountTable({members: [], children: '<p slot="empty">Quiet here.</p>'});
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(text()).not.to.include('No members yet');
  });

  it('names a search without matches, and clears it on request', async () => {
    const {byRole, waitForText, names, findByRole, focusName} = await mountTable();
    fill(byRole('searchbox')!, 'zebra');
    await waitForText('Nobody matches “zebra”.');
    (await findByRole('button', 'Clear filters')).click();
    await until(() => names().length === 5, 'all members');
    expect(byRole('searchbox')).to.have.property('value', '');
    expect(focusName()).to.equal('Search by name or email');
  });

  it('clears a role filter without matches', async () => {
    const {byRole, waitForText, names, findByRole, untilRolesLoad} = await mountTable({members: [ada]});
    await untilRolesLoad();
    choose(byRole('combobox')!, 'Security');
    await waitForText('Nobody matches this filter.');
    (await findByRole('button', 'Clear filters')).click();
    await until(() => names().length === 1, 'all members');
    expect(byRole('combobox')).to.have.property('value', '');
  });

  it('shows the page’s own empty state only if there are no members at all', async () => {
    const {el, byRole, waitForText} = await mountTable({children: '<p slot="empty">Quiet here.</p>'});
    fill(byRole('searchbox')!, 'zebra');
    await waitForText('No members found');
    expect(el.querySelector('p')!.checkVisibility()).to.equal(false);
    expect(tableOf(el).names()).to.be.empty;
  });
});
