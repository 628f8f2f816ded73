import {html, nothing} from 'lit';

export interface Tabs<Name extends string> {
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly selected: Name;
  /** The panels that have been created, by name. */
  readonly panels: ReadonlyMap<string, unknown>;
  readonly select: (name: Name) => void;
  /** Moves the focus by arrow keys. Until it has loaded, each tab is a tab stop. */
  readonly moveFocus: ((event: KeyboardEvent) => void) | undefined;
}

/**
 * The tabs pattern of the ARIA Authoring Practices with manual activation: Enter and Space select, since a panel may have
 * to load. Tabs that do not fit wrap, so that they never scroll horizontally.
 */
export function tabs<Name extends string>(
  label: string,
  {names, labels, selected, panels, select, moveFocus}: Tabs<Name>,
) {
  return html`<div part="tabs" role="tablist" aria-label=${label} @keydown=${moveFocus}>
    ${names.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          part="tab ${name === selected ? 'tab-selected' : ''}"
          id="tab-${name}"
          aria-controls=${panels.has(name) ? `panel-${name}` : nothing}
          aria-selected=${name === selected}
          tabindex=${name === selected || !moveFocus ? 0 : -1}
          @click=${() => select(name)}
        >
          ${labels[name]}
        </button>`,
    )}
  </div>`;
}
