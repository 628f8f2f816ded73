import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {Localization} from '../../src/controllers/localization.js';
import {common} from '../../src/messages/en/common.js';
import {usersTableDialogs} from '../../src/messages/en/users-table-dialogs.js';
import type {LoadMessages, Messages} from '../../src/messages/messages.js';
import {setMessages} from '../../src/messages/set-messages.js';
import {until} from '../helpers/index.js';
import {HostElement} from './host-element.js';

describe('Localization', () => {
  const places: HTMLElement[] = [];
  afterEach(() => {
    places.splice(0).forEach((place) => place.remove());
    sinon.restore();
  });

  /** Translations that the test loads. Each call makes new ones, since loaded messages are kept. */
  function translations() {
    const loads: {tag: string; resolve: (messages: Partial<Messages>) => void; reject: () => void}[] = [];
    const loader =
      (tag: string): LoadMessages =>
      () =>
        new Promise((resolve, reject) => {
          loads.push({
            tag,
            resolve: (messages) => resolve({default: messages}),
            reject: () => reject(new TypeError('Failed to fetch')),
          });
        });
    return {languages: {'de-Latn': loader('de'), 'zh-Hant': loader('zh-Hant'), 'pt-Latn-PT': loader('pt-PT')}, loads};
  }

  /** An element in a place of that language. */
  function show(lang: string, {languages, loads} = translations()) {
    const place = document.createElement('div');
    places.push(place);
    place.lang = lang;
    const el = new HostElement();
    const localization = new Localization(el, languages);
    place.append(el);
    document.body.append(place);
    return {el, place, localization, loads, retry: () => localization.pick('common', common).retry};
  }

  const german = {common: {...common, retry: 'Erneut versuchen'}};
  const chinese = {common: {...common, retry: '再試一次'}};

  it('shows English at once if the page is English, and loads nothing', () => {
    for (const lang of ['', 'en', 'en-GB']) {
      const {localization, loads, retry} = show(lang);
      expect(!localization.isLoading).to.equal(true);
      expect([retry(), localization.language]).to.deep.equal(['Try again', lang || 'en']);
      expect(loads).to.be.empty;
    }
  });

  it('has no text before the first language has loaded', async () => {
    const {localization, loads, retry} = show('de');
    expect(localization.isLoading).to.equal(true);
    loads[0]!.resolve(german);
    await until(() => !localization.isLoading, 'German');
    expect([retry(), localization.language]).to.deep.equal(['Erneut versuchen', 'de']);
  });

  const tags: readonly [lang: string, loaded: string | undefined, language: string][] = [
    ['de-AT', 'de', 'de-AT'],
    ['de_DE', 'de', 'de-DE'],
    ['DE', 'de', 'DE'],
    [' de ', 'de', 'de'],
    ['zh-TW', 'zh-Hant', 'zh-TW'],
    ['zh-Hant-HK', 'zh-Hant', 'zh-Hant-HK'],
    ['zh-CN', undefined, 'en'],
    ['pt-PT', 'pt-PT', 'pt-PT'],
    ['pt-BR', undefined, 'en'],
    ['fr', undefined, 'en'],
    ['not a tag', undefined, 'en'],
  ];
  for (const [lang, loaded, language] of tags) {
    it(`loads ${loaded ?? 'nothing'} for lang="${lang}", and formats as ${language}`, async () => {
      const {localization, loads} = show(lang);
      expect(loads.map(({tag}) => tag)).to.deep.equal(loaded === undefined ? [] : [loaded]);
      loads[0]?.resolve(german);
      await until(() => !localization.isLoading, 'the language');
      expect(localization.language).to.equal(language);
    });
  }

  it('stays English if the translation fails to load, and warns the developer', async () => {
    const warn = sinon.stub(console, 'warn');
    const {localization, loads, retry} = show('de-LI');
    loads[0]!.reject();
    await until(() => !localization.isLoading, 'the failure');
    expect([retry(), localization.language]).to.deep.equal(['Try again', 'en']);
    expect(warn.args).to.deep.equal([['[workos-elements] Could not load lang="de-LI".']]);
  });

  it('keeps the language on screen until the next one has loaded', async () => {
    const {place, localization, loads, retry} = show('de');
    loads[0]!.resolve(german);
    await until(() => !localization.isLoading, 'German');
    place.lang = 'zh-Hant';
    await until(() => loads.length === 2, 'the second load');
    expect(!localization.isLoading).to.equal(true);
    expect([retry(), localization.language]).to.deep.equal(['Erneut versuchen', 'de']);
    loads[1]!.resolve(chinese);
    await until(() => retry() === '再試一次', 'Chinese');
  });

  it('ignores a language that loads after the page has changed to another one', async () => {
    const {place, localization, loads, retry} = show('de');
    place.lang = 'en';
    await until(() => !localization.isLoading, 'English');
    loads[0]!.resolve(german);
    await Promise.resolve();
    expect([retry(), localization.language]).to.deep.equal(['Try again', 'en']);
  });

  it('shares a loaded language with all elements', async () => {
    const shared = translations();
    const first = show('de', shared);
    shared.loads[0]!.resolve(german);
    await until(() => !first.localization.isLoading, 'German');
    const second = show('de', shared);
    expect([!!second.localization.isLoading, second.retry()]).to.deep.equal([false, 'Erneut versuchen']);
    expect(shared.loads).to.have.length(1);
  });

  it('loads the messages of later code before that code shows them', async () => {
    const {localization, loads} = show('de');
    loads[0]!.resolve(german);
    await until(() => !localization.isLoading, 'German');
    const dialogs = translations();
    let isAdded = false;
    void localization.add(dialogs.languages).then(() => (isAdded = true));
    expect([!!localization.isLoading, isAdded]).to.deep.equal([false, false]);
    dialogs.loads[0]!.resolve({usersTableDialogs: {...usersTableDialogs, save: 'Speichern'}});
    await until(() => isAdded, 'the messages');
    expect(localization.pick('usersTableDialogs', usersTableDialogs).save).to.equal('Speichern');
  });

  for (const lang of ['en', 'de']) {
    it(`renders nothing again for later code whose messages are there already (${lang})`, async () => {
      const {el, localization, loads} = show(lang);
      loads[0]?.resolve(german);
      await until(() => !localization.isLoading, 'the language');
      const dialogs = translations();
      const first = localization.add(dialogs.languages);
      dialogs.loads[0]?.resolve({usersTableDialogs});
      await first;
      await el.updateComplete;
      const requestUpdate = sinon.spy(el, 'requestUpdate');
      await localization.add(dialogs.languages);
      expect(requestUpdate.callCount).to.equal(0);
    });
  }

  it('opens later code in English if its messages fail to load', async () => {
    sinon.stub(console, 'warn');
    const {localization, loads, retry} = show('de');
    loads[0]!.resolve(german);
    await until(() => !localization.isLoading, 'German');
    const dialogs = translations();
    const added = localization.add(dialogs.languages);
    dialogs.loads[0]!.reject();
    await added;
    expect(localization.pick('usersTableDialogs', usersTableDialogs).save).to.equal('Save');
    expect(retry()).to.equal('Erneut versuchen');
  });

  it('shows what the page sets later, over a built-in language and over English', async () => {
    const hasLang = document.documentElement.hasAttribute('lang');
    const {localization, loads, retry} = show('de');
    loads[0]!.resolve(german);
    await until(() => !localization.isLoading, 'German');
    const other = show('nl');
    expect(other.localization.language).to.equal('en');
    setMessages('de', {common: {close: 'Zumachen'}});
    setMessages('nl', {common: {retry: 'Opnieuw proberen'}});
    await until(() => other.localization.language === 'nl', 'the widgets to update');
    expect(other.retry()).to.equal('Opnieuw proberen');
    expect(document.documentElement.hasAttribute('lang')).to.equal(hasLang);
    expect(retry()).to.equal('Erneut versuchen');
    expect(localization.pick('common', common).close).to.equal('Zumachen');
    setMessages('de', {common: {close: 'Schließen'}});
  });
});
