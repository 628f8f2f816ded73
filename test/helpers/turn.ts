/** Waits for a macrotask, so that pending promises and updates settle. It works with fake timers. */
export function nextMacrotask() {
  return new Promise<void>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close(); // An open port would keep Node running.
      resolve();
    };
    port2.postMessage(null);
  });
}
