import {createMiddleware} from 'hono/factory';
import {respondWithError} from './responses.js';
import type {RequestBindings} from './environment.js';
import {ConnectionLost, type Fault, type Faults} from './faults.js';
import type {Switches} from './types.js';
import {wait} from './wait.js';

/** Delays, replaces and corrupts responses as the settings and faults say. */
export function injectFaults(faults: Faults, settings: Switches) {
  return createMiddleware<RequestBindings>(async (context, next) => {
    const {method, path} = context.req;
    const {signal} = context.env;
    const fault = faults.take(method, path);
    const delay = fault?.delay ?? (fault?.kind === 'slow' ? 3_000 : 0);
    await wait(settings.latency + delay, signal);
    if (fault) {
      const replacement = await replacementFor(fault, signal);
      if (replacement) return replacement;
    }
    await next();
    if (fault) context.res = await corrupt(context.res, fault);
    return undefined;
  });
}

/** Returns the response that replaces the operation, or undefined to run the operation. */
async function replacementFor({kind, status, message, code, errors, retryAfter}: Fault, signal: AbortSignal) {
  if (kind === 'drop') throw new ConnectionLost();
  if (kind === 'hang') return wait(Infinity, signal);
  if (kind === 'unauthorized') return respondWithError(401, message ?? 'The token is not valid.');
  if (kind === 'forbidden') return respondWithError(403, message ?? 'The token lacks a scope.');
  if (kind === 'html') {
    const page = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';
    return new Response(page, {status: status ?? 502, headers: {'content-type': 'text/html; charset=utf-8'}});
  }
  if (kind !== 'status') return undefined;
  const body = {message: message ?? 'Something went wrong.', ...(code && {code}), ...(errors && {errors})};
  const headers = retryAfter === undefined ? undefined : {'retry-after': String(retryAfter)};
  return Response.json(body, {status: status ?? 500, ...(headers && {headers})});
}

async function corrupt(response: Response, {kind}: Fault): Promise<Response> {
  const {status, headers} = response;
  if (kind === 'empty') return new Response(null, {status});
  if (kind === 'half-json') return truncate(await response.text(), status, headers);
  const change = {'wrong-types': retype, 'wrong-shape': reshape, nulls: nullify}[kind as string];
  return change ? Response.json(change(await response.json()), {status}) : response;
}

/** Declares the length of the whole text and breaks off in the middle of it. */
function truncate(text: string, status: number, headers: Headers) {
  const whole = new TextEncoder().encode(text);
  const chunks = [whole.slice(0, whole.length >> 1)];
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const chunk = chunks.pop();
      if (chunk) stream.enqueue(chunk);
      else stream.error(new TypeError('network error'));
    },
  });
  const declared = new Headers(headers);
  declared.set('content-length', String(whole.length));
  return new Response(body, {status, headers: declared});
}

function retype(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return mapValues(value, retype);
}

function nullify(value: unknown): unknown {
  return typeof value === 'object' ? mapValues(value, nullify) : null;
}

function reshape(value: unknown): unknown {
  return [listsAsObjects(value)];
}

function listsAsObjects(value: unknown): unknown {
  const changed = mapValues(value, listsAsObjects);
  return Array.isArray(changed) ? {...changed} : changed;
}

function mapValues(value: unknown, change: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}
