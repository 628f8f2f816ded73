import type {Context} from 'hono';
import {HTTPException} from 'hono/http-exception';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Overridable} from './seed/start.js';

/**
 * Ends a request with a failure of the API's usual shape.
 *
 * @param extra Merged into the body beside `message`.
 */
export function refuse(
  status: ContentfulStatusCode,
  message: string | readonly string[],
  extra: Readonly<Record<string, unknown>> = {},
): never {
  throw new HTTPException(status, {res: Response.json({message, ...extra}, {status})});
}

/** What is sent of an item. */
export function sent<Item extends Overridable>({overrides, ...item}: Item) {
  return {...item, ...overrides};
}

/** The JSON body as an object; anything else counts as an object without properties. */
export async function bodyOf(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Whether this is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
