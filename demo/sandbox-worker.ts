/**
 * The service worker of the static demo: the sandbox and the demo's back end, answering below the folder that the demo
 * lies in. A browser may end a worker that has nothing to do; the next one begins with the same data and other keys,
 * so that tokens are renewed and changes are forgotten.
 */
import {createSandbox} from '../src/sandbox/index.js';
import type {WidgetMint} from '../src/server/index.js';
import {tokenApi} from './backend/token-api.js';

interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What of a service worker is used here; TypeScript has its types in a library that excludes those of pages. */
interface WorkerScope {
  readonly registration: {readonly scope: string};
  readonly clients: {claim(): Promise<void>};
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const base = worker.registration.scope.replace(/\/$/, '');
const {origin} = new URL(base);
const secretKey = 'sk_test_sandbox';
const sandbox = createSandbox({secretKey, apiOrigin: base});

/** Asks as the SDK does, which does not run in browsers: what the sandbox checks, delays and spoils is the same. */
const workos: WidgetMint = {
  widgets: {
    async createToken({organizationId, userId, scopes}) {
      const response = await sandbox.fetch(`${origin}/widgets/token`, {
        method: 'POST',
        headers: {authorization: `Bearer ${secretKey}`, 'content-type': 'application/json'},
        body: JSON.stringify({organization_id: organizationId, user_id: userId, scopes}),
      });
      const body = (await response.json()) as {token: string; message?: string};
      if (!response.ok) throw Object.assign(new Error(body.message), {status: response.status});
      return body;
    },
  },
};

const api = tokenApi({service: {kind: 'sandbox', apiOrigin: base}, workos, make: sandbox.mintToken});

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
// A page reloaded past its worker asks for it this way. Any message also keeps the worker alive.
worker.addEventListener('message', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const {request} = event;
  if (!request.url.startsWith(`${base}/`)) return;
  const path = request.url.slice(base.length);
  if (path.startsWith('/api/')) event.respondWith(answer(path, request, api.fetch));
  else if (/^\/(_widgets|_sandbox|widgets|portal)\//.test(path))
    event.respondWith(answer(path, request, sandbox.fetch));
});

/** Answers a request as though the demo lay at the root of its host. */
async function answer(path: string, request: Request, fetch: (request: Request) => Response | Promise<Response>) {
  const {method, headers, signal} = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.text();
  return fetch(new Request(origin + path, {method, headers, body, signal}));
}
