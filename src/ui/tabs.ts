import {html, nothing} from 'lit';

export interface Tab {
  readonly name: string;
  readonly label: string;
  /** Whether its panel is there yet. */
  readonly hasPanel: boolean;
}

/**
 * The tabs pattern of the ARIA Authoring Practices: arrows, Home and End move between tabs, Enter and Space choose one,
 * since what a tab shows may have to be loaded. Where there are more than fit, they take several rows: nobody has to scroll
 * both ways.
 */
export function tabs(label: string, all: readonly Tab[], selected: string, select: (name: string) => void) {
  return html`<div part="tabs" role="tablist" aria-label=${label} @keydown=${steer}>
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

function steer(event: KeyboardEvent) {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = all.indexOf(event.target as HTMLElement);
  const way = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const to = {ArrowRight: at + way, ArrowLeft: at - way, Home: 0, End: -1}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)!.focus();
}
