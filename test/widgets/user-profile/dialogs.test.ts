import {expect} from '@open-wc/testing';
import {developerUserId} from '../../../src/sandbox/index.js';
import {descriptionOf, fill, mount, nextEvent, press, recordEvents, serve, until} from '../../helpers/index.js';
import {mountProfile, profileOf, setPerson} from './support.js';

const read = 'GET /_widgets/UserProfile/me';
const write = 'POST /_widgets/UserProfile/me';

/** Engines do not call all languages the same. */
function displayName(tag: string, language = 'en') {
  return new Intl.DisplayNames(language, {type: 'language'}).of(tag)!;
}

describe('the dialog for the name in <workos-user-profile>', () => {
  it('shows the current name in fields that browsers can fill in', async () => {
    const {openEdit, values, field, focused} = await mountProfile();
    const dialog = await openEdit('name');
    expect(dialog.querySelector('h2')!.textContent).to.equal('Edit name');
    expect(values()).to.deep.equal(['Ada', 'Lovelace']);
    expect([field('firstName'), field('lastName')].map(({autocomplete, dir}) => [autocomplete, dir])).to.deep.equal([
      ['given-name', 'auto'],
      ['family-name', 'auto'],
    ]);
    expect(focused()).to.equal(field('firstName'));
  });

  it('saves both names without the spaces around them, and shows the answer before a reload', async () => {
    const {el, openEdit, field, submit, dialogCloses, bodies, value, notice, sandbox, focusName} = await mountProfile();
    const heard = recordEvents(el, 'workos-profile-change', 'workos-profile-changed');
    sandbox.fail({kind: 'hang', match: read});
    await openEdit('name');
    fill(field('firstName'), '  Augusta Ada ');
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{firstName: 'Augusta Ada', lastName: 'Lovelace'}]);
    await until(() => value('name') === 'Augusta Ada Lovelace', 'the new name');
    await until(() => notice() === 'Name saved.', 'the notice');
    expect(focusName()).to.equal('Edit name');
    expect(heard.map(({name}) => name)).to.deep.equal(['workos-profile-change', 'workos-profile-changed']);
    expect(heard[0]!.detail).to.deep.equal({changes: {firstName: 'Augusta Ada', lastName: 'Lovelace'}});
    expect((heard[1]!.detail as {profile: {firstName: string}}).profile.firstName).to.equal('Augusta Ada');
  });

  it('updates another widget of the same user', async () => {
    const {openEdit, field, submit} = await mountProfile();
    const other = profileOf((await mount('workos-user-profile', {grant: {expiresIn: 7_200}})).el);
    const stranger = profileOf((await mount('workos-user-profile', {grant: {userId: developerUserId}})).el);
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    submit();
    await until(() => other.value('name') === 'Augusta Lovelace', 'the new name there');
    expect(other.notice()).to.equal('');
    expect(stranger.value('name')).to.equal('Mei-Ling Chen');
  });

  it('can be saved only after a change', async () => {
    const {openEdit, field, submit, isReady, bodies, dialog} = await mountProfile();
    await openEdit('name');
    expect(isReady()).to.equal(false);
    fill(field('firstName'), ' Ada ');
    submit();
    expect(isReady(), 'with spaces alone').to.equal(false);
    expect(bodies()).to.be.empty;
    expect(dialog()).to.exist;
    fill(field('firstName'), 'Augusta');
    await until(isReady, 'the button');
  });

  it('clears one name', async () => {
    const {openEdit, field, submit, dialogCloses, bodies, value, text} = await mountProfile();
    await openEdit('name');
    fill(field('lastName'), '');
    submit();
    expect(text()).not.to.include('will be removed');
    await dialogCloses();
    expect(bodies()).to.deep.equal([{firstName: 'Ada', lastName: ''}]);
    await until(() => value('name') === 'Ada', 'the name');
  });

  it('says that the name will be removed if both fields are empty, and removes it', async () => {
    const {openEdit, field, submit, dialogCloses, bodies, value, waitForText, inDialog} = await mountProfile();
    await openEdit('name');
    fill(field('firstName'), ' ');
    fill(field('lastName'), '');
    await waitForText('Your name will be removed.');
    expect(inDialog('[role=status]')[0]!.innerText).to.equal('Your name will be removed.');
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{firstName: '', lastName: ''}]);
    await until(() => value('name') === 'Not set', 'the name to be gone');
    await waitForText('Name removed.');
  });

  it('does not announce a removal to a user who has no name', async () => {
    const {openEdit, text} = await mountProfile({person: {firstName: null, lastName: null}});
    await openEdit('name');
    expect(text()).not.to.include('will be removed');
  });

  for (const [title, name, isAllowed] of [
    ['255 characters', 'x'.repeat(255), true],
    ['256 characters', 'x'.repeat(256), false],
    ['255 characters between spaces', ` ${'x'.repeat(255)} `, true],
    ['128 characters of two UTF-16 units each', '😀'.repeat(128), false],
  ] as const) {
    it(`${isAllowed ? 'takes' : 'refuses'} a name of ${title}`, async () => {
      const {openEdit, field, submit, dialogCloses, bodies, errorOf, focused, values} = await mountProfile();
      await openEdit('name');
      fill(field('lastName'), name);
      submit();
      if (isAllowed) {
        await dialogCloses();
        expect(bodies()).to.deep.equal([{firstName: 'Ada', lastName: name.trim()}]);
        return;
      }
      await until(() => errorOf('lastName') === 'Use at most 255 characters.', 'the error');
      expect(errorOf('firstName')).to.equal('');
      expect(focused()).to.equal(field('lastName'));
      expect(values()).to.deep.equal(['Ada', name]);
      expect(bodies()).to.be.empty;
    });
  }

  for (const name of ['firstName', 'lastName'] as const) {
    it(`shows the server’s reason at the field ${name}, keeps the texts, and saves a correction`, async () => {
      const fault = {
        kind: 'status',
        status: 400,
        message: 'Names must not contain digits.',
        errors: [{code: 'invalid', field: name}],
        match: write,
        times: 1,
      } as const;
      const mounted = await mountProfile({sandbox: {faults: [fault]}});
      const {openEdit, field, submit, errorOf, focused, values, inDialog, dialogCloses, value} = mounted;
      await openEdit('name');
      fill(field('firstName'), 'Ada1');
      fill(field('lastName'), 'Lovelace2');
      submit();
      await until(() => errorOf(name) === 'Names must not contain digits.', 'the reason');
      const other = name === 'firstName' ? 'lastName' : 'firstName';
      expect(errorOf(other)).to.equal('');
      expect(focused()).to.equal(field(name));
      expect(descriptionOf(field(name))).to.equal('Names must not contain digits.');
      expect(field(name).getAttribute('aria-invalid')).to.equal('true');
      expect(inDialog('[role=alert]')).to.be.empty;
      expect(values()).to.deep.equal(['Ada1', 'Lovelace2']);
      fill(field(name), 'Augusta');
      await until(() => errorOf(name) === '', 'the reason to go');
      submit();
      await dialogCloses();
      await until(() => value('name').includes('Augusta'), 'the new name');
    });
  }

  it('shows a reason that names no field above the buttons', async () => {
    const fault = {kind: 'status', status: 400, message: 'Not today.', match: write} as const;
    const {openEdit, field, submit, inDialog, values} = await mountProfile({sandbox: {faults: [fault]}});
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    submit();
    await until(() => inDialog('[role=alert]')[0]?.innerText.includes('Not today.'), 'the reason');
    expect(values()).to.deep.equal(['Augusta', 'Lovelace']);
  });

  it('says why the server refuses a change: an identity provider manages the profile', async () => {
    const {sandbox} = serve();
    sandbox.person(developerUserId).isManaged = true;
    const {el} = await mount('workos-user-profile', {grant: {userId: developerUserId}});
    const {openEdit, field, submit, inDialog, values, value} = profileOf(el);
    const failed = nextEvent(el, 'workos-error');
    await openEdit('name');
    fill(field('firstName'), 'Mei');
    submit();
    await until(() => inDialog('[role=alert]')[0], 'the reason');
    expect(inDialog('[role=alert]')[0]!.innerText).to.include(
      'No access. Your profile is managed by your identity provider.',
    );
    expect((await failed).detail.error.code).to.equal('forbidden');
    expect(values()).to.deep.equal(['Mei', 'Chen']);
    expect(value('name')).to.equal('Mei-Ling Chen');
  });

  it('keeps the texts if the network fails, says that the change may have been saved, and can send it again', async () => {
    const faults = [{kind: 'drop', match: write, times: 1}] as const;
    const {openEdit, field, submit, inDialog, values, dialogCloses, bodies} = await mountProfile({sandbox: {faults}});
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    submit();
    await until(() => inDialog('[role=alert]')[0], 'the failure');
    expect(inDialog('[role=alert]')[0]!.innerText).to.include(
      'Can’t reach the service. The change may have been saved.',
    );
    expect(values()).to.deep.equal(['Augusta', 'Lovelace']);
    submit();
    await dialogCloses();
    expect(bodies()).to.have.length(2);
  });

  it('stays open on Escape while a save is in progress, and is sent once', async () => {
    const faults = [{kind: 'slow', delay: 1_000, match: write}] as const;
    const mounted = await mountProfile({sandbox: {faults}});
    const {openEdit, field, submit, submitButton, dialog, dialogCloses, bodies, value, cancelButton} = mounted;
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    field('firstName').focus();
    submit();
    await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    await press('Escape', 'Enter');
    submit();
    cancelButton().click();
    expect(dialog()).to.exist;
    expect(field('firstName').readOnly).to.equal(true);
    await dialogCloses();
    expect(bodies()).to.have.length(1);
    await until(() => value('name') === 'Augusta Lovelace', 'the new name');
  });

  it('asks before it drops a change, and closes at once without one', async () => {
    const {openEdit, field, dialog, waitForText, dialogCloses, bodies, byRole, values} = await mountProfile();
    await openEdit('name');
    await press('Escape');
    await dialogCloses();
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    await press('Escape');
    await waitForText('Discard what you entered?');
    expect(dialog()).to.exist;
    byRole('button', 'Discard')!.click();
    await dialogCloses();
    expect(bodies()).to.be.empty;
    await openEdit('name');
    expect(values()).to.deep.equal(['Ada', 'Lovelace']);
  });

  it('keeps what is typed if the token is renewed and the profile reloads', async () => {
    const {el, sandbox, openEdit, field, values, reads, focused} = await mountProfile();
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    const before = reads();
    el.token = await sandbox.mintToken({expiresIn: 7_200});
    await until(() => reads() > before && !el.main.isLoading, 'the reload');
    await el.updateComplete;
    expect(values()).to.deep.equal(['Augusta', 'Lovelace']);
    expect(focused()).to.equal(field('firstName'));
  });

  it('closes if another user takes over, and shows nothing of the former one', async () => {
    const {el, sandbox, openEdit, field, dialogCloses, waitForText, text} = await mountProfile();
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    el.token = await sandbox.mintToken({userId: developerUserId});
    await dialogCloses();
    await waitForText('Mei-Ling Chen');
    expect(text()).not.to.include('Augusta');
  });

  it('closes without a request if the page cancels the change', async () => {
    const {el, openEdit, field, submit, dialogCloses, bodies, notice, value} = await mountProfile();
    el.addEventListener('workos-profile-change', (event) => event.preventDefault());
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    submit();
    await dialogCloses();
    expect([bodies().length, notice(), value('name')]).to.deep.equal([0, '', 'Ada Lovelace']);
  });

  it('is not opened if its code cannot be loaded, which the widget says', async () => {
    const {byRole, el, waitForText, dialog} = await mountProfile();
    (el.localization as {add: unknown}).add = () => Promise.reject(new Error('not loaded'));
    byRole('button', 'Edit name')!.click();
    await waitForText('Can’t reach the service');
    expect(dialog()).not.to.exist;
  });

  it('shows the newest name if somebody else has changed it', async () => {
    const {el, sandbox, openEdit, values, value} = await mountProfile();
    setPerson(sandbox, {firstName: 'Grace', lastName: 'Hopper'});
    el.refresh();
    await until(() => value('name') === 'Grace Hopper', 'the new name');
    await openEdit('name');
    expect(values()).to.deep.equal(['Grace', 'Hopper']);
  });
});

