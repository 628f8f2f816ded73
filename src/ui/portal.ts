import {html, nothing} from 'lit';
import type {Messages, Speaker} from '../messages/messages.js';
import {type Portal, formOf} from '../controllers/portal.js';
import {alert} from './alert.js';
import {externalIcon} from './icons.js';

interface PortalText {
  readonly text: Messages['portal'];
  readonly speaker: Speaker;
}

interface PortalButton extends PortalText {
  /** Tells the widget's buttons apart. */
  readonly name: string;
  readonly label: string;
  /** What it is about, where the label does not say so: read out after it. */
  readonly subject?: string;
  readonly isPrimary?: boolean;
}

/** Opens the Admin Portal. It stays the same button throughout, so that it keeps the focus. */
export function portalButton(
  portal: Portal,
  {name, label, subject = '', isPrimary = false, text, speaker}: PortalButton,
) {
  const isBusy = portal.isPending && portal.button === name;
  return html`<button
    type="button"
    part="button ${isPrimary ? 'button-primary' : ''} portal-button"
    aria-busy=${isBusy}
    aria-disabled=${portal.isPending}
    @click=${() => portal.open(name)}
  >
    <span class="label">${label} <span class="hidden">${subject} (${text.newTab})</span> ${externalIcon}</span>
    ${isBusy ? html`<span class="spinner"></span> <span class="hidden">${speaker.common.busy}</span>` : nothing}
  </button>`;
}

/** What became of a press, below the button: that it failed, or that the browser let no tab be opened, and the way on. */
export function portalNote(portal: Portal, name: string, {text, speaker}: PortalText) {
  if (portal.button !== name) return nothing;
  return html`${alert(portal.error, speaker, () => portal.open(name))}
  ${portal.link ? blocked(portal, portal.link, text) : nothing}`;
}

function blocked(portal: Portal, link: string, text: Messages['portal']) {
  const {action, apiToken} = formOf(link);
  return html`<div part="alert" role="alert">
    <span>${text.blocked}</span>
    ${
      apiToken === null
        ? html`<a part="button button-link" href=${link} target="_blank" rel="noreferrer" @click=${portal.use}>
            ${text.open}
          </a>`
        : html`<form method="post" action=${action} target="_blank" @submit=${portal.use}>
            <input type="hidden" name="apiToken" value=${apiToken} />
            <button type="submit" part="button button-link">${text.open}</button>
          </form>`
    }
  </div>`;
}
