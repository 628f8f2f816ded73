export type Child = Node | string | undefined;

/**
 * Creates an element with attributes and children; undefined children are left out. Strings become text, never
 * markup. For the rows of tables: a thousand by Lit templates take five times as long, and three times as many nodes.
 */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  // Not properties: Firefox before 119 has no `role`, and test environments have no `part`.
  for (const name in attributes) made.setAttribute(name, attributes[name]!);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
