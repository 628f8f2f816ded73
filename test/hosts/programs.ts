import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {root} from '../e2e/support.js';

export const hosts = join(root, 'hosts');

export async function run(program: string, ...args: readonly string[]) {
  const {status, output} = await tryTo(program, ...args);
  assert.equal(status, 0, output);
}

/** Runs a program that is installed in `hosts/`. */
export async function tryTo(program: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join('node_modules', program), ...args], {cwd: hosts});
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  return {status, output: stripVTControlCharacters(output)};
}
