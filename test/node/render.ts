import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

export interface ServerReport {
  /** How many modules of the package were imported. */
  readonly modules: number;
  /** The tags that were registered before the first define module was imported. */
  readonly registeredEarly: readonly string[];
  readonly registered: readonly string[];
  /** The browser globals that the package accessed. */
  readonly touched: readonly string[];
  readonly requests: readonly string[];
  /** The rendered markup, by name. */
  readonly markup: Readonly<Record<string, string>>;
}

interface ServerOptions {
  readonly tags?: readonly string[];
  /** Additional export conditions, such as `development`. */
  readonly conditions?: readonly string[];
}

/** Renders markup, by name, with the built package in a Node process without browser globals. */
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
