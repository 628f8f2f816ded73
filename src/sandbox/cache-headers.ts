import {createMiddleware} from 'hono/factory';
import type {Switches} from './types.js';

/** Adds the `cacheHeaders` of the settings to every response, failures included. */
export function sendCacheHeaders(settings: Switches) {
  return createMiddleware(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(settings.cacheHeaders)) context.header(name, value);
  });
}
