import {createMiddleware} from 'hono/factory';
import type {WidgetVariables} from './environment.js';
import type {SandboxRequest} from './types.js';

type Entry = {-readonly [Name in keyof SandboxRequest]: SandboxRequest[Name]};

const maxEntries = 1_000;

/** Logs each request in `entries`, and adds its status and caller once they are known. */
export function logRequests(entries: SandboxRequest[], now: () => number) {
  return createMiddleware<WidgetVariables>(async (context, next) => {
    const {req} = context;
    if (req.path.startsWith('/_sandbox/')) return next();
    const {apiToken: _, ...query} = req.query();
    // Without a body, nothing is awaited, so that the request is logged at once.
    const hasBody = req.method !== 'GET' && !req.path.startsWith('/portal/');
    const body = hasBody ? parse(await req.text()) : undefined;
    const entry: Entry = {
      method: req.method,
      path: req.path,
      query,
      ...(body !== undefined && {body}),
      widget: req.header('workos-widgets-type') ?? null,
      ...(req.header('x-elevated-access-token') !== undefined && {isElevated: true}),
      at: now(),
      status: null,
    };
    entries.push(entry);
    if (entries.length > maxEntries) entries.shift();
    try {
      await next();
      entry.status = context.res.status;
    } finally {
      const {organizationId, userId} = context.get('caller') ?? {};
      Object.assign(entry, organizationId && {organizationId}, userId && {userId});
    }
    return undefined;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
