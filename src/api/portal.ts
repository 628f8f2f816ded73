import {type Client, request} from './http/request.js';
import {ApiError} from './http/errors.js';
import {record, text} from './http/decode.js';
import type {components} from './schema.js';

/** What a person wants to do in the Admin Portal. Directories have no intent of their own there: their list brings a link. */
export type PortalIntent = components['schemas']['AdminPortalIntent'] | 'dsync';

/** A new link to the Admin Portal. It holds a secret, works once, and for five minutes. */
export async function generateLink(client: Client, intent: Exclude<PortalIntent, 'dsync'>, signal?: AbortSignal) {
  const body = await request(client, 'post', '/_widgets/admin-portal/generate-link', {
    query: {intent},
    ...(signal && {signal}),
  });
  return toLink(record(body).link);
}

/** An address that a page can be sent to, or `malformed`. */
export function toLink(value: unknown): string {
  const link = text(value) ?? '';
  if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol)) throw new ApiError('malformed');
  return link;
}
