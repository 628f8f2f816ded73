import type {Context} from 'hono';
import {HTTPException} from 'hono/http-exception';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Overridable} from './seed/start.js';

/**
 * Ends a request with an error response in the API's usual shape.
 *
 * @param extra Merged into the body beside `message`.
 */
export function respondWithError(
  status: ContentfulStatusCode,
  message: string | readonly string[],
  extra: Readonly<Record<string, unknown>> = {},
): never {
  throw new HTTPException(status, {res: Response.json({message, ...extra}, {status})});
}

/** Returns an item as the API sends it, with its overrides. */
export function toResponseItem<Item extends Overridable>({overrides, ...item}: Item) {
  return {...item, ...overrides};
}

/** Parses the JSON body as an object. Anything else counts as an empty object. */
export async function parseBody(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Whether the value is a list of strings. */
export function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
