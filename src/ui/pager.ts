import {html, nothing} from 'lit';

export interface PagerOptions {
  /** Whether a page is loading. */
  readonly isBusy: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

interface PagerText {
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly page: (page: number) => string;
}

/** Previous and next buttons. They are never `disabled`, since the pressed one would lose the focus. */
export function pager(page: number, hasNext: boolean, text: PagerText, {isBusy, onPrevious, onNext}: PagerOptions) {
  if (page === 1 && !hasNext && !isBusy) return nothing;
  const button = (label: string, isPossible: boolean, turn: () => void) =>
    html`<button type="button" part="button" aria-disabled=${!isPossible} @click=${() => isPossible && turn()}>
      ${label}
    </button>`;
  return html`<nav part="pager" aria-label=${text.pages}>
    <span>${text.page(page)}</span>
    ${button(text.previous, page > 1, onPrevious)}${button(text.next, hasNext, onNext)}
  </nav>`;
}
