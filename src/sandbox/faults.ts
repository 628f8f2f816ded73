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
