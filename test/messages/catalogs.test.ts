import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {buildSync} from 'esbuild';
import {compileMessages} from '../../tools/messages/generate.mjs';

interface Entry {
  readonly message?: unknown;
  readonly description?: string;
  readonly sameAsEnglish?: string;
  readonly arguments?: Readonly<Record<string, string>>;
}
type Catalog = Readonly<Record<string, Entry>>;

const english: Catalog = {
  'table.title': {message: 'Members', description: 'Title.'},
  'table.greet': {message: 'Hello {name}', description: 'Greeting of {name}.'},
  'table.count': {message: '{n, plural, one {# member} other {# members}}', description: 'Count, {n}.'},
  'table.remove': {message: 'Remove {name} now.', description: 'Confirmation, {name}.', arguments: {name: 'node'}},
};
const german: Catalog = {
  'table.title': {message: 'Mitglieder'},
  'table.greet': {message: 'Hallo {name}'},
  'table.count': {message: '{n, plural, one {# Mitglied} other {# Mitglieder}}'},
  'table.remove': {message: '{name} jetzt entfernen.'},
};

describe('message catalogs', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, {recursive: true})));

  function folderOf(catalogs: Readonly<Record<string, Catalog | string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'messages-'));
    folders.push(folder);
    mkdirSync(join(folder, 'catalogs'));
    writeFileSync(join(folder, 'bundles.json'), JSON.stringify({users: ['table']}));
    for (const [tag, catalog] of Object.entries(catalogs)) {
      const text = typeof catalog === 'string' ? catalog : JSON.stringify(catalog, null, 2);
      writeFileSync(join(folder, 'catalogs', `${tag}.json`), text);
    }
    return folder;
  }

  function problemsOf(catalogs: Readonly<Record<string, Catalog | string>>) {
    try {
      compileMessages(folderOf(catalogs));
      return [];
    } catch (error) {
      return (error as Error).message.split('\n').slice(1);
    }
  }

  /** The messages of a compiled file, as a page would use them. */
  async function run(folder: string, path: string) {
    copyFileSync('src/messages/format.ts', join(folder, 'format.ts'));
    const {outputFiles} = buildSync({entryPoints: [join(folder, path)], bundle: true, write: false, format: 'esm'});
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`);
    return module as Readonly<Record<string, unknown>>;
  }

  it('compile if they are correct', () => {
    expect(problemsOf({en: english, de: german})).to.deep.equal([]);
  });

  const faults: readonly [fault: string, catalogs: Readonly<Record<string, Catalog | string>>, problem: string][] = [
    [
      'a missing key',
      {en: english, de: without(german, 'table.title')},
      'de.json: table.title: missing: English has this key',
    ],
    [
      'an unknown key',
      {en: english, de: {...german, 'table.titel': {message: 'Titel'}}},
      'de.json: table.titel: unknown key: English does not have it',
    ],
    [
      'a key that occurs twice',
      {en: english, de: JSON.stringify(german, null, 2).replace('{', '{\n  "table.title": {"message": "Leute"},')},
      'de.json: table.title: the key occurs twice',
    ],
    [
      'a missing argument',
      {en: english, de: changed('table.greet', 'Hallo')},
      'de.json: table.greet: missing argument "name"',
    ],
    [
      'an unknown argument',
      {en: english, de: changed('table.greet', 'Hallo {name}, {nick}')},
      'de.json: table.greet: unknown argument "nick"',
    ],
    [
      'a plural category that the language needs',
      {
        en: english,
        ar: {...german, 'table.count': {message: '{n, plural, zero {a} one {b} two {c} few {d} other {e}}'}},
      },
      'ar.json: table.count: {n} lacks the plural category "many"',
    ],
    [
      'a plural category that the language does not use',
      {
        en: english,
        de: changed('table.count', '{n, plural, one {# Mitglied} few {# Mitglieder} other {# Mitglieder}}'),
      },
      'de.json: table.count: {n} has the plural category "few", which the language does not use',
    ],
    [
      'a plural category that English needs',
      {en: {...english, 'table.count': {message: '{n, plural, other {# members}}', description: 'Count, {n}.'}}},
      'en.json: table.count: {n} lacks the plural category "one"',
    ],
    [
      'a sentence that is not translated',
      {en: english, de: changed('table.title', 'Members')},
      'de.json: table.title: not translated: if it is the same as English, give the reason in "sameAsEnglish"',
    ],
    [
      'sameAsEnglish without a reason',
      {en: english, de: {...german, 'table.title': {message: 'Members', sameAsEnglish: ' '}}},
      'de.json: table.title: "sameAsEnglish" must give a reason',
    ],
    [
      'sameAsEnglish on a translated text',
      {en: english, de: {...german, 'table.title': {message: 'Mitglieder', sameAsEnglish: 'Latin.'}}},
      'de.json: table.title: "sameAsEnglish" is set, and the text differs from English',
    ],
    [
      'white space at the end',
      {en: english, de: changed('table.title', 'Mitglieder ')},
      'de.json: table.title: stray white space at the start or end',
    ],
    [
      'two spaces',
      {en: english, de: changed('table.greet', 'Hallo  {name}')},
      'de.json: table.greet: stray white space inside: only single spaces are allowed',
    ],
    [
      'a line break',
      {en: english, de: changed('table.greet', 'Hallo\n{name}')},
      'de.json: table.greet: stray white space inside: only single spaces are allowed',
    ],
    [
      'white space at the end of a plural form',
      {en: english, de: changed('table.count', '{n, plural, one {# Mitglied } other {# Mitglieder}}')},
      'de.json: table.count: {n}: stray white space at the start or end of the text for "one"',
    ],
    [
      'a syntax error',
      {en: english, de: changed('table.greet', 'Hallo {name')},
      'de.json: table.greet: syntax error at character 7: expect argument closing brace',
    ],
    ['text that is not JSON', {en: english, de: '{"table.title"'}, "de.json: not valid JSON: Expected ':'"],
    [
      'a message without a note for translators',
      {en: {...english, 'table.title': {message: 'Members'}}},
      'en.json: table.title: the field "description" is missing',
    ],
    [
      'a module that no bundle has',
      {en: {...english, 'list.title': {message: 'List', description: 'Title.'}}},
      'en.json: list.title: no bundle in bundles.json has the module "list"',
    ],
    [
      'an unknown field',
      {en: english, de: {...german, 'table.title': {message: 'Mitglieder', description: 'Titel.'}}},
      'de.json: table.title: unknown field "description"',
    ],
    [
      'an argument that only some plural forms have',
      {
        en: {
          ...english,
          'table.count': {message: '{n, plural, one {# of {name}} other {# of {name}}}', description: '{n}{name}'},
        },
        de: changed('table.count', '{n, plural, one {# von {name}} other {#}}'),
      },
      'de.json: table.count: "name" is missing in the text of "n" for other',
    ],
    [
      'a plural that does not show the number',
      {en: english, de: changed('table.count', '{n, plural, one {Mitglied} other {Mitglieder}}')},
      'de.json: table.count: no plural shows the number: put # where it belongs',
    ],
    [
      'an argument between straight apostrophes',
      {en: english, de: changed('table.greet', "Hallo '{name}'")},
      'de.json: table.greet: missing argument "name": it is between straight apostrophes',
    ],
    [
      'a translated keyword',
      {en: english, de: changed('table.count', '{n, mehrzahl, one {#} other {#}}')},
      'de.json: table.count: syntax error at character 5: invalid argument type (“plural”',
    ],
    [
      'a message that is not an object',
      {en: english, de: {...german, 'table.title': null as unknown as Entry}},
      'de.json: table.title: must be an object with the field "message"',
    ],
    [
      'a note that does not explain an argument',
      {en: {...english, 'table.greet': {message: 'Hello {name}', description: 'Greeting.'}}},
      'en.json: table.greet: the description does not explain {name}',
    ],
    ['an empty message', {en: english, de: changed('table.title', '')}, 'de.json: table.title: the field "message"'],
    [
      'markup inside a plural',
      {
        en: {
          ...english,
          'table.count': {
            ...english['table.count'],
            message: '{n, plural, one {{name}} other {#}}',
            arguments: {name: 'node'},
          },
        },
      },
      'en.json: table.count: "name" is markup inside "n": move it outside, or write one message for each case',
    ],
    [
      'a date format',
      {en: english, de: changed('table.greet', 'Hallo {name, date}')},
      'de.json: table.greet: {name} is formatted as a date or time: pass formatted text instead',
    ],
    [
      'a plural of an argument that is no number',
      {en: english, de: changed('table.greet', '{name, plural, one {Hallo} other {Hallo #}}')},
      'de.json: table.greet: "name" is not a number in English',
    ],
    ['a language that does not exist', {en: english, xyz: german}, 'xyz.json: the language "xyz" is not known to Intl'],
  ];
  for (const [fault, catalogs, problem] of faults) {
    it(`do not compile with ${fault}, and the error names file, key and reason`, () => {
      expect(problemsOf(catalogs).filter((line) => line.startsWith(problem))).to.have.length(1);
    });
  }

  it('name all problems at once', () => {
    const broken = {...without(german, 'table.title'), 'table.greet': {message: 'Hallo'}};
    expect(problemsOf({en: english, de: broken})).to.have.length(2);
  });

  it('compile to plain functions that use the plural rules and digits of the language', async () => {
    const folder = folderOf({en: english, de: german});
    compileMessages(folder);
    const {table} = (await run(folder, 'en/table.ts')) as {
      table: Readonly<Record<string, (...args: unknown[]) => unknown>>;
    };
    expect(table.title).to.equal('Members');
    expect(table.greet!('Ada')).to.equal('Hello Ada');
    expect([1, 2, 1_234].map((n) => table.count!(n))).to.deep.equal(['1 member', '2 members', '1,234 members']);
    const {default: de} = (await run(folder, 'de/users.ts')) as {default: {table: typeof table}};
    expect(de.table.count!(1_234)).to.equal('1.234 Mitglieder');
  });

  it('compile markup to a list with the given node in its place', async () => {
    const folder = folderOf({en: english, de: german});
    compileMessages(folder);
    const {default: de} = (await run(folder, 'de/users.ts')) as {
      default: {table: {remove: (name: unknown) => unknown}};
    };
    const node = {};
    expect(de.table.remove(node)).to.deep.equal([node, ' jetzt entfernen.']);
  });

  const sentences: readonly [message: string, args: readonly unknown[], text: unknown][] = [
    ['{n, plural, =0 {Nobody} one {# person} other {# people}}', [0], 'Nobody'],
    ['{n, plural, =0 {Nobody} one {# person} other {# people}}', [1], '1 person'],
    ['{n, plural, =2 {Both} one {# person} other {# people}}', [2], 'Both'],
    ['{on, select, true {Yes} other {No}}', [true], 'Yes'],
    ['{on, select, true {Yes} other {No}}', [false], 'No'],
    ['{kind, select, a {Alpha} b {Beta} other {{kind}?}}', ['b'], 'Beta'],
    ['{kind, select, a {Alpha} b {Beta} other {{kind}?}}', ['c'], 'c?'],
    ['{n, number} of {total, number}', [1_000, 2_000], '1,000 of 2,000'],
    ['{a, plural, one {# cat} other {# cats}}, {b, plural, one {# dog} other {# dogs}}', [1, 2], '1 cat, 2 dogs'],
    ["It''s `$'{'x'}' \\ {name}", ['Ada'], "It's `${x} \\ Ada"],
    ['Read <link>the manual</link> now', [(text: unknown) => [text]], ['Read ', ['the manual'], ' now']],
  ];
  for (const [message, args, text] of sentences) {
    it(`compile “${message}” for ${args.map(String).join(', ')}`, async () => {
      const folder = folderOf({
        en: {'table.it': {message, description: 'Test of {n}{on}{kind}{total}{a}{b}{name}{link}.'}},
      });
      compileMessages(folder);
      const {table} = (await run(folder, 'en/table.ts')) as {table: {it: (...args: readonly unknown[]) => unknown}};
      expect(table.it(...args)).to.deep.equal(text);
    });
  }

  it('leave no module of a language that was removed', () => {
    const folder = folderOf({en: english, de: german});
    compileMessages(folder);
    rmSync(join(folder, 'catalogs/de.json'));
    compileMessages(folder);
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
    expect(files.sort()).to.deep.equal(['en/index.ts', 'en/table.ts', 'languages/users.ts']);
  });
});

function without(catalog: Catalog, key: string): Catalog {
  return Object.fromEntries(Object.entries(catalog).filter(([name]) => name !== key));
}

function changed(key: string, message: string): Catalog {
  return {...german, [key]: {message}};
}
