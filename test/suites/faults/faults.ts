import type {ErrorCode} from '../../../src/api/http/errors.js';
import type {Fault as SandboxFault, Sandbox} from '../../../src/sandbox/index.js';
import {isChromium} from '../../helpers/engine.js';
import {slowly} from '../../helpers/time.js';

/** One way in which a request goes wrong. */
export interface Fault {
  /** Finishes the sentence "while the API …". */
  readonly title: string;
  readonly answer: Omit<SandboxFault, 'match'>;
  /** What a person is then told of; nothing where all comes right in the end. */
  readonly code?: ErrorCode;
  /** Whether a read that is tried again comes to its end. A change is never tried again by itself. */
  readonly isOver?: boolean;
  /** Whether a change is made all the same, and its answer spoiled. */
  readonly isDone?: boolean;
  /** Whether the browser has no connection. */
  readonly isOffline?: boolean;
  /** Whether browsers have ways of their own to fail like this. */
  readonly isOfBrowser?: boolean;
}

/** What the server says of a refusal, in its own words. */
export const reason = 'It is not possible like this.';

/** Longer than anybody waits, in seconds. */
export const anHour = 3_600;

const status = (status: number, more: Partial<SandboxFault> = {}) =>
  ({kind: 'status', status, message: reason, ...more}) as const;

const all: readonly Fault[] = [
  {title: 'drops the connection', answer: {kind: 'drop'}, code: 'network', isOfBrowser: true},
  {title: 'answers with 400', answer: status(400), code: 'invalid'},
  {title: 'answers with 401', answer: {kind: 'unauthorized'}, code: 'unauthorized'},
  {title: 'answers with 403', answer: {kind: 'forbidden'}, code: 'forbidden'},
  {title: 'answers with 404', answer: status(404), code: 'not-found'},
  {
    title: 'answers with 422 and names fields',
    answer: status(422, {errors: [{code: 'name_invalid', field: 'name'}, {code: 'odd'}, null]}),
    code: 'invalid',
  },
  {title: 'answers with 429', answer: status(429), code: 'rate-limited'},
  {title: 'answers with 429 for 2 seconds', answer: status(429, {retryAfter: 2}), code: 'rate-limited'},
  {title: 'answers with 429 for an hour', answer: status(429, {retryAfter: anHour}), code: 'rate-limited'},
  {title: 'answers with 500', answer: status(500), code: 'server'},
  {title: 'answers with 503 once', answer: status(503, {times: 1}), code: 'server', isOver: true},
  {title: 'answers with a page of HTML', answer: {kind: 'html', status: 200}, code: 'malformed'},
  {title: 'answers with the page of a proxy', answer: {kind: 'html'}, code: 'server'},
  {title: 'answers with nothing', answer: {kind: 'empty'}, code: 'malformed', isDone: true, isOfBrowser: true},
  {title: 'answers with half a JSON', answer: {kind: 'half-json'}, code: 'network', isDone: true, isOfBrowser: true},
  {title: 'answers with other types', answer: {kind: 'wrong-types'}, code: 'malformed', isDone: true},
  {title: 'takes ten seconds', answer: {kind: 'slow', delay: slowly}, isOfBrowser: true},
  {
    title: 'cannot be reached, without a connection',
    answer: {kind: 'drop'},
    code: 'offline',
    isOffline: true,
    isOfBrowser: true,
  },
];

/** What follows from an answer is the same everywhere; that there is none, or no whole one, is for each browser to tell. */
export const faults = isChromium ? all : all.filter(({isOfBrowser}) => isOfBrowser);

/** Begins the fault for requests of this name, and returns what ends it. */
export function plant({answer, isOffline}: Fault, sandbox: Sandbox, match: string) {
  sandbox.fail({...answer, match});
  if (isOffline) setConnected(false);
  return () => {
    sandbox.update({faults: []});
    if (isOffline) setConnected(true);
  };
}

function setConnected(isConnected: boolean) {
  if (isConnected) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
  window.dispatchEvent(new Event(isConnected ? 'online' : 'offline'));
}

afterEach(() => void Reflect.deleteProperty(navigator, 'onLine'));
