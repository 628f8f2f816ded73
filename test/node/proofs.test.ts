import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const files = readdirSync('test', {recursive: true}).map((path) => `test/${String(path).replaceAll('\\', '/')}`);

/** The files that match a path with `*`. */
function matching(path: string) {
  const pattern = path.replace(/[.+()]/g, '\\$&').replaceAll('*', '[^/]*');
  return files.filter((file) => new RegExp(`^${pattern}$`).test(file));
}

const title = '“[^”]+”';
const between = '(?:, | and )';

/** The files and titles that a text cites and that do not exist. A title is cited before “in” and its file. */
function missing(text: string): string[] {
  const tidy = text.replace(/\s+/g, ' ');
  const paths = [...tidy.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!);
  const named = [...tidy.matchAll(new RegExp(`(${title}(?:${between}${title})*) in \`(test/[^\`]+)\``, 'g'))];
  return [
    ...paths.filter((path) => matching(path).length === 0),
    ...named.flatMap(([, titles, path]) => {
      const code = matching(path!).map((file) => readFileSync(file, 'utf8'));
      const all = [...titles!.matchAll(/“([^”]+)”/g)].map(([, quoted]) => quoted!);
      return all.filter((one) => !code.some((text) => text.includes(one))).map((one) => `“${one}” in ${path}`);
    }),
  ];
}

/** The criteria of WCAG 2.2 at A and AA; 4.1.1 is obsolete. */
const criteria =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
  1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
  2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);

describe('the claims in the documents', () => {
  for (const document of ['ACCESSIBILITY.md', 'SECURITY.md']) {
    it(`cite only existing tests in ${document}`, () => {
      const text = readFileSync(document, 'utf8');
      assert.ok((text.match(/`test\//g) ?? []).length > 20, 'Found too few citations; has their notation changed?');
      assert.deepEqual(missing(text), []);
    });
  }

  it('are reported if they cite a missing file or title', () => {
    const own = '`test/node/proofs.test.ts`';
    assert.deepEqual(missing(`Proved in ${own}, and “the claims in the documents” in ${own}.`), []);
    assert.deepEqual(missing('Proved in `test/nowhere.test.ts` and `test/nowhere/*.test.ts`.'), [
      'test/nowhere.test.ts',
      'test/nowhere/*.test.ts',
    ]);
    const gone = ['never', 'said'].join(' ');
    assert.deepEqual(missing(`“the claims in the documents”, “${gone}” in ${own}`), [
      `“${gone}” in test/node/proofs.test.ts`,
    ]);
  });

  it('cover every criterion of WCAG once, with a verdict, a reason and a proof', () => {
    const rows = readFileSync('ACCESSIBILITY.md', 'utf8')
      .split('\n')
      .map((line) => line.split(/\s*\|\s*/).slice(1, -1))
      .filter(([first]) => /^\d\.\d\.\d+ /.test(first ?? ''));
    assert.deepEqual(
      rows.map(([first]) => first!.split(' ')[0]),
      criteria,
    );
    for (const [name, level, verdict, reason, proof] of rows) {
      assert.match(level!, /^AA?$/, name);
      assert.match(verdict!, /^(supports|supports in part|not applicable|the page’s duty)$/, name);
      assert.match(reason!, /\.$/, name);
      assert.match(
        proof!,
        verdict!.startsWith('supports') ? /^(review|.*`test\/.+`.*)$/ : /^(–|.*`test\/.+`.*)$/,
        name,
      );
    }
  });
});
