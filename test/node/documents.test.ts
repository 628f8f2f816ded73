import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import {exampleNames} from '../e2e/readme.js';
import {frameworks} from '../hosts/frameworks.js';

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name));

const documents = [...markdownIn('.'), ...markdownIn('docs')];

const withoutCode = (text: string) =>
  text
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/`[^`\n]*`/g, '');

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  const counts = new Map<string, number>();
  const headings = [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, heading]) => {
    const words = heading!.replace(/\]\([^)]*\)/g, '').toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count ? `${anchor}-${count}` : anchor;
  });
}

/** The relative links of a document that lead to no file or to no heading. */
function brokenLinks(path: string, text: string): string[] {
  const plain = withoutCode(text);
  const targets = [...plain.matchAll(/\]\(<?([^\s)>]+)[^)]*\)|^\[[^\]]+\]: *(\S+)/gm)].map(
    (found) => found[1] ?? found[2]!,
  );
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file, anchor] = target.split('#');
      const linked = file ? posix.join(posix.dirname(path), file) : path;
      if (linked !== path && !existsSync(linked)) return true;
      return anchor !== undefined && !anchorsOf(linked === path ? text : readFileSync(linked, 'utf8')).includes(anchor);
    })
    .map((target) => `${path}: ${target}`);
}

describe('the documents', () => {
  for (const path of documents) {
    it(`${path} has no broken relative links`, () => {
      assert.deepEqual(brokenLinks(path, readFileSync(path, 'utf8')), []);
    });
  }

  it('are reported if they have broken links', () => {
    const text = [
      '# Title of `this`, twice',
      '# Title of this twice',
      '[File](../README.md), [folder](../src), [heading](#title-of-this-twice), [again](#title-of-this-twice-1),',
      '[other heading](../README.md#quick-start), [page](https://workos.com/gone#gone), `[code](gone.md)`',
      '```\n[code](gone.md)\n# gone\n```',
      '[no file](gone.md), [no heading](#gone), ![no picture](gone.png), [no other heading](../README.md#gone)',
      '[by name]: gone.txt',
    ];
    assert.deepEqual(brokenLinks('docs/some.md', text.join('\n')), [
      'docs/some.md: gone.md',
      'docs/some.md: #gone',
      'docs/some.md: gone.png',
      'docs/some.md: ../README.md#gone',
      'docs/some.md: gone.txt',
    ]);
  });

  it('start with a short README', () => {
    assert.ok(readFileSync('README.md', 'utf8').trimEnd().split('\n').length <= 250);
  });

  it('have only examples that a test runs', () => {
    const files = ['test/e2e/readme.test.ts', 'test/hosts/dialogs.test.ts'];
    const tests = files.map((path) => readFileSync(path, 'utf8')).join('\n');
    const inHosts = frameworks.map(({name}) => name);
    const isRun = (name: string) => inHosts.includes(name) || tests.includes(`example('${name}')`);
    assert.ok(exampleNames.length > 15);
    assert.deepEqual(
      exampleNames.filter((name) => !isRun(name)),
      [],
    );
  });
});
