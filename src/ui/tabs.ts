import {html, nothing} from 'lit';

export interface Tab {
  readonly name: string;
  readonly label: string;
  /** Whether its panel has been created. */
  readonly hasPanel: boolean;
}

/**
 * The tabs pattern of the ARIA Authoring Practices with manual activation: Enter and Space select, since a panel may have
 * to load. Tabs that do not fit wrap, so that they never scroll horizontally.
 *
 * @param moveFocus Moves the focus by arrow keys. Until it has loaded, each tab is a tab stop.
 */
export function tabs(
  label: string,
  all: readonly Tab[],
  selected: string,
  select: (name: string) => void,
  moveFocus: ((event: KeyboardEvent) => void) | undefined,
) {
  return html`<div part="tabs" role="tablist" aria-label=${label} @keydown=${moveFocus}>
    ${all.map(
      ({name, label, hasPanel}) =>
        html`<button
          type="button"
          role="tab"
          part="tab ${name === selected ? 'tab-selected' : ''}"
          id="tab-${name}"
          aria-controls=${hasPanel ? `panel-${name}` : nothing}
          aria-selected=${name === selected}
          tabindex=${name === selected || !moveFocus ? 0 : -1}
          @click=${() => select(name)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}
