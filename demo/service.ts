/// <reference types="vite/client" />
import type {Service} from './backend/token-api.js';
import workerAddress from './sandbox-worker.js?worker&url';

/**
 * Returns the service behind the demo. A static build has no server, so a service worker takes its place. With
 * `?sandbox=worker` it does so even if there is a server.
 *
 * @throws {Error} If the worker cannot be registered or the back end fails.
 */
export async function findService(): Promise<Service> {
  const isWorkerWanted = import.meta.env.PROD || new URLSearchParams(location.search).get('sandbox') === 'worker';
  await (isWorkerWanted ? startWorker() : stopWorker());
  const response = await fetch('api/service');
  if (!response.ok) throw new Error(`The demo’s back end responded with ${response.status}.`);
  return (await response.json()) as Service;
}

async function startWorker() {
  const workers = serviceWorkers();
  if (!workers) throw new Error('Service workers are not available here. Open the demo over HTTPS or on localhost.');
  // Vite bundles the worker into one classic script; its development server serves modules.
  const type = import.meta.env.PROD ? 'classic' : 'module';
  await workers.register(trustedScriptUrl(workerAddress), {scope: './', type});
  const {active} = await workers.ready;
  if (!workers.controller) {
    const controlled = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, {once: true}));
    active?.postMessage('claim');
    await controlled;
  }
  setInterval(() => workers.controller?.postMessage('stay'), 20_000);
}

/** The part of `TrustedTypePolicy` used here, which TypeScript's DOM library lacks. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/** The canvas's Content Security Policy requires Trusted Types for script URLs. */
function trustedScriptUrl(address: string) {
  type Factory = {createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy};
  const {trustedTypes} = globalThis as {trustedTypes?: Factory};
  return trustedTypes?.createPolicy('demo', {createScriptURL: (url) => url}).createScriptURL(address) ?? address;
}

/** Unregisters the worker of an earlier visit, which would otherwise respond in place of the server. */
async function stopWorker() {
  const registration = await serviceWorkers()?.getRegistration();
  if (!registration) return;
  await registration.unregister();
  location.reload();
  await new Promise(() => {});
}

/** Undefined where the browser offers none, such as in an insecure context, although the types say otherwise. */
function serviceWorkers() {
  return navigator.serviceWorker as ServiceWorkerContainer | undefined;
}
