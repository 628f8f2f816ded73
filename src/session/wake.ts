const listeners = new Set<() => void>();

/**
 * Calls the listener when the page may have missed something: its tab becomes visible, the back/forward cache restores
 * it, or the browser goes online.
 *
 * @returns A function that unsubscribes.
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
