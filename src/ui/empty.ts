import {html, nothing} from 'lit';

/** Replaces the rows of an empty table: a title, an explanation and an optional action. */
export function emptyView(title: string, text: string, action?: {readonly label: string; readonly select: () => void}) {
  return html`<div part="empty">
    <h2>${title}</h2>
    <p>${text}</p>
    ${action ? html`<button type="button" part="button" @click=${action.select}>${action.label}</button>` : nothing}
  </div>`;
}
