import {createMiddleware} from 'hono/factory';
import {refuse} from './answers.js';
import type {Switches} from './types.js';
import {wait} from './wait.js';

/**
 * What goes wrong. The first six happen instead of the operation; the others let it happen and spoil the answer:
 * - `drop`: the connection breaks before an answer, as without a network or with a refused origin
 * - `hang`: no answer ever
 * - `status`: an answer of `status`, 500 by default, with `message` and `errors`
 * - `unauthorized`: 401, as for a token that is not good
 * - `forbidden`: 403, as for a token that lacks a scope
 * - `html`: a page of HTML with `status`, 502 by default, as from a proxy
 * - `slow`: the right answer after `delay` more milliseconds, 3,000 by default
 * - `empty`: the right status without a body
 * - `half-json`: the connection breaks in the middle of the body
 * - `wrong-types`: every text is a number, every number and flag a text
 * - `wrong-shape`: every list is an object, and the whole is in a list
 * - `nulls`: every text, number and flag is null
 */
export type FaultKind = (typeof faultKinds)[number];

/** Every kind of fault, to choose from. */
export const faultKinds = [
  'drop',
  'hang',
  'status',
  'unauthorized',
  'forbidden',
  'html',
  'slow',
  'empty',
  'half-json',
  'wrong-types',
  'wrong-shape',
  'nulls',
] as const;

/** A failure to come. */
export interface Fault {
  readonly kind: FaultKind;
  /**
   * Which requests fail: a method (or `*`, or nothing, for any) and a path. A path from the root must be the whole
   * path, with `*` for one segment (`DELETE /_widgets/UserManagement/members/*`); any other must be in it as whole
   * segments (`GET members`). Default `*`, for any request.
   */
  readonly match?: string;
  /** For `status` and `html`. */
  readonly status?: number;
  /** For `status`, `unauthorized` and `forbidden`. */
  readonly message?: string;
  /** For `status`: the rejected inputs. */
  readonly errors?: readonly unknown[];
  /** For `status`: seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** Milliseconds to wait first, for every kind. */
  readonly delay?: number;
  /** How many requests fail. Default: all. */
  readonly times?: number;
}

/** The connection broke. Looks as a browser's `fetch` makes it look. */
export class ConnectionLost extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

/** The faults to come, in the order in which they were added. */
export class Faults {
  #faults: Fault[] = [];

  /** With `times` counted down. */
  get all(): readonly Fault[] {
    return this.#faults;
  }

  add(fault: Fault): void {
    if (fault.times === undefined || fault.times > 0) this.#faults.push({...fault});
  }

  replace(faults: readonly Fault[]): void {
    this.#faults = [];
    for (const fault of faults) this.add(fault);
  }

  /** The fault that this request meets, which then has been used once. */
  take(method: string, path: string): Fault | undefined {
    const index = this.#faults.findIndex(({match = '*'}) => matches(match, method, path));
    const fault = this.#faults[index];
    if (!fault?.times) return fault;
    this.#faults.splice(index, 1, ...(fault.times > 1 ? [{...fault, times: fault.times - 1}] : []));
    return fault;
  }
}

function matches(pattern: string, method: string, path: string) {
  const words = pattern.trim().split(/\s+/);
  const verb = /^(?:\*|[A-Z]+)$/.test(words[0]!) ? words.shift() : '*';
  return (verb === '*' || verb === method) && includes(path, words[0] ?? '*');
}

function includes(path: string, place: string) {
  if (place === '*' || place === '') return true;
  if (!place.startsWith('/')) return `${path}/`.includes(`/${place}/`);
  const segments = place.split('/');
  const actual = path.split('/');
  return (
    segments.length === actual.length && segments.every((segment, at) => segment === '*' || segment === actual[at])
  );
}

/** Holds answers up and spoils them as the settings say. */
export function misbehave(faults: Faults, settings: Switches) {
  return createMiddleware(async (context, next) => {
    const {method, path, raw} = context.req;
    const fault = faults.take(method, path);
    const delay = fault?.delay ?? (fault?.kind === 'slow' ? 3_000 : 0);
    await wait(settings.latency + delay, raw.signal);
    if (fault) {
      const answer = await insteadOf(fault, raw.signal);
      if (answer) return answer;
    }
    await next();
    if (fault) context.res = await spoil(context.res, fault);
    return undefined;
  });
}

/** The answer that replaces the operation, or undefined where the operation is to happen. */
async function insteadOf({kind, status, message, errors, retryAfter}: Fault, signal: AbortSignal) {
  if (kind === 'drop') throw new ConnectionLost();
  if (kind === 'hang') return wait(Infinity, signal);
  if (kind === 'unauthorized') return refuse(401, message ?? 'The token is not valid.');
  if (kind === 'forbidden') return refuse(403, message ?? 'The token lacks a scope.');
  if (kind === 'html') {
    const page = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';
    return new Response(page, {status: status ?? 502, headers: {'content-type': 'text/html; charset=utf-8'}});
  }
  if (kind !== 'status') return undefined;
  const body = {message: message ?? 'Something went wrong.', ...(errors && {errors})};
  const headers = retryAfter === undefined ? undefined : {'retry-after': String(retryAfter)};
  return Response.json(body, {status: status ?? 500, ...(headers && {headers})});
}

async function spoil(response: Response, {kind}: Fault): Promise<Response> {
  const {status, headers} = response;
  if (kind === 'empty') return new Response(null, {status});
  if (kind === 'half-json') return half(await response.text(), status, headers);
  const change = {'wrong-types': retype, 'wrong-shape': reshape, nulls: blank}[kind as string];
  return change ? Response.json(change(await response.json()), {status}) : response;
}

/** Promises the whole text and breaks off in its middle. */
function half(text: string, status: number, headers: Headers) {
  const whole = new TextEncoder().encode(text);
  const chunks = [whole.slice(0, whole.length >> 1)];
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const chunk = chunks.pop();
      if (chunk) stream.enqueue(chunk);
      else stream.error(new TypeError('network error'));
    },
  });
  const promised = new Headers(headers);
  promised.set('content-length', String(whole.length));
  return new Response(body, {status, headers: promised});
}

function retype(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return inside(value, retype);
}

function blank(value: unknown): unknown {
  return typeof value === 'object' ? inside(value, blank) : null;
}

function reshape(value: unknown): unknown {
  return [listsAsObjects(value)];
}

function listsAsObjects(value: unknown): unknown {
  const changed = inside(value, listsAsObjects);
  return Array.isArray(changed) ? {...changed} : changed;
}

function inside(value: unknown, change: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}
