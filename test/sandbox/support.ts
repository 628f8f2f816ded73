import {seedData} from '../../src/sandbox/data.js';
import {
  createSandbox,
  defaultOrganizationId,
  type Grant,
  type SandboxData,
  type SandboxSettings,
  type Scenario,
} from '../../src/sandbox/index.js';
import {Random} from '../../src/sandbox/random.js';

/** The current time of the sandbox, in milliseconds since 1970; tests advance it. */
export const clock = {now: Date.parse('2026-03-01T12:00:00Z')};

/** Shared by all tests of a file, since generating keys takes a fifth of a second. */
export const sandbox = createSandbox({now: () => clock.now});

/** A response with its parsed body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export const base = '/_widgets/UserManagement';

/** Resets the sandbox and its clock, with few members. */
export function start(settings: Partial<SandboxSettings> = {}) {
  clock.now = Date.parse('2026-03-01T12:00:00Z');
  sandbox.reset();
  sandbox.update({members: 60, ...settings});
}

/** Sends a request such as `GET /_widgets/settings` without a token. */
export async function send(call: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ');
  const response = await sandbox.fetch(`https://api.workos.com${path}`, {
    method,
    headers: {...(body === undefined ? {} : {'content-type': 'application/json'}), ...headers},
    ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return {status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text};
}

/** Returns a function that sends requests with a token for this grant. */
export async function caller(grant?: Grant) {
  const authorization = `Bearer ${await sandbox.mintToken(grant)}`;
  return (call: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(call, body, {authorization, ...headers});
}

/** Selects seeded data of an organization. */
export interface Wanted {
  readonly of?: string;
  readonly scenario?: Scenario;
  readonly from?: number;
}

/** The seeded data of one kind. */
export function seed<Kind extends keyof SandboxData>(
  kind: Kind,
  {of: organizationId = defaultOrganizationId, scenario = 'full', from = 1}: Wanted = {},
) {
  return seedData(kind, {organizationId, scenario, now: clock.now, random: new Random(from)});
}
