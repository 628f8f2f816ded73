import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {Widgets} from '../../../src/widgets/all-widgets/widgets.js';
import {recordEvents, until} from '../../helpers/index.js';
import {mountWidgets} from './support.js';

/** In a file, and so a page, of its own: no other test has loaded any code there. */
describe('<workos-widgets> without a connection', () => {
  // Each chunk is a file, and the default size of 250 entries is too small.
  before(() => performance.setResourceTimingBufferSize(2_000));
  afterEach(() => sinon.restore());

  const isLoaded = (module: RegExp) =>
    performance.getEntriesByType('resource').some(({name}) => module.test(new URL(name).pathname));

  it('shows that the code of a view failed to load, without loading more code for it', async () => {
    const {el, tabs, view, waitForText, byRole, selected} = await mountWidgets(['users', 'sso']);
    await (await view('workos-users-table')).waitForText('Amara Okafor');
    await until(() => isLoaded(/\/later\b[^/]*$/), 'the code of the failure message');

    const load = sinon.stub(Widgets, 'load').rejects(new TypeError('Failed to fetch'));
    sinon.stub(navigator, 'onLine').get(() => false);
    const heard = recordEvents(el, 'workos-error');
    tabs()[1]!.click();
    await waitForText('You’re offline');
    expect(heard).to.have.length(1);
    expect(byRole('alert')).to.exist;

    load.restore();
    byRole('button', 'Try again')!.click();
    await (await view('workos-sso-config')).waitForText('Okta SAML');
    expect(selected()).to.equal('Single sign-on');
    expect(byRole('alert')).not.to.exist;
  });
});
