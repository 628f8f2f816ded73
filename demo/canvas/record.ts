import {type WorkosEventMap, eventKinds} from '../../src/events.js';
import {type RequestMessage, postToShell} from './messages.js';

/** Reports every event of the widget, and cancels the events before a change if `isCancelWanted()`. */
export function recordEvents(isCancelWanted: () => boolean) {
  for (const name of Object.keys(eventKinds) as (keyof WorkosEventMap)[]) {
    document.documentElement.addEventListener(name, (event) => {
      if (eventKinds[name] === 'cancelable' && isCancelWanted()) event.preventDefault();
      postToShell({kind: 'event', name, detail: describe(event.detail), isCancelled: event.defaultPrevented});
    });
  }
}

/**
 * Reports every request sent from now on.
 *
 * @param onChanged Called after each change that the server has accepted.
 */
export function recordRequests(onChanged: () => void) {
  const original = globalThis.fetch;
  let count = 0;
  globalThis.fetch = async (input, init) => {
    const {method, url} = new Request(input, {...init, signal: null});
    const {pathname, search} = new URL(url);
    const isToken = pathname.endsWith('/api/widget-token');
    const path = pathname.replace(/^.*(?=\/(_widgets|api)\/)/, '') + (isToken ? '' : search);
    const request: RequestMessage = {kind: 'request', number: ++count, method, path};
    const start = performance.now();
    const end = (status: number) =>
      postToShell({...request, status, milliseconds: Math.round(performance.now() - start)});
    postToShell(request);
    try {
      const response = await original(input, init);
      end(response.status);
      if (method !== 'GET' && response.ok && !isToken) onChanged();
      return response;
    } catch (cause) {
      end(0);
      throw cause;
    }
  };
}

function describe(detail: unknown) {
  return detail === undefined || detail === null ? '' : JSON.stringify(detail, withoutSecrets, 2);
}

/** Keeps the message of errors, which JSON omits, and hides whatever looks like a token or a key. */
function withoutSecrets(_: string, value: unknown): unknown {
  if (value instanceof Error) return {...value, message: value.message};
  const isSecret = typeof value === 'string' && /^(sk_|eyJ[\w-]+\.)/.test(value);
  return isSecret ? '(hidden)' : value;
}
