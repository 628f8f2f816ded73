const listeners = new Set<() => void>();

/**
 * Calls back when the page may have missed something: its tab is shown again, it comes back from the history cache, or
 * the connection returns.
 *
 * @returns Ends it.
 */
export function onWake(listener: () => void): () => void {
  listeners.add(listener);
  listen('addEventListener');
  return () => {
    listeners.delete(listener);
    if (!listeners.size) listen('removeEventListener');
  };
}

function listen(change: 'addEventListener' | 'removeEventListener') {
  document[change]('visibilitychange', wake);
  window[change]('pageshow', wake);
  window[change]('online', wake);
}

function wake() {
  if (document.visibilityState === 'visible') for (const listener of [...listeners]) listener();
}
