import {expect} from '@open-wc/testing';
import {restore, stub} from 'sinon';
import {developerUserId, noOrganizationUserId, secondOrganizationId} from '../../../src/sandbox/index.js';
import {mount, nameOf, nextEvent, serve, until} from '../../helpers/index.js';
import {brokenPicture, mountProfile, profileOf, setPerson} from './support.js';

/** What the engine calls a language: engines differ. */
function displayName(tag: string, language: string) {
  return new Intl.DisplayNames(language, {type: 'language'}).of(tag)!;
}

describe('<workos-user-profile>', () => {
  it('shows a skeleton in the shape of the rows while it loads', async () => {
    const {el, root, rowNames} = await mountProfile({sandbox: {latency: 60_000}, isLoading: true});
    expect(el.matches(':state(loading)')).to.equal(true);
    expect(root.querySelector('.hidden[role=status]')!.textContent).to.equal('Loading…');
    expect(rowNames()).to.deep.equal(['picture', 'name', 'email', 'accounts', 'locale']);
    expect(root.querySelectorAll('[part=skeleton]')).to.have.length(10);
  });

  it('shows picture, name, address, accounts and language', async () => {
    const {el, value, rowNames, avatar} = await mountProfile();
    expect(el.matches(':state(ready)')).to.equal(true);
    expect(rowNames()).to.deep.equal(['picture', 'name', 'email', 'accounts', 'locale']);
    expect(value('name')).to.equal('Ada Lovelace');
    expect(value('email')).to.equal('ada@example.com');
    expect(value('locale')).to.equal(`${displayName('en-GB', 'en')} en-GB`);
    const image = avatar()!.querySelector('img')!;
    expect([image.alt, image.referrerPolicy]).to.deep.equal(['', 'no-referrer']);
    await until(() => image.naturalWidth > 0, 'the picture');
  });

  it('lists terms with their definitions', async () => {
    const {root} = await mountProfile();
    const terms = [...root.querySelectorAll('dl > div > dt + dd')].map(
      (definition) => (definition.previousElementSibling as HTMLElement).innerText,
    );
    expect(terms).to.deep.equal(['Picture', 'Name', 'Email', 'Connected accounts', 'Language']);
  });

  it('gives each button a name of its own', async () => {
    const {allByRole} = await mountProfile();
    expect(allByRole('button').map(nameOf)).to.deep.equal(['Edit name', 'Edit email', 'Edit language']);
  });

  for (const [title, names, shown] of [
    ['no name', {firstName: null, lastName: null}, 'Not set'],
    ['a first name alone', {lastName: null}, 'Ada'],
    ['a last name alone', {firstName: ''}, 'Lovelace'],
    ['names of spaces', {firstName: '  ', lastName: ' \t'}, 'Not set'],
  ] as const) {
    it(`shows ${title}`, async () => {
      const {value} = await mountProfile({person: names});
      expect(value('name')).to.equal(shown);
    });
  }

  it('leaves out rows without a value, except those that the user can edit', async () => {
    const person = {profilePictureUrl: null, oauthProfiles: null, locale: null};
    const {el, rowNames, value} = await mountProfile({person});
    expect(rowNames()).to.deep.equal(['name', 'email', 'locale']);
    expect(value('locale')).to.equal('Not set');
    el.readonly = true;
    await el.updateComplete;
    expect(rowNames()).to.deep.equal(['name', 'email']);
  });

  it('shows initials instead of a picture that is broken', async () => {
    const {avatar} = await mountProfile({person: {profilePictureUrl: brokenPicture}});
    await until(() => avatar()!.innerText.trim() === 'AL', 'the initials');
    expect(avatar()!.querySelector('img')).not.to.exist;
  });

  it('shows a new picture after a broken one', async () => {
    const {el, avatar, sandbox, row} = await mountProfile({person: {profilePictureUrl: brokenPicture}});
    await until(() => !avatar()!.querySelector('img'), 'the initials');
    setPerson(sandbox);
    el.refresh();
    await until(() => row('picture')!.querySelector('img')?.naturalWidth, 'the new picture');
  });

  it('shows the initial of the address if there is neither picture nor name, in a row that the page has named', async () => {
    const person = {profilePictureUrl: null, firstName: null, lastName: null};
    const {avatar} = await mountProfile({person, attributes: {rows: 'picture'}});
    expect(avatar()!.innerText.trim()).to.equal('A');
  });

  it('hides all buttons if it is read-only', async () => {
    const {allByRole, rowNames} = await mountProfile({attributes: {readonly: ''}});
    expect(allByRole('button')).to.be.empty;
    expect(rowNames()).to.have.length(5);
  });

  it('shows a user without an organization', async () => {
    const {sandbox} = serve();
    const token = await sandbox.mintToken({organizationId: null, userId: noOrganizationUserId});
    const {el} = await mount('workos-user-profile', {token});
    expect(profileOf(el).value('name')).to.equal('Noor Haddad');
  });

  for (const [title, width] of [
    ['beside', 700],
    ['above', 320],
  ] as const) {
    it(`shows labels ${title} the values at ${width} px, with everything inside`, async () => {
      const email = `${'x'.repeat(180)}@example.com`;
      const oauthProfiles = {GoogleOAuth: {id: 'go_1', email}};
      const {row, el, parts, isTooWide} = await mountProfile({width, person: {email, oauthProfiles}});
      const label = row('email')!.querySelector('dt')!.getBoundingClientRect();
      const value = row('email')!.querySelector('dd')!.getBoundingClientRect();
      if (width < 400) expect(label.bottom).to.be.at.most(value.top);
      else expect(label.right).to.be.at.most(value.left);
      expect(isTooWide()).to.equal(false);
      const {right} = el.getBoundingClientRect();
      for (const button of parts('edit-button')) expect(button.getBoundingClientRect().right).to.be.at.most(right + 1);
      expect(parts('details')[0]!.innerText, 'the address of an account').to.include(email);
      expect(parts('details')[0]!.getBoundingClientRect().right).to.be.at.most(right + 1);
    });
  }
});

