import {describe, it} from 'node:test';
import {expect} from 'chai';
import ar from '../../src/messages/ar/index.js';
import de from '../../src/messages/de/index.js';
import en from '../../src/messages/en/index.js';
import {counter} from '../../src/messages/format.js';
import {type Messages, languageKeys, pageMessages} from '../../src/messages/messages.js';
import {setMessages} from '../../src/messages/set-messages.js';

/** Every sentence by its path, functions called with values that fit any of them. */
function sentences(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [0, 1, 2, 3, 11, 100].map((n) => [
      `${path}(${n})`,
      [(value as (...args: unknown[]) => unknown)(n, n)].flat().map(String).join(''),
    ]);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

describe('languages', () => {
  for (const [language, messages] of Object.entries({en, de, ar})) {
    it(`${language} has text for every message and number`, () => {
      for (const [path, text] of sentences(messages)) {
        expect(text.trim(), path).not.to.equal('');
        expect(text, path).not.to.match(/undefined|NaN|\[object/);
      }
    });
  }

  it('count by their own plural rules', () => {
    expect([1, 2].map((n) => en.usersTable.moreRoles(n))).to.deep.equal(['1 more role', '2 more roles']);
    const forms = new Set([1, 2, 3, 11, 100].map((n) => ar.usersTable.moreRoles(n).replace(/[\d٠-٩]+/, 'n')));
    expect(forms.size).to.equal(5);
  });
});

describe('counter', () => {
  it('falls back to the form for any number, and writes digits as the language does', () => {
    expect(counter('de')(12_345, {other: (n) => n})).to.equal('12.345');
    expect(counter('ar-EG')(3, {other: (n) => n})).to.equal('٣');
  });
});

describe('languageKeys', () => {
  const cases: readonly [tag: string, keys: readonly string[]][] = [
    ['de', ['de-Latn-DE', 'de-Latn']],
    ['de-AT', ['de-Latn-AT', 'de-Latn']],
    ['DE-ch-1996', ['de-Latn-CH', 'de-Latn']],
    ['zh', ['zh-Hans-CN', 'zh-Hans']],
    ['zh-TW', ['zh-Hant-TW', 'zh-Hant']],
    ['zh-Hant', ['zh-Hant-TW', 'zh-Hant']],
    ['sr-Latn', ['sr-Latn-RS', 'sr-Latn']],
    ['en-GB', ['en-Latn-GB', 'en-Latn']],
    ['en', ['en-Latn-US', 'en-Latn']],
    ['EN-us', ['en-Latn-US', 'en-Latn']],
    ['en-Arab', ['en-Arab-US', 'en-Arab']],
    ...['', 'x', '-', 'constructor', '__proto__', 'de-', 'not a tag'].map((tag): [string, string[]] => [tag, []]),
  ];
  for (const [tag, keys] of cases) {
    it(`are ${keys.join(' and ') || 'none'} for "${tag}"`, () => {
      expect(languageKeys(tag)).to.deep.equal(keys);
    });
  }
});

describe('setMessages', () => {
  const messagesOf = <Name extends keyof Messages>(tag: string, name: Name, translation?: Messages[Name]) =>
    pageMessages!.apply(languageKeys(tag), name, translation, en[name]);

  it('takes a part, and leaves the other messages as they are', () => {
    setMessages('de', {usersTable: {invite: 'Leute einladen', status: {Invited: 'Ausstehend'}}});
    const {invite, status, remove} = messagesOf('de-AT', 'usersTable', de.usersTable);
    expect([invite, remove]).to.deep.equal(['Leute einladen', de.usersTable.remove]);
    expect(status).to.deep.equal({...de.usersTable.status, Invited: 'Ausstehend'});
    expect(messagesOf('de', 'common', de.common)).to.deep.equal(de.common);
  });

  it('adds to what was set before', () => {
    setMessages('fr', {common: {retry: 'Réessayer'}});
    setMessages('fr', {common: {close: 'Fermer'}});
    expect(messagesOf('fr-CA', 'common')).to.include({
      retry: 'Réessayer',
      close: 'Fermer',
      cancel: 'Cancel',
    });
  });

  it('puts a region over its language, and a script over nothing else', () => {
    setMessages('pt', {common: {retry: 'Tentar de novo', close: 'Fechar'}});
    setMessages('pt_PT', {common: {retry: 'Tentar novamente'}});
    expect(messagesOf('pt-PT', 'common')).to.include({retry: 'Tentar novamente', close: 'Fechar'});
    expect(messagesOf('pt', 'common')).to.include({retry: 'Tentar de novo'});
    setMessages('zh', {common: {close: '关闭'}});
    expect(messagesOf('zh-TW', 'common').close).to.equal('Close');
    expect(messagesOf('zh-SG', 'common').close).to.equal('关闭');
  });

  it('changes English where there is no other language', () => {
    setMessages('en', {common: {dismiss: 'Hide'}});
    expect(['', 'en-GB', 'sw'].map((tag) => messagesOf(tag, 'common').dismiss)).to.deep.equal(['Hide', 'Hide', 'Hide']);
    expect(messagesOf('de', 'common', de.common).dismiss).to.equal(de.common.dismiss);
    setMessages('en', {common: {dismiss: 'Dismiss'}});
  });

  it('gives the same object for the same messages, so that nothing renders anew', () => {
    setMessages('it', {common: {close: 'Chiudi'}});
    expect(messagesOf('it', 'common')).to.equal(messagesOf('it', 'common'));
  });

  it('refuses a tag that is not valid', () => {
    expect(() => setMessages('not a tag', {})).to.throw(RangeError);
  });
});
