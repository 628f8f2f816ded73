import {ESLint, type Linter} from 'eslint';
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import tsEslint from 'typescript-eslint';

// The snippets are not on disk, so they have no type information.
const eslint = new ESLint({
  overrideConfig: {files: ['**/*.ts'], ...tsEslint.configs.disableTypeChecked} as Linter.Config,
});

async function problems(filePath: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, {filePath});
  return result!.messages.map(({ruleId, message}) => ruleId ?? message);
}

const layers = 'layers/imports';
const uses = (name: string, from: string) => `import {${name}} from '${from}';\nconsole.warn(${name});`;
const usesType = (name: string, from: string) => `import type {${name}} from '${from}';\nexport type Used = ${name};`;

const cases: readonly [file: string, code: string, ...rules: string[]][] = [
  ['src/api/members.ts', uses('x', '../session/session.js'), layers],
  ['src/api/members.ts', uses('x', 'lit'), layers],
  ['src/api/members.ts', uses('x', './http/request.js')],
  ['src/api/members.ts', uses('x', './members.writes.js'), layers],
  ['src/api/http/request.ts', usesType('X', '../schema.js')],
  ['src/api/http/request.ts', usesType('X', '../members.js'), layers],
  ['src/session/jwt.ts', uses('x', '../api/http/request.js')],
  ['src/session/jwt.ts', uses('x', '../messages/messages.js'), layers],
  ['src/session/jwt.ts', uses('x', '@lit/context'), layers],
  ['src/messages/messages.ts', uses('x', 'lit'), layers],
  ['src/messages/messages.ts', `export const german = () => import('./de/index.js');`],
  ['src/events.ts', usesType('X', './api/http/errors.js')],
  ['src/events.ts', usesType('X', './api/members.writes.js')],
  ['src/events.ts', uses('x', './controllers/query.js'), layers],
  ['src/events.ts', uses('x', 'lit'), layers],
  ['src/styles/host.styles.ts', uses('x', 'lit')],
  ['src/styles/host.styles.ts', uses('x', '../ui/alert.js'), layers],
  ['src/controllers/query.ts', uses('x', '../session/session.js')],
  ['src/controllers/query.ts', usesType('X', '../widgets/widget-element.js'), layers],
  ['src/ui/alert.ts', uses('x', '../controllers/query.js')],
  ['src/ui/alert.ts', `export * from '../widgets/widget-element.js';`, layers],
  ['src/ui/alert.ts', `export const later = () => import('../widgets/users-table/users-table.js');`, layers],
  ['src/widgets/users-table/users-table.ts', uses('x', '../../ui/alert.js')],
  ['src/widgets/users-table/users-table.ts', uses('x', '../widget-element.js')],
  ['src/widgets/users-table/dialogs/edit.ts', uses('x', '../users-table.styles.js')],
  ['src/widgets/users-table/dialogs/edit.ts', uses('x', '../../../api/members.writes.js')],
  ['src/widgets/users-table/users-table.ts', uses('x', '../../api/members.writes.js'), layers],
  ['src/widgets/users-table/dialogs/edit.ts', uses('x', '../../api-keys/api-keys.js'), layers],
  ['src/widgets/users-table/users-table.ts', uses('x', '../api-keys/api-keys.js'), layers],
  ['src/widgets/users-table/users-table.ts', `export type Key = import('../api-keys/api-keys.js').Key;`, layers],
  ['src/widgets/widget-element.ts', uses('x', './users-table/users-table.js'), layers],
  ['src/widgets/users-table/users-table.ts', uses('x', '../../define/users-table.js'), layers],
  ['src/widgets/users-table/users-table.ts', uses('x', '../../sandbox/index.js'), layers],
  ['src/define/users-table.ts', uses('x', '../widgets/users-table/users-table.js')],
  ['src/define/users-table.ts', uses('x', '../index.js'), layers],
  ['src/index.ts', uses('x', './widgets/users-table/users-table.js')],
  ['src/index.ts', uses('x', './define/users-table.js'), layers],
  ['src/index.ts', `export const show = () => import('./define/users-table.js');`],
  ['src/sandbox/index.ts', usesType('X', '../api/schema.js')],
  ['src/sandbox/index.ts', uses('x', '../api/schema.js'), layers],
  ['src/sandbox/index.ts', usesType('X', '../api/http/request.js'), layers],
  ['src/server/index.ts', uses('x', '../session/jwt.js'), layers],
  ['src/helpers/strings.ts', 'export const a = 1;', layers],

  ['src/api/http/request.ts', `void fetch('/');`],
  ['src/api/members.ts', `void fetch('/');`, 'no-restricted-globals'],
  ['src/session/session.ts', `void fetch('/');`, 'no-restricted-globals'],
  ['src/session/session.ts', `void globalThis.fetch('/');`, 'no-restricted-properties'],
  ['src/define/define.ts', `customElements.get('a-b');`],
  ['src/widgets/widget-element.ts', `customElements.get('a-b');`, 'no-restricted-globals'],
  ['src/widgets/widget-element.ts', `window.customElements.get('a-b');`, 'no-restricted-properties'],
  ['src/widgets/widget-element.ts', uses('customElement', 'lit/decorators.js'), 'no-restricted-imports'],
  ['src/session/session.ts', `localStorage.clear();`, 'no-restricted-globals'],
  ['src/api/http/request.ts', `window.sessionStorage.clear();`, 'no-restricted-properties'],
  ['src/session/session.ts', `document.cookie = 'a';`, 'no-restricted-properties'],
  ['src/ui/alert.ts', `document.body.innerHTML = '';`, 'no-restricted-properties'],
  ['src/ui/alert.ts', uses('unsafeHTML', 'lit/directives/unsafe-html.js'), 'no-restricted-imports'],
  ['src/ui/alert.ts', uses('unsafeSVG', 'lit/directives/unsafe-svg.js'), 'no-restricted-imports'],
  ['src/ui/alert.ts', uses('styleMap', 'lit/directives/style-map.js'), 'no-restricted-imports'],
  ['src/ui/alert.ts', `import {html} from 'lit';\nexport default html\`<b class="style"></b>\`;`],
  ['src/ui/alert.ts', `import {html} from 'lit';\nexport default html\`<b style="x"></b>\`;`, 'no-restricted-syntax'],
  ['src/ui/alert.ts', `import {html} from 'lit';\nexport default html\`<b style=\${1}></b>\`;`, 'no-restricted-syntax'],
  ['src/ui/alert.ts', `console.log(1);`, 'no-console'],
  ['src/sandbox/index.ts', `globalThis.fetch = fetch;`],
];