describe('the rows of <workos-user-profile>', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    stub(console, 'warn').callsFake((text: string) => void warnings.push(text));
  });
  afterEach(() => restore());

  it('are those that the page names, in its order', async () => {
    const {el, rowNames} = await mountProfile({attributes: {rows: ' email  name email'}});
    expect(rowNames()).to.deep.equal(['email', 'name']);
    el.rows = 'locale';
    await el.updateComplete;
    expect(rowNames()).to.deep.equal(['locale']);
    expect(warnings).to.be.empty;
  });

  it('are shown without a value too if the page names them', async () => {
    const person = {oauthProfiles: {}, locale: null};
    const {value} = await mountProfile({attributes: {rows: 'accounts locale', readonly: ''}, person});
    expect([value('accounts'), value('locale')]).to.deep.equal(['None', 'Not set']);
  });

  it('leave out unknown names, and warn about them', async () => {
    const {rowNames} = await mountProfile({attributes: {rows: 'phone name'}});
    expect(rowNames()).to.deep.equal(['name']);
    expect(warnings).to.deep.equal(['[workos-elements] <workos-user-profile> has no row “phone”.']);
  });

  it('are all rows if the page names none that exist', async () => {
    const {rowNames} = await mountProfile({attributes: {rows: 'fax'}});
    expect(rowNames()).to.have.length(5);
  });
});

describe('the accounts of <workos-user-profile>', () => {
  const accountsOf = ({parts}: Awaited<ReturnType<typeof mountProfile>>) =>
    parts('account').map((account) => account.querySelector('[part=name]')!.textContent.trim());

  it('show provider, address and last sign-in', async () => {
    const {parts, root} = await mountProfile();
    const [github, google] = parts('account');
    expect(github!.innerText.split('\n').filter(Boolean)).to.include.members([
      'GitHub',
      'ada@github.example',
      'Last signed in 2 hours ago',
    ]);
    expect(Date.parse(root.querySelector('time')!.dateTime)).to.be.closeTo(Date.now() - 72e5, 6e4);
    expect(google!.innerText).not.to.include('signed in');
    await until(() => github!.querySelector('[part=mark] path'), 'the logo');
  });

  for (const [key, name] of [
    ['AppleOAuth', 'Apple'],
    ['BitbucketOAuth', 'Bitbucket'],
    ['DiscordOAuth', 'Discord'],
    ['GitLabOAuth', 'GitLab'],
    ['GithubOAuth', 'GitHub'],
    ['GitHubOAuth', 'GitHub'],
    ['GoogleOAuth', 'Google'],
    ['GrokOAuth', 'Grok'],
    ['IntuitOAuth', 'Intuit'],
    ['LinkedInOAuth', 'LinkedIn'],
    ['MicrosoftOAuth', 'Microsoft'],
    ['SalesforceOAuth', 'Salesforce'],
    ['SlackOAuth', 'Slack'],
    ['VercelOAuth', 'Vercel'],
    ['VercelMarketplaceOAuth', 'Vercel Marketplace'],
    ['XOAuth', 'X'],
    ['XeroOAuth', 'Xero'],
    ['QuantumLeapOAuth', 'Quantum leap'],
    ['new_provider', 'New provider'],
    ['constructorOAuth', 'Constructor'],
    ['OAuth', 'OAuth'],
  ] as const) {
    it(`calls ${key} “${name}”`, async () => {
      const mounted = await mountProfile({person: {oauthProfiles: {[key]: {id: '1', email: 'a@b.example'}}}});
      expect(accountsOf(mounted)).to.deep.equal([name]);
    });
  }

  it('leave out providers without an account', async () => {
    const oauthProfiles = {AppleOAuth: null, GoogleOAuth: null};
    const {rowNames} = await mountProfile({person: {oauthProfiles}});
    expect(rowNames()).not.to.include('accounts');
  });

  it('show an account without address and with an invalid time by its provider alone', async () => {
    const oauthProfiles = {GoogleOAuth: {id: 'go_1', email: null, lastLoginAt: 'soon'}};
    const {root} = await mountProfile({person: {oauthProfiles}});
    expect(root.querySelector<HTMLElement>('.about')!.innerText.trim()).to.equal('Google');
  });

  it('are all shown at 320 px, with their addresses', async () => {
    const keys = ['AppleOAuth', 'GithubOAuth', 'GoogleOAuth', 'MicrosoftOAuth'];
    const oauthProfiles = Object.fromEntries(keys.map((key) => [key, {id: key, email: `${key}@x.example`}]));
    const mounted = await mountProfile({width: 320, person: {oauthProfiles}});
    expect(accountsOf(mounted)).to.deep.equal(['Apple', 'GitHub', 'Google', 'Microsoft']);
    for (const details of mounted.parts('details')) expect(details.innerText).to.include('@x.example');
  });
});

