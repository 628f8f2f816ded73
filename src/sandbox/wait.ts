/**
 * Waits until the time has passed or the signal is aborted.
 *
 * @param milliseconds `Infinity` to wait for the signal only.
 * @throws The signal's reason, once it is aborted.
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
