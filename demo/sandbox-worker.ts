/**
 * The service worker of the static demo: serves the sandbox and the demo's back end below the demo's folder. A browser
 * may stop an idle worker. The next one starts with the same data and new keys, so tokens are renewed and changes are
 * lost.
 */
import {createSandbox} from '../src/sandbox/index.js';
import type {WidgetTokenClient} from '../src/server/index.js';
import {tokenApi} from './backend/token-api.js';

interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The part of `ServiceWorkerGlobalScope` used here: TypeScript's WebWorker library conflicts with its DOM library. */
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

/** Sends the SDK's request without the SDK, which does not run in browsers. The sandbox handles it the same way. */
const workos: WidgetTokenClient = {
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

const api = tokenApi({service: {kind: 'sandbox', apiOrigin: base}, workos, createTestToken: sandbox.mintToken});

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
// A page that was reloaded past its worker asks to be claimed. Any message also keeps the worker alive.
worker.addEventListener('message', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const {request} = event;
  if (!request.url.startsWith(`${base}/`)) return;
  const path = request.url.slice(base.length);
  if (path.startsWith('/api/')) event.respondWith(respond(path, request, api.fetch));
  else if (/^\/(_widgets|_sandbox|widgets|portal)\//.test(path))
    event.respondWith(respond(path, request, sandbox.fetch));
});

/** Responds to a request as if the demo were at the root of its host. */
async function respond(path: string, request: Request, fetch: (request: Request) => Response | Promise<Response>) {
  const {method, headers, signal} = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.text();
  return fetch(new Request(origin + path, {method, headers, body, signal}));
}
