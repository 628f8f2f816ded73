import type {ReactiveController, ReactiveControllerHost} from 'lit';

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Updates its host every minute while the page is visible, to keep relative times correct. All hosts share one timer.
 */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    hosts.add(this.#host);
    timer ??= setInterval(tick, 60_000);
    document.addEventListener('visibilitychange', tick);
  }

  hostDisconnected() {
    hosts.delete(this.#host);
    if (hosts.size) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  }
}

function tick() {
  if (document.visibilityState === 'visible') for (const host of hosts) host.requestUpdate();
}