describe('the language in <workos-user-profile>', () => {
  for (const [locale, shown] of [
    ['de', 'German de'],
    ['fr', 'French fr'],
    ['en_US', 'en_US'],
    ['xx', 'xx'],
    ['<b>', '<b>'],
  ] as const) {
    it(`is shown for ${locale} as “${shown}”`, async () => {
      const {value} = await mountProfile({person: {locale}});
      expect(value('locale')).to.equal(shown);
    });
  }

  it('is named in the language of the page', async () => {
    const {row} = await mountProfile({lang: 'de'});
    await until(() => row('locale')!.innerText.includes(displayName('en-GB', 'de')), 'the German name');
    expect(row('locale')!.querySelector('dt')!.innerText).to.equal('Sprache');
  });
});

describe('the load of <workos-user-profile>', () => {
  const failed = {kind: 'status', status: 400, match: 'GET /_widgets/UserProfile/me', times: 1} as const;

  it('can be retried after a failure', async () => {
    const {byRole, text, waitForText} = await mountProfile({sandbox: {faults: [failed]}});
    expect(text()).to.include('This wasn’t accepted');
    byRole('button', 'Try again')!.click();
    await waitForText('Ada Lovelace');
  });

  it('sends a 4xx once, and no request before an async function has returned a token', async () => {
    const {sandbox} = serve({faults: [failed]});
    const token = sandbox.mintToken();
    await mount('workos-user-profile', {token: () => token});
    expect(sandbox.requests.map(({status}) => status)).to.deep.equal([400]);
  });

  it('renews a token that the server rejects', async () => {
    const {sandbox} = serve({faults: [{kind: 'unauthorized', times: 1}]});
    let calls = 0;
    const {el} = await mount('workos-user-profile', {token: () => sandbox.mintToken({claims: {jti: ++calls}})});
    expect(profileOf(el).value('name')).to.equal('Amara Okafor');
    expect(calls).to.equal(2);
  });

  it('reads a token whose claims contain any character', async () => {
    const {value} = await mountProfile({grant: {claims: {name: 'Zoë 李 ?>~ÿÿÿ'}}});
    expect(value('name')).to.equal('Ada Lovelace');
  });

  it('keeps the profile and an open dialog if a reload fails', async () => {
    const {el, sandbox, openEdit, field, waitForText, value} = await mountProfile();
    await openEdit('name');
    const input = field('firstName');
    sandbox.fail(failed);
    el.refresh();
    await waitForText('What you see may be out of date.');
    expect(value('name')).to.equal('Ada Lovelace');
    expect(field('firstName')).to.equal(input);
  });

  it('says that the server forbids it', async () => {
    const {text} = await mountProfile({grant: {userId: null}});
    expect(text()).to.include('No access');
  });

  it('shows the slots of the page', async () => {
    const children = '<p slot="error">Gone</p><p slot="loading">Wait</p>';
    const {el} = await mountProfile({children, sandbox: {faults: [failed]}});
    const shown = () => [...el.children].filter((child) => (child as HTMLElement).offsetHeight > 0);
    await until(() => shown().length === 1, 'one slot');
    expect(shown()[0]!.textContent).to.equal('Gone');
  });

  it('shows the data of the next user only', async () => {
    const {el, sandbox, text, waitForText} = await mountProfile();
    const ready = nextEvent(el, 'workos-ready');
    el.token = await sandbox.mintToken({userId: developerUserId});
    await el.updateComplete;
    expect(text()).not.to.include('Ada Lovelace');
    await waitForText('Mei-Ling Chen');
    await ready;
  });

  it('shows each user their own data in two widgets of a page', async () => {
    const first = await mountProfile();
    const second = await mount('workos-user-profile', {grant: {userId: developerUserId}});
    const third = await mount('workos-user-profile', {grant: {organizationId: secondOrganizationId}});
    expect(first.value('name')).to.equal('Ada Lovelace');
    expect(profileOf(second.el).value('name')).to.equal('Mei-Ling Chen');
    expect(profileOf(third.el).value('name')).to.equal('Ada Lovelace');
  });
});
