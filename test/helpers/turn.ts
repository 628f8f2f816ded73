/** Waits until promises and updates have come to their end, without any time passing. Faked timers leave it alone. */
export function turn() {
  return new Promise<void>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close(); // Left open, it would keep Node running.
      resolve();
    };
    port2.postMessage(null);
  });
}