describe('the dialog for the language in <workos-user-profile>', () => {
  it('shows the current language and offers others by name', async () => {
    const {openEdit, values, root, field, hintOf} = await mountProfile();
    await openEdit('language');
    expect(values()).to.deep.equal(['en-GB']);
    expect(hintOf('locale')).to.equal(`${displayName('en-GB')} · en-GB`);
    expect(field('locale').list).to.equal(root.querySelector('datalist'));
    const options = [...root.querySelectorAll('datalist option')].map((option) => option as HTMLOptionElement);
    expect(options.find(({value}) => value === 'pt-BR')!.label).to.equal(displayName('pt-BR'));
    const labels = options.map(({label}) => label);
    expect(labels).to.deep.equal([...labels].sort(new Intl.Collator('en').compare));
  });

  for (const [typed, sent, hint] of [
    ['de', 'de', 'German · de'],
    [' pt-br ', 'pt-BR', `${displayName('pt-BR')} · pt-BR`],
    ['en_us', 'en-US', `${displayName('en-US')} · en-US`],
    ['zh-hant-tw', 'zh-Hant-TW', `${displayName('zh-Hant-TW')} · zh-Hant-TW`],
    ['german', 'de', 'German · de'],
    [displayName('es-MX'), 'es-MX', `${displayName('es-MX')} · es-MX`],
    ['xx', 'xx', 'Choose a language, or enter a code such as “en” or “pt-BR”.'],
  ] as const) {
    it(`names “${typed}” while it is typed, and sends ${sent}`, async () => {
      const {openEdit, field, submit, dialogCloses, bodies, hintOf, waitForText} = await mountProfile();
      await openEdit('language');
      fill(field('locale'), typed);
      await until(() => hintOf('locale') === hint, `the hint ${hint}`);
      submit();
      await dialogCloses();
      expect(bodies()).to.deep.equal([{locale: sent}]);
      await waitForText('Language saved.');
    });
  }

  for (const typed of ['Klingonish', 'e', 'en-', 'en--US', '12', 'de-DE-DE']) {
    it(`refuses “${typed}” at the field`, async () => {
      const {openEdit, field, submit, errorOf, focused, bodies, values} = await mountProfile();
      await openEdit('language');
      fill(field('locale'), typed);
      submit();
      await until(() => errorOf('locale') === 'Enter a language code such as “en” or “pt-BR”.', 'the error');
      expect(focused()).to.equal(field('locale'));
      expect(values()).to.deep.equal([typed]);
      expect(bodies()).to.be.empty;
    });
  }

  it('shows the new language before a reload', async () => {
    const {el, sandbox, openEdit, field, submit, value} = await mountProfile();
    const heard = recordEvents(el, 'workos-profile-change', 'workos-profile-changed');
    sandbox.fail({kind: 'hang', match: read});
    await openEdit('language');
    fill(field('locale'), 'fr');
    submit();
    await until(() => value('locale') === 'French fr', 'the new language');
    expect(heard[0]!.detail).to.deep.equal({changes: {locale: 'fr'}});
    expect(heard).to.have.length(2);
  });

  it('clears the language', async () => {
    const {openEdit, field, submit, dialogCloses, bodies, value, hintOf, waitForText} = await mountProfile();
    await openEdit('language');
    fill(field('locale'), '');
    await until(() => hintOf('locale') === 'Your language will be removed.', 'the hint');
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{locale: ''}]);
    await until(() => value('locale') === 'Not set', 'the language to be gone');
    await waitForText('Language removed.');
  });

  it('shows the server’s reason at the field', async () => {
    const fault = {kind: 'status', status: 400, message: 'This language is not supported.', match: write} as const;
    const {openEdit, field, submit, errorOf, focused, inDialog} = await mountProfile({sandbox: {faults: [fault]}});
    await openEdit('language');
    fill(field('locale'), 'tlh');
    submit();
    await until(() => errorOf('locale') === 'This language is not supported.', 'the reason');
    expect(focused()).to.equal(field('locale'));
    expect(inDialog('[role=alert]')).to.be.empty;
  });

  it('says why the server refuses a change', async () => {
    const {openEdit, field, submit, waitForText, values} = await mountProfile({person: {isManaged: true}});
    await openEdit('language');
    fill(field('locale'), 'fr');
    submit();
    await waitForText('Your profile is managed by your identity provider.');
    expect(values()).to.deep.equal(['fr']);
  });

  it('names languages in the language of the page', async () => {
    const {root, findByRole, hintOf} = await mountProfile({lang: 'de'});
    (await findByRole('button', 'Sprache bearbeiten')).click();
    await until(() => root.querySelector('dialog[open]'), 'the dialog');
    expect(hintOf('locale')).to.equal(`${displayName('en-GB', 'de')} · en-GB`);
  });
});
