import {html, nothing} from 'lit';

export interface Tab {
  readonly name: string;
  readonly label: string;
  /** Whether its panel has been created. */
  readonly hasPanel: boolean;
}

/**
 * The tabs pattern of the ARIA Authoring Practices with manual activation: arrow keys, Home and End move the focus;
 * Enter and Space select, since a panel may have to load. Tabs that do not fit wrap, so that they never scroll
 * horizontally.
 */
export function tabs(label: string, all: readonly Tab[], selected: string, select: (name: string) => void) {
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
          tabindex=${name === selected ? 0 : -1}
          @click=${() => select(name)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function moveFocus(event: KeyboardEvent) {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = all.indexOf(event.target as HTMLElement);
  const step = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const to = {ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)!.focus();
}
