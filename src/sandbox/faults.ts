/**
 * The kinds of fault. The first six replace the operation; the others run it and corrupt or delay its response:
 * - `drop`: the connection breaks before a response, as it does without a network or for a refused origin
 * - `hang`: no response ever
 * - `status`: a response with `status`, 500 by default, `message`, `code` and `errors`
 * - `unauthorized`: 401, as for an invalid token
 * - `forbidden`: 403, as for a token that lacks a scope
 * - `html`: an HTML page with `status`, 502 by default, as from a proxy
 * - `slow`: the correct response, delayed by `delay` milliseconds, 3,000 by default
 * - `empty`: the correct status without a body
 * - `half-json`: the connection breaks in the middle of the body
 * - `wrong-types`: every string becomes a number, every number and boolean a string
 * - `wrong-shape`: every list becomes an object, and the whole body is wrapped in a list
 * - `nulls`: every string, number and boolean becomes null
 */
export type FaultKind = (typeof faultKinds)[number];

/** Every kind of fault. */
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

/** A failure to inject. */
export interface Fault {
  readonly kind: FaultKind;
  /**
   * Which requests fail: an optional method (`*` or none matches any) and a path. A path that starts with `/` must
   * match the whole path, with `*` for one segment (`DELETE /_widgets/UserManagement/members/*`). Any other path must
   * occur in it as whole segments (`GET members`). Default `*`, which matches any request.
   */
  readonly match?: string;
  /** The HTTP status, for `status` and `html`. */
  readonly status?: number;
  /** The body's `message`, for `status`, `unauthorized` and `forbidden`. */
  readonly message?: string;
  /** The body's `code`, such as `code_expired`, for `status`. */
  readonly code?: string;
  /** The body's `errors`, which name the rejected inputs, for `status`. */
  readonly errors?: readonly unknown[];
  /** The `Retry-After` header in seconds, for `status`. */
  readonly retryAfter?: number;
  /** How long to wait first, in milliseconds, for every kind. Default 0, or 3,000 for `slow`. */
  readonly delay?: number;
  /** How many requests fail. Default: all. */
  readonly times?: number;
}

/** A broken connection, reported as a browser's `fetch` reports it. */
export class ConnectionLost extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

/** The pending faults, in the order they were added. */
export class Faults {
  #faults: Fault[] = [];

  /** The pending faults, with the remaining `times`. */
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

  /** Returns the first fault that matches the request, and counts it as used once. */
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
