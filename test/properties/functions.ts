import {ApiError} from '../../src/api/http/errors.js';

/** Token functions that a page may set, by what they do with the token. */
export const functions: Readonly<Record<string, (token: string) => () => unknown>> = {
  'returns it': (token) => () => token,
  'resolves with it': (token) => async () => token,
  'resolves with it late': (token) => () => new Promise((resolve) => queueMicrotask(() => resolve(token))),
  'returns a thenable': (token) => () => ({then: (tell: (value: string) => void) => tell(token)}),
  'throws an error with it': (token) => () => raise(new Error(`No good: ${token}`)),
  'rejects with an error with it': (token) => async () => raise(new TypeError(token, {cause: token})),
  'rejects with it': (token) => async () => raise(token),
  'rejects with an object with it': (token) => async () => raise({message: token, name: token, token}),
  'rejects with an error named by it': (token) => async () => raise(Object.assign(new Error(token), {name: token})),
  'rejects as if aborted': (token) => async () => raise(new DOMException(token, 'AbortError')),
  'rejects with an ApiError with it': (token) => async () =>
    raise(Object.assign(new ApiError('forbidden', {status: 403, serverMessage: token}), {cause: token})),
  'rejects with an error that cannot be read': (token) => async () =>
    raise(Object.defineProperty(new Error(token), 'name', {get: () => raise(new Error(token))})),
  'returns nothing': () => () => undefined,
  'returns null': () => async () => null,
  'returns an object with it': (token) => async () => ({token}),
  'returns a list with it': (token) => () => [token],
  'returns a String object of it': (token) => () => new String(token),
  'returns a symbol of it': (token) => () => Symbol(token),
  'returns a function that returns it': (token) => () => () => token,
  'returns a number': () => async () => 7,
};

function raise(value: unknown): never {
  throw value;
}
