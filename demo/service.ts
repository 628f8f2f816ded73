/// <reference types="vite/client" />
import type {Service} from './backend/token-api.js';
import workerAddress from './sandbox-worker.js?worker&url';

/**
 * Finds out what is behind the demo. A static build has no server, so a service worker plays its part; with
 * `?sandbox=worker` it does so beside a server too.
 */
export async function findService(): Promise<Service> {
  const isWorkerWanted = import.meta.env.PROD || new URLSearchParams(location.search).get('sandbox') === 'worker';
  await (isWorkerWanted ? startWorker() : stopWorker());
  const response = await fetch('api/service');
  if (!response.ok) throw new Error(`The demo’s back end answers ${response.status}.`);
  return (await response.json()) as Service;
}

async function startWorker() {
  const workers = serviceWorkers();
  if (!workers) throw new Error('This browser allows no service worker here. Over HTTPS or on localhost it would.');
  // Vite bundles the worker into one classic script; its development server serves modules.
  const type = import.meta.env.PROD ? 'classic' : 'module';
  await workers.register(vouchedFor(workerAddress), {scope: './', type});
  const {active} = await workers.ready;
  if (!workers.controller) {
    const controlled = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, {once: true}));
    active?.postMessage('claim');
    await controlled;
  }
  setInterval(() => workers.controller?.postMessage('stay'), 20_000);
}

/** TypeScript's library for pages lacks it. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/** The canvas's policy runs no script whose address nobody vouches for. */
function vouchedFor(address: string) {
  type Factory = {createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy};
  const {trustedTypes} = globalThis as {trustedTypes?: Factory};
  return trustedTypes?.createPolicy('demo', {createScriptURL: (url) => url}).createScriptURL(address) ?? address;
}

/** A worker of an earlier visit would go on to answer for the server. */
async function stopWorker() {
  const registration = await serviceWorkers()?.getRegistration();
  if (!registration) return;
  await registration.unregister();
  location.reload();
  await new Promise(() => {});
}

/** Undefined where a browser has none, which its types do not know. */
function serviceWorkers() {
  return navigator.serviceWorker as ServiceWorkerContainer | undefined;
}
