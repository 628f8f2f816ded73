import {describe, it} from 'node:test';
import {expect} from 'chai';
import ar from '../../src/messages/ar/index.js';
import de from '../../src/messages/de/index.js';
import en from '../../src/messages/en/index.js';
import {counter} from '../../src/messages/format.js';
import {findMessages, isLoadable, loadMessages, setMessages} from '../../src/messages/messages.js';

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
    it(`${language} says something for everything`, () => {
      for (const [path, text] of sentences(messages)) {
        expect(text.trim(), path).not.to.equal('');
        expect(text, path).not.to.match(/undefined|NaN|\[object/);
      }
    });
  }

  it('have the same keys', () => {
    const keys = (value: unknown) => sentences(value).map(([path]) => path);
    expect(keys(de)).to.deep.equal(keys(en));
    expect(keys(ar)).to.deep.equal(keys(en));
  });

  /** Words that are the same in German. */
  const alike = ['Domains', 'Host', 'Name'];

  it('leave nothing in English', () => {
    const english = new Map(sentences(en));
    for (const messages of [de, ar]) {
      const same = sentences(messages).filter(([path, text]) => english.get(path) === text && !alike.includes(text));
      expect(same).to.deep.equal([]);
    }
  });

  it('count as the language does', () => {
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

describe('loadMessages', () => {
  it('loads a language once, for every region of it', async () => {
    expect(isLoadable('de-AT')).to.equal(true);
    expect(await loadMessages('de-AT')).to.equal(true);
    expect(await loadMessages('de')).to.equal(false);
    expect(isLoadable('DE-ch-1996')).to.equal(false);
    expect(findMessages('DE-ch-1996')).to.equal(de);
  });

  it('leaves English to what nobody speaks here', async () => {
    for (const tag of ['', 'tlh', 'x', '-', 'constructor', '__proto__']) {
      expect(await loadMessages(tag), tag).to.equal(false);
      expect(findMessages(tag), tag).to.equal(undefined);
    }
  });

  it('prefers what a page has set, the nearer tag first', () => {
    const own = {...en, common: {...en.common, retry: 'Reload'}};
    setMessages('fr', en);
    setMessages('fr-CA', own);
    expect(findMessages('fr-ca')).to.equal(own);
    expect(findMessages('fr-FR')).to.equal(en);
  });
});
