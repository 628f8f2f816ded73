import {createSandbox, type Sandbox, type SandboxSettings} from '../../src/sandbox/index.js';
import {keys} from './keys.js';

/** The Widgets API behind `fetch`, for one test. */
export interface Server {
  readonly sandbox: Sandbox;
  /** The API origin for widgets. Requests to the default API origin are served too. */
  readonly origin: string;
  /** The requests that were aborted before their response arrived, as `GET /path?query`. */
  readonly aborted: readonly string[];
  /** The number of requests in flight. */
  readonly pendingRequests: () => number;
  /** Serves a path of the page's own origin, such as a token endpoint. */
  readonly route: (path: string, answer: () => Response | Promise<Response>) => void;
}

/** Shared by all tests of a file and reset for each. */
const sandbox = createSandbox({members: 10, keys});
const platformFetch = globalThis.fetch;
let count = 0;
let current: Server | undefined;
let testEnd = new AbortController();

/** Starts the API for this test, or updates the settings of the one it has started. */
export function serve(settings: Partial<SandboxSettings> = {}): Server {
  if (!current) {
    sandbox.reset();
    current = start();
  }
  sandbox.update(settings);
  return current;
}

function start(): Server {
  // Each test has its own origin, so that requests of a removed widget do not reach the next test.
  const origin = `https://api-${++count}.example`;
  const aborted: string[] = [];
  const routes = new Map<string, () => Response | Promise<Response>>();
  const {signal: testEnded} = testEnd;
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
      return await sandbox.fetch(url, {...init, signal: signal ? AbortSignal.any([signal, testEnded]) : testEnded});
    } catch (cause) {
      if (testEnded.aborted) return new Promise(() => {});
      throw cause;
    } finally {
      underWay--;
      signal?.removeEventListener('abort', note);
    }
  };

  return {sandbox, origin, aborted, pendingRequests: () => underWay, route: (path, answer) => routes.set(path, answer)};
}

afterEach(async () => {
  if (!current) return;
  testEnd.abort();
  // Let the sandbox log the aborted requests now, so that the next test starts with an empty log.
  await new Promise((resolve) => setTimeout(resolve));
  testEnd = new AbortController();
  globalThis.fetch = platformFetch;
  current = undefined;
});
