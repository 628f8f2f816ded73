/** Waits for what a person would see or a server would get. `what` finishes the sentence "waited for …". */
export async function until<Value>(
  isThere: () => Value,
  what: string,
  timeout = 4_000,
): Promise<Exclude<Value, undefined | null | false>> {
  for (const end = performance.now() + timeout; ; await new Promise((resolve) => setTimeout(resolve, 15))) {
    const value = isThere();
    if (value) return value as Exclude<Value, undefined | null | false>;
    if (performance.now() > end) throw new Error(`Timeout: waited for ${what}`);
  }
}

/** The next event of this name that reaches the element. */
export function nextEvent<Name extends keyof HTMLElementEventMap>(el: EventTarget, name: Name) {
  return new Promise<HTMLElementEventMap[Name]>((resolve) => {
    el.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), {once: true});
  });
}

/** Every event of these names from now on, as `name` with its detail. */
export function recordEvents(el: EventTarget, ...names: readonly (keyof HTMLElementEventMap)[]) {
  const heard: {readonly name: string; readonly detail: unknown}[] = [];
  for (const name of names) {
    el.addEventListener(name, (event) => heard.push({name, detail: (event as CustomEvent<unknown>).detail}));
  }
  return heard;
}
