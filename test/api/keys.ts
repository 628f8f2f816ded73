import sinon from 'sinon';
import type {ApiKey} from '../../src/api/api-keys.js';
import type {Client} from '../../src/api/http/request.js';

export const client: Client = {
  origin: 'https://api.example',
  type: 'api-keys',
  credentials: {
    hasEnded: false,
    getToken: async () => 't',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

export const key: ApiKey = {
  id: 'key/1',
  name: 'Robot',
  obfuscatedValue: 'sk_…1234',
  createdAt: '2026-01-01T00:00:00Z',
  lastUsedAt: undefined,
  expiresAt: undefined,
  permissions: [],
  owner: undefined,
};

/**
 * Stubs `fetch` with these responses in order, repeating the last.
 *
 * @returns The requests, as `GET /path?query` with the body.
 */
export function stubFetch(...bodies: readonly unknown[]) {
  const calls: {call: string; body: unknown}[] = [];
  sinon.stub(globalThis, 'fetch').callsFake(async (input, {method, body} = {}) => {
    const call = `${method} ${(input as string).replace(client.origin, '')}`;
    calls.push({call, body: body ? JSON.parse(body as string) : undefined});
    const next = bodies[Math.min(calls.length, bodies.length) - 1];
    return next instanceof Response ? next.clone() : Response.json(next);
  });
  return calls;
}
