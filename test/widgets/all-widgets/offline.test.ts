import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {Widgets} from '../../../src/widgets/all-widgets/widgets.js';
import {recordEvents, until} from '../../helpers/index.js';
import {mountWidgets} from './support.js';

/** A page of its own, into which no other test has loaded anything. */
describe('<workos-widgets> without a connection', () => {
  before(() => performance.setResourceTimingBufferSize(2_000)); // Each chunk here is a file.
  afterEach(() => sinon.restore());

  const isLoaded = (module: RegExp) =>
    performance.getEntriesByType('resource').some(({name}) => module.test(new URL(name).pathname));

  it('needs nothing more to say that the code of a view cannot be loaded, once the first view is there', async () => {
    const {el, tabs, view, says, byRole, selected} = await mountWidgets(['users', 'sso']);
    await (await view('workos-users-table')).says('Amara Okafor');
    await until(() => isLoaded(/\/failures\b[^/]*$/), 'what says that something failed');

    const load = sinon.stub(Widgets, 'load').rejects(new TypeError('Failed to fetch'));
    sinon.stub(navigator, 'onLine').get(() => false);
    const heard = recordEvents(el, 'workos-error');
    tabs()[1]!.click();
    await says('You are offline');
    expect(heard).to.have.length(1);
    expect(byRole('alert')).to.exist;

    load.restore();
    byRole('button', 'Try again')!.click();
    await (await view('workos-sso-config')).says('Okta SAML');
    expect(selected()).to.equal('Single sign-on');
    expect(byRole('alert')).not.to.exist;
  });
});
