import {type ReactiveController, type ReactiveControllerHost, html, nothing} from 'lit';
import {chevronIcon} from './icons.js';

export interface Tab {
  readonly name: string;
  readonly label: string;
}

interface TabsOptions {
  readonly label: string;
  readonly backward: string;
  readonly forward: string;
  readonly selected: string;
  /** Whether there is a panel of this name yet. */
  readonly hasPanel: (name: string) => boolean;
  readonly select: (name: string) => void;
}

/** How much of what is seen of the tabs a press moves on. */
const step = 0.75;

/** Knows whether there are more tabs than fit, and brings the others into sight. */
export class TabScroll implements ReactiveController {
  /** Whether there are tabs out of sight, at either end. */
  isBefore = false;
  isAfter = false;
  readonly #host: ReactiveControllerHost & {readonly renderRoot: ParentNode};
  #list: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer = new ResizeObserver(this.look);
    if (this.#list) this.#observer.observe(this.#list);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }

  hostUpdated() {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('[role=tablist]');
    if (list !== this.#list) {
      this.#observer?.disconnect();
      if (list) this.#observer?.observe(list);
      this.#list = list;
    }
    if (list) void this.#host.updateComplete.then(this.look);
  }

  look = () => {
    const {scrollLeft = 0, scrollWidth = 0, clientWidth = 0} = this.#list ?? {};
    const at = Math.abs(scrollLeft); // Below zero from right to left.
    const isBefore = at > 1;
    const isAfter = scrollWidth - clientWidth - at > 1;
    if (isBefore === this.isBefore && isAfter === this.isAfter) return;
    Object.assign(this, {isBefore, isAfter});
    this.#host.requestUpdate();
  };

  /** @param way 1 for forward, -1 for backward. */
  move(way: 1 | -1) {
    const list = this.#list!;
    const direction = getComputedStyle(list).direction === 'rtl' ? -way : way;
    list.scrollBy({left: direction * list.clientWidth * step, behavior: 'smooth'});
  }

  /** Brings a tab into sight without moving the page. */
  show(tab: HTMLElement) {
    const list = this.#list!.getBoundingClientRect();
    const {left, right} = tab.getBoundingClientRect();
    const by = left < list.left ? left - list.left : Math.max(0, right - list.right);
    this.#list!.scrollBy({left: by});
  }
}

/**
 * The tabs pattern of the ARIA Authoring Practices: arrows, Home and End move between tabs, Enter and Space choose one,
 * since what a tab shows may have to be loaded. Buttons for a pointer stand at the ends where there are more than fit.
 */
export function tabs(
  all: readonly Tab[],
  scroll: TabScroll,
  {label, selected, hasPanel, select, ...text}: TabsOptions,
) {
  const arrow = (isThere: boolean, way: 1 | -1, label: string) =>
    isThere
      ? html`<button
          type="button"
          part="button button-icon tabs-${way < 0 ? 'backward' : 'forward'}"
          tabindex="-1"
          aria-hidden="true"
          title=${label}
          @click=${() => scroll.move(way)}
        >
          ${chevronIcon}
        </button>`
      : nothing;
  return html`<div part="tabs">
    ${arrow(scroll.isBefore, -1, text.backward)}
    <div role="tablist" aria-label=${label} @scroll=${scroll.look} @keydown=${steer} @focusin=${focused}>
      ${all.map(
        ({name, label}) =>
          html`<button
            type="button"
            role="tab"
            part="tab ${name === selected ? 'tab-selected' : ''}"
            id="tab-${name}"
            aria-controls=${hasPanel(name) ? `panel-${name}` : nothing}
            aria-selected=${name === selected}
            tabindex=${name === selected ? 0 : -1}
            @click=${() => select(name)}
          >
            ${label}
          </button>`,
      )}
    </div>
    ${arrow(scroll.isAfter, 1, text.forward)}
  </div>`;

  function focused({target}: Event) {
    scroll.show(target as HTMLElement);
  }
}

function steer(event: KeyboardEvent) {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = all.indexOf(event.target as HTMLElement);
  const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const {key} = event;
  const to = key === forward ? at + 1 : key === backward ? at - 1 : key === 'Home' ? 0 : key === 'End' ? -1 : undefined;
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}
