import {type Client, request} from './http/request.js';
import {ApiError} from './http/errors.js';
import {readRecord, readString} from './http/decode.js';
import type {components} from './schema.js';

/**
 * What the user wants to do in the Admin Portal. `dsync` is not an intent of the API: the response that lists
 * directories includes a link.
 */
export type PortalIntent = components['schemas']['AdminPortalIntent'] | 'dsync';

/** Creates a link to the Admin Portal. It contains a secret and works once, within five minutes. */
export async function generateLink(client: Client, intent: Exclude<PortalIntent, 'dsync'>, signal?: AbortSignal) {
  const body = await request(client, 'post', '/_widgets/admin-portal/generate-link', {
    query: {intent},
    signal,
  });
  return toLink(readRecord(body).link);
}

/**
 * Returns the value if it starts like an HTTP or HTTPS URL; what opens it parses it.
 *
 * @throws {ApiError} `malformed` if it does not.
 */
export function toLink(value: unknown): string {
  const link = readString(value) ?? '';
  if (!/^https?:\/\//i.test(link)) throw new ApiError('malformed');
  return link;
}
