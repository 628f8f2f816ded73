interface Named {
  readonly slug: string;
  readonly name: string;
}

/**
 * Returns a function for the display name of a role or permission: its name, followed by its slug if another one of them
 * has the same name to a reader.
 */
export function distinctNames(all: readonly Named[]) {
  /** The slug of each name; empty if it has several. */
  const slugs = new Map<string, string>();
  for (const {slug, name} of all) {
    const key = readable(name);
    slugs.set(key, (slugs.get(key) ?? slug) === slug ? slug : '');
  }
  return ({slug, name}: Named) =>
    name === slug || slugs.get(readable(name)) !== '' ? name : `${name.trim()} (${slug})`;
}

/** A name without what a reader does not see: case, white space, invisible characters, and variants of a letter. */
function readable(name: string) {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
