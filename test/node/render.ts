import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

export interface ServerReport {
  /** How many modules of the package were imported. */
  readonly modules: number;
  /** The tags that there were before a module was imported that defines some. */
  readonly registeredEarly: readonly string[];
  readonly registered: readonly string[];
  /** What was asked of a browser. */
  readonly touched: readonly string[];
  readonly requests: readonly string[];
  /** What became of each markup. */
  readonly markup: Readonly<Record<string, string>>;
}

interface ServerOptions {
  readonly tags?: readonly string[];
  /** Some more conditions of exports, such as `development`. */
  readonly conditions?: readonly string[];
}

/** Renders markup, by names, with the built package in a Node that has nothing of a browser. */
export function renderOnServer(
  markup: Readonly<Record<string, string>>,
  {tags = [], conditions = []}: ServerOptions = {},
): ServerReport {
  const script = fileURLToPath(new URL('ssr.mjs', import.meta.url));
  const output = execFileSync(process.execPath, [...conditions.map((name) => `--conditions=${name}`), script], {
    encoding: 'utf8',
    input: JSON.stringify({tags, markup}),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as ServerReport;
}