describe('the layers of src/', () => {
  for (const [file, code, ...rules] of cases) {
    const verdict = rules.length ? `reports ${rules.join()}` : 'allows';
    it(`${verdict}, in ${file}: ${code.replaceAll('\n', ' ')}`, async () => {
      assert.deepEqual(await problems(file, code), rules);
    });
  }
});

const files = ['src', 'demo', 'test', 'bench', 'tools'].flatMap((folder) =>
  readdirSync(folder, {encoding: 'utf8', recursive: true})
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.m?[jt]s$/.test(path)),
);

/** The files that a file imports, including type imports, but not dynamic imports and their types. */
function importsOf(path: string) {
  const specifiers: string[] = [];
  const visit = (node: ts.Node) => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && !node.isTypeOf && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
    if (from && ts.isStringLiteral(from) && from.text.startsWith('.')) specifiers.push(from.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return specifiers.flatMap((specifier) => {
    const target = posix.join(posix.dirname(path), specifier);
    return [target.replace(/\.js$/, '.ts'), target].find((one) => existsSync(one)) ?? [];
  });
}

const cleared = new Set<string>();

/** The first import cycle that a file leads into, with the same file at both ends. */
function cycleFrom(file: string, way: readonly string[] = []): readonly string[] | undefined {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  if (cleared.has(file) || !/\.m?[jt]s$/.test(file)) return undefined;
  for (const next of importsOf(file)) {
    const cycle = cycleFrom(next, [...way, file]);
    if (cycle) return cycle;
  }
  cleared.add(file);
  return undefined;
}

it('there are no import cycles, not even of types', () => {
  assert.ok(files.length > 500, 'Found too few files; have they moved?');
  for (const file of files) assert.equal(cycleFrom(file)?.join(' → '), undefined);
});
