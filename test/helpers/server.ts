import {createSandbox, type Sandbox, type SandboxSettings} from '../../src/sandbox/index.js';
import {keys} from './keys.js';

/** The Widgets API at `fetch`, for one test. */
export interface Server {
  readonly sandbox: Sandbox;
  /** Where widgets find it. The default address of the API leads to it as well. */
  readonly origin: string;
  /** What was given up before its answer came, as `GET /path?query`. */
  readonly aborted: readonly string[];
  /** How many requests have no answer yet. */
  readonly underWay: () => number;
  /** Answers a path of the page's own, such as a token endpoint. */
  readonly route: (path: string, answer: () => Response | Promise<Response>) => void;
}

/** One for all tests of a file; each test finds it as new. */
const sandbox = createSandbox({members: 10, keys});
const platformFetch = globalThis.fetch;
let count = 0;
let current: Server | undefined;
let end = new AbortController();

/** Starts the API, or changes the settings of the one that this test has started. */
export function serve(settings: Partial<SandboxSettings> = {}): Server {
  if (!current) {
    sandbox.reset();
    current = start();
  }
  sandbox.update(settings);
  return current;
}

function start(): Server {
  // An address of its own for each test: what a removed widget still asks for reaches no other test.
  const origin = `https://api-${++count}.example`;
  const aborted: string[] = [];
  const routes = new Map<string, () => Response | Promise<Response>>();
  const {signal: isOver} = end;
  let underWay = 0;

  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const answer = url.origin === location.origin ? routes.get(url.pathname) : undefined;
    if (answer) return answer();
    if (![origin, 'https://api.workos.com'].includes(url.origin)) return new Promise(() => {});
    const signal = init?.signal ?? undefined;
    const note = () => aborted.push(`${init?.method ?? 'GET'} ${url.pathname}${url.search}`);
    signal?.addEventListener('abort', note, {once: true});
    underWay++;
    try {
      return await sandbox.fetch(url, {...init, signal: signal ? AbortSignal.any([signal, isOver]) : isOver});
    } catch (cause) {
      if (isOver.aborted) return new Promise(() => {});
      throw cause;
    } finally {
      underWay--;
      signal?.removeEventListener('abort', note);
    }
  };

  return {sandbox, origin, aborted, underWay: () => underWay, route: (path, answer) => routes.set(path, answer)};
}

afterEach(async () => {
  if (!current) return;
  end.abort();
  // What was on its way when the test ended is still to be noted, and the next test begins with an empty log.
  await new Promise((resolve) => setTimeout(resolve));
  end = new AbortController();
  globalThis.fetch = platformFetch;
  current = undefined;
});
