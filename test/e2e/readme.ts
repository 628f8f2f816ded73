import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';

const guides = readdirSync('docs').filter((name) => name.endsWith('.md'));
const text = ['README.md', ...guides.map((name) => `docs/${name}`)]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const examples = [...text.matchAll(/<!-- run: ([\w-]+) -->\n\n```\w+\n([^]*?)```/g)];

/** The names of all examples in README.md and docs/ that tests run. */
export const exampleNames = examples.map(([, name]) => name!);

/** Returns the example after the comment `run: ${name}`. */
export function example(name: string) {
  const found = examples.filter(([, other]) => other === name);
  assert.equal(found.length, 1, `README.md and docs/ have ${found.length} examples named ${name}.`);
  return found[0]![2]!;
}
