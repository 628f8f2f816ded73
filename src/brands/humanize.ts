/** A name that no message knows, made readable: `NewProviderSaml` and `new_provider` as "New provider saml". */
export function humanize(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).replace(/ \p{Lu}(?=\p{Ll})/gu, (start) => start.toLowerCase());
}
