import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

const readme = readFileSync('README.md', 'utf8');

/** Returns the README's example after the comment `run: ${name}`. */
export function example(name: string) {
  const [, text] = new RegExp(`<!-- run: ${name} -->\n\n\`\`\`\\w+\n([^]*?)\`\`\``).exec(readme) ?? [];
  assert.ok(text, `The README has no example ${name}.`);
  return text;
}
