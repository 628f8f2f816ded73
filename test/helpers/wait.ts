/**
 * Waits until a condition is truthy, and returns its value.
 *
 * @param what Completes the error message “waited for …”.
 * @param timeout In milliseconds.
 * @throws An error when the time is over.
 */
export async function until<Value>(
  condition: () => Value,
  what: string,
  timeout = 4_000,
): Promise<Exclude<Value, undefined | null | false>> {
  for (const end = performance.now() + timeout; ; await new Promise((resolve) => setTimeout(resolve, 15))) {
    const value = condition();
    if (value) return value as Exclude<Value, undefined | null | false>;
    if (performance.now() > end) throw new Error(`Timeout: waited for ${what}`);
  }
}

/** The next event with this name that reaches the element. */
export function nextEvent<Name extends keyof HTMLElementEventMap>(el: EventTarget, name: Name) {
  return new Promise<HTMLElementEventMap[Name]>((resolve) => {
    el.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), {once: true});
  });
}

/** Records every later event with one of these names. */
export function recordEvents(el: EventTarget, ...names: readonly (keyof HTMLElementEventMap)[]) {
  const events: {readonly name: string; readonly detail: unknown}[] = [];
  for (const name of names) {
    el.addEventListener(name, (event) => events.push({name, detail: (event as CustomEvent<unknown>).detail}));
  }
  return events;
}
