import type {ErrorCode} from '../../../src/api/http/errors.js';
import type {Fault as SandboxFault, Sandbox} from '../../../src/sandbox/index.js';
import {isChromium} from '../../helpers/engine.js';
import {slowResponseDelayMs} from '../../helpers/time.js';

/** One way a request can fail. */
export interface Fault {
  /** Completes the sentence "when the API …". */
  readonly title: string;
  readonly answer: Omit<SandboxFault, 'match'>;
  /** The code of the error that is shown; undefined if the request succeeds in the end. */
  readonly code?: ErrorCode;
  /** Whether a retried read succeeds. Changes are never retried automatically. */
  readonly isOver?: boolean;
  /** Whether the server makes the change and only its response is broken. */
  readonly isDone?: boolean;
  /** Whether the browser is offline. */
  readonly isOffline?: boolean;
  /** Whether browsers differ in how they report this failure. */
  readonly isOfBrowser?: boolean;
}

/** The server's message when it refuses a request. */
export const reason = 'It is not possible like this.';

/** In seconds; longer than a retry may wait. */
export const anHour = 3_600;

const status = (status: number, more: Partial<SandboxFault> = {}) =>
  ({kind: 'status', status, message: reason, ...more}) as const;

const all: readonly Fault[] = [
  {title: 'drops the connection', answer: {kind: 'drop'}, code: 'network', isOfBrowser: true},
  {title: 'returns 400', answer: status(400), code: 'invalid'},
  {title: 'returns 401', answer: {kind: 'unauthorized'}, code: 'unauthorized'},
  {title: 'returns 403', answer: {kind: 'forbidden'}, code: 'forbidden'},
  {title: 'returns 404', answer: status(404), code: 'not-found'},
  {
    title: 'returns 422 with field errors',
    answer: status(422, {errors: [{code: 'name_invalid', field: 'name'}, {code: 'odd'}, null]}),
    code: 'invalid',
  },
  {title: 'returns 429', answer: status(429), code: 'rate-limited'},
  {title: 'returns 429 with a delay of 2 seconds', answer: status(429, {retryAfter: 2}), code: 'rate-limited'},
  {title: 'returns 429 with a delay of an hour', answer: status(429, {retryAfter: anHour}), code: 'rate-limited'},
  {title: 'returns 500', answer: status(500), code: 'server'},
  {title: 'returns 503 once', answer: status(503, {times: 1}), code: 'server', isOver: true},
  {title: 'returns an HTML page', answer: {kind: 'html', status: 200}, code: 'malformed'},
  {title: 'returns the error page of a proxy', answer: {kind: 'html'}, code: 'server'},
  {title: 'returns an empty body', answer: {kind: 'empty'}, code: 'malformed', isDone: true, isOfBrowser: true},
  {title: 'sends half of the JSON', answer: {kind: 'half-json'}, code: 'network', isDone: true, isOfBrowser: true},
  {title: 'returns wrong types', answer: {kind: 'wrong-types'}, code: 'malformed', isDone: true},
  {title: 'takes ten seconds', answer: {kind: 'slow', delay: slowResponseDelayMs}, isOfBrowser: true},
  {
    title: 'cannot be reached because the browser is offline',
    answer: {kind: 'drop'},
    code: 'offline',
    isOffline: true,
    isOfBrowser: true,
  },
];

/** Complete responses are handled alike in every engine; missing and incomplete ones are reported by the browser. */
export const faults = isChromium ? all : all.filter(({isOfBrowser}) => isOfBrowser);

/** Makes matching requests fail. Returns a function that ends the fault. */
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
