import {seededRoles} from '../../src/sandbox/seed/organizations.js';
import type {SandboxSettings} from '../../src/sandbox/types.js';
import type {Settings} from '../settings/setting-fields.js';

/**
 * Puts the sandbox into the state that the settings describe, and again when the person comes back to this page: other
 * tabs may have changed it, and a service worker that was ended has forgotten it.
 */
export async function followSandbox(origin: string, settings: Settings) {
  const wanted = sandboxSettings(settings);
  await update(origin, wanted);
  // A fault that comes a few times must not come back with the person.
  const lasting = settings.times ? {...wanted, faults: undefined} : wanted;
  window.addEventListener('focus', () => void update(origin, lasting).catch(() => {}));
}

/** Sends what differs, since members are made anew whenever the scenario is set. */
async function update(origin: string, wanted: Partial<SandboxSettings>) {
  const {settings} = (await ask(`${origin}/_sandbox/state`)) as {settings: SandboxSettings};
  const patch = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && !isSame(value, settings[name as keyof SandboxSettings]),
  );
  if (patch.some(([name]) => name === 'roles')) patch.push(['scenario', wanted.scenario ?? 'full']); // Members hold roles.
  if (patch.length) await ask(`${origin}/_sandbox/settings`, Object.fromEntries(patch));
}

function sandboxSettings(settings: Settings): Partial<SandboxSettings> {
  const {latency, scenario, multipleRoles, cursors, fault, operation, times, status, retryAfter} = settings;
  const kind = fault === 'none' ? undefined : fault;
  return {
    latency,
    scenario,
    multipleRoles,
    cursors,
    roles: {several: seededRoles, one: seededRoles.filter((role) => role.default), none: []}[settings.roles],
    faults: kind ? [{kind, match: operation, status, ...(times && {times}), ...(retryAfter && {retryAfter})}] : [],
  };
}

async function ask(address: string, body?: unknown): Promise<unknown> {
  const init = {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)};
  const response = await fetch(address, body === undefined ? {} : init);
  if (!response.ok) throw new Error(`The sandbox answers ${response.status}.`);
  return response.json();
}

/** Puts data, settings and log of the sandbox back to the start. */
export async function resetSandbox(origin: string) {
  await ask(`${origin}/_sandbox/reset`, {});
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}
