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

/** What the sandbox takes for now, in milliseconds; the tests turn it. */
export const clock = {now: Date.parse('2026-03-01T12:00:00Z')};

/** One for all tests of a file, since making keys takes a fifth of a second. */
export const sandbox = createSandbox({now: () => clock.now});

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export const base = '/_widgets/UserManagement';

/** Puts the sandbox back to its start, with few members. */
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

/** Sends requests with a token that says this. */
export async function caller(grant?: Grant) {
  const authorization = `Bearer ${await sandbox.mintToken(grant)}`;
  return (call: string, body?: unknown) => send(call, body, {authorization});
}

/** Which of an organization's seeded data. */
export interface Wanted {
  readonly of?: string;
  readonly scenario?: Scenario;
  readonly from?: number;
}

/** What an organization starts with of one kind. */
export function seed<Kind extends keyof SandboxData>(
  kind: Kind,
  {of: organizationId = defaultOrganizationId, scenario = 'full', from = 1}: Wanted = {},
) {
  return seedData(kind, {organizationId, scenario, now: clock.now, random: new Random(from)});
}
