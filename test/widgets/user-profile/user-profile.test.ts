import {expect} from '@open-wc/testing';
import '../../../src/define/user-profile.js';
import {secondOrganizationId} from '../../../src/sandbox/index.js';
import {mount} from '../../helpers/index.js';

describe('<workos-user-profile>', () => {
  it('shows a skeleton while it loads', async () => {
    const {el, root} = await mount('workos-user-profile', {sandbox: {latency: 60_000}, isLoading: true});
    expect(el.matches(':state(loading)')).to.equal(true);
    expect(root.querySelectorAll('[part~=item]')).to.have.length(3);
  });

  it('lists the profile', async () => {
    const {el, parts} = await mount('workos-user-profile');
    expect(parts('name').map(({innerText}) => innerText)).to.deep.equal(['Profile, first', 'Profile, second']);
    expect(el.matches(':state(ready)')).to.equal(true);
  });

  it('says so if there are none', async () => {
    const {part} = await mount('workos-user-profile', {sandbox: {scenario: 'empty'}});
    expect(part('empty-list')!.innerText).to.equal('Nothing here yet.');
  });

  it('loads the list again', async () => {
    const {byRole, sandbox, waitForText} = await mount('workos-user-profile');
    sandbox.data('userProfile').push({id: 'new', name: 'Added meanwhile'});
    byRole('button', 'Refresh')!.click();
    await waitForText('Added meanwhile');
  });

  it('shows an item without a name', async () => {
    const {el, sandbox, waitForText} = await mount('workos-user-profile');
    sandbox.data('userProfile').splice(0, 9, {id: 'one', name: 'One', overrides: {name: null}});
    el.refresh();
    await waitForText('Unnamed');
  });

  it('shows a failed load, and the list after a retry', async () => {
    const fault = {kind: 'status', status: 400, match: 'GET /_widgets/UserProfile/me', times: 1} as const;
    const {byRole, text, waitForText} = await mount('workos-user-profile', {sandbox: {faults: [fault]}});
    expect(text()).to.include('This wasn’t accepted');
    byRole('button', 'Try again')!.click();
    await waitForText('Profile, first');
  });

  it('shows “No access” if the token lacks the scope, and sends no request', async () => {
    const {text, sandbox} = await mount('workos-user-profile', {grant: {scopes: ['other']}});
    expect(text()).to.include('No access');
    expect(sandbox.requests).to.be.empty;
  });

  it('replaces the list if the token is for another organization', async () => {
    const {el, sandbox, text, waitForText} = await mount('workos-user-profile');
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await el.updateComplete;
    expect(text()).not.to.include('Profile, first');
    await waitForText('Profile, elsewhere');
  });
});
