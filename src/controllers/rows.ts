import {render} from 'lit';

/** The tag name of an element, and its attributes. */
type ElementSpec = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/**
 * Renders one element for each item of a list. An element stays as long as its item is listed, so that it keeps the
 * focus when other items are added or removed. This replaces Lit's `repeat`, which adds 700 bytes (brotli) to the first
 * load.
 */
export class Rows {
  readonly #host: object;
  readonly #container: ElementSpec;
  readonly #row: ElementSpec;
  #root: HTMLElement | undefined;
  #rows = new Map<unknown, HTMLElement>();

  /**
   * @param host The `this` value of event listeners in rows.
   * @param container The element that contains the rows.
   * @param row The element of each row.
   */
  constructor(host: object, container: ElementSpec, row: ElementSpec) {
    this.#host = host;
    this.#container = container;
    this.#row = row;
  }

  /**
   * Renders a row for each item.
   *
   * @param keyOf Returns the key of an item. If it is empty or repeated, the index of the item is used.
   * @returns The container, which is the same element each time.
   */
  render<Item>(items: readonly Item[], keyOf: (item: Item) => string, content: (item: Item) => unknown) {
    const root = (this.#root ??= create(this.#container));
    const before = this.#rows;
    this.#rows = new Map();
    items.forEach((item, index) => {
      const name = keyOf(item);
      const key = name && !this.#rows.has(name) ? name : index;
      const row = before.get(key) ?? create(this.#row);
      before.delete(key);
      this.#rows.set(key, row);
      render(content(item), row, {host: this.#host});
    });
    for (const row of before.values()) row.remove();
    let place = root.firstElementChild;
    for (const row of this.#rows.values()) {
      if (row === place) place = place.nextElementSibling;
      else root.insertBefore(row, place);
    }
    return root;
  }
}

/** Sets attributes, since Firefox before 119 has no property `role`, and test environments have no `part`. */
function create([tag, attributes]: ElementSpec): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]!);
  return element;
}
