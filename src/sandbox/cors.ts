import {cors} from 'hono/cors';
import {createMiddleware} from 'hono/factory';
import type {Switches} from './types.js';

/** Allows requests from any origin, or from `allowedOrigins` if set. A refused origin gets no CORS headers. */
export function crossOrigin(settings: Switches) {
  const allow = cors({
    origin: (origin) => (settings.allowedOrigins ? origin : '*'),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: [
      'authorization',
      'content-type',
      'workos-widgets-version',
      'workos-widgets-type',
      'x-elevated-access-token',
    ],
    exposeHeaders: ['retry-after'],
    maxAge: 600,
  });
  return createMiddleware(async (context, next) => {
    const origin = context.req.header('origin');
    const isRefused = origin !== undefined && settings.allowedOrigins?.includes(origin) === false;
    if (!isRefused) return allow(context, next);
    if (context.req.method === 'OPTIONS') return context.body(null, 204);
    return next();
  });
}
