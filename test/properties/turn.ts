const channel = new MessageChannel();
channel.port2.start();

/** The end of the task under way and of everything that is about to happen without waiting. Faked timers leave it alone. */
export function turn() {
  return new Promise<void>((resolve) => {
    channel.port2.addEventListener('message', () => resolve(), {once: true});
    channel.port1.postMessage(null);
  });
}
