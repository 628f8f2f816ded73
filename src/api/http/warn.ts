const warned = new Set<string>();

/** Warns the developer of the embedding page, once per text. Never pass a secret. */
export function warnOnce(text: string) {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`[workos-elements] ${text}`);
}
