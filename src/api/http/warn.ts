const warned = new Set<string>();

/** Speaks to the developer of the embedding page, once for each text. Never pass anything secret. */
export function warnOnce(text: string) {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`[workos-elements] ${text}`);
}
