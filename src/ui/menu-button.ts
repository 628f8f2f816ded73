import {html} from 'lit';

/**
 * The button that opens the menu of a row. Controllers find it by its class.
 *
 * @param value The ID of the row's item.
 */
export function menuButton(label: string, value: string, onClick?: (event: Event) => void) {
  return html`<button
    type="button"
    class="row-button"
    part="button button-icon"
    aria-haspopup="menu"
    aria-label=${label}
    value=${value}
    @click=${onClick}
  ></button>`;
}
