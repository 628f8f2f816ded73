import {seededRoles} from '../../src/sandbox/seed/organizations.js';
import type {SandboxMail} from '../../src/sandbox/codes.js';
import type {SandboxSettings} from '../../src/sandbox/types.js';
import type {Settings} from '../settings/setting-fields.js';
import {postToShell} from './messages.js';

/**
 * Applies the settings to the sandbox, and applies them again when the window gets the focus: another tab may have
 * changed them, and a service worker that was stopped has lost them.
 */
export async function followSandbox(origin: string, settings: Settings) {
  const wanted = sandboxSettings(settings);
  await update(origin, wanted);
  // Don't add a limited fault again on focus: it may be used up.
  const lasting = settings.times ? {...wanted, faults: undefined} : wanted;
  window.addEventListener('focus', () => void update(origin, lasting).catch(() => {}));
}

/** Sends only what differs, because setting the scenario seeds the members again. */
async function update(origin: string, wanted: Partial<SandboxSettings>) {
  const {settings} = (await request(`${origin}/_sandbox/state`)) as {settings: SandboxSettings};
  const patch = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && !isSame(value, settings[name as keyof SandboxSettings]),
  );
  // Members hold roles: setting the scenario seeds them again.
  if (patch.some(([name]) => name === 'roles')) patch.push(['scenario', wanted.scenario ?? 'full']);
  if (patch.length) await request(`${origin}/_sandbox/settings`, Object.fromEntries(patch));
}

function sandboxSettings(settings: Settings): Partial<SandboxSettings> {
  const {latency, scenario, multipleRoles, cursors, tokenClaims, cache} = settings;
  const {fault, operation, times, status, retryAfter} = settings;
  const kind = fault === 'none' ? undefined : fault;
  return {
    latency,
    scenario,
    multipleRoles,
    cursors,
    tokenClaims,
    expiredStatus: settings.expiredStatus === 'forbidden' ? 403 : 401,
    cacheHeaders: {'cache-control': cache === 'never' ? 'no-store' : 'private, max-age=300'},
    roles: {several: seededRoles, one: seededRoles.filter((role) => role.default), none: []}[settings.roles],
    faults: kind ? [{kind, match: operation, status, ...(times && {times}), ...(retryAfter && {retryAfter})}] : [],
  };
}

async function request(address: string, body?: unknown): Promise<unknown> {
  const init = {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)};
  const response = await fetch(address, body === undefined ? {} : init);
  if (!response.ok) throw new Error(`The sandbox responded with ${response.status}.`);
  return response.json();
}

/** Returns a function that reports the e-mails that the sandbox has sent since its last call. */
export function mailReporter(origin: string) {
  let count: number | undefined;
  const report = async () => {
    const {data} = (await request(`${origin}/_sandbox/mails`)) as {data: readonly SandboxMail[]};
    for (const {to, code} of data.slice(count ?? data.length)) postToShell({kind: 'mail', to, code});
    count = data.length;
  };
  void report().catch(() => {});
  return () => void report().catch(() => {});
}

/** Resets the data, settings and log of the sandbox. */
export async function resetSandbox(origin: string) {
  await request(`${origin}/_sandbox/reset`, {});
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}
