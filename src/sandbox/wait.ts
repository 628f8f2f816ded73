/**
 * Waits, unless a signal says that nobody waits for the outcome any more.
 *
 * @param milliseconds Infinity for until the signal comes.
 * @throws The reason of the signal.
 */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    if (milliseconds <= 0) return resolve();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = Number.isFinite(milliseconds)
      ? setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, milliseconds)
      : undefined;
    signal.addEventListener('abort', stop, {once: true});
  });
}
