import {html, nothing} from 'lit';
import {portal as portalText} from '../messages/en/portal.js';
import type {Messages, Localizer} from '../messages/messages.js';
import type {Portal} from '../controllers/portal.js';
import {type ErrorHost, alert} from './lazy-alert.js';
import {busyButton} from './busy-button.js';
import {externalIcon} from './icons.js';

interface PortalHost extends ErrorHost {
  /** Whether the user may not change anything. */
  readonly readonly: boolean;
}

interface PortalButton {
  /** Identifies the button within the widget. */
  readonly name: string;
  readonly label: string;
  /** What the button acts on, if the label does not say: visually hidden text after the label. */
  readonly subject?: string;
  readonly isPrimary?: boolean;
}

/** A button that opens the Admin Portal. The same element is rendered in every state, so that it keeps the focus. */
export function portalButton(host: PortalHost, portal: Portal, options: PortalButton) {
  if (host.readonly) return undefined;
  const {name, label, subject = '', isPrimary = false} = options;
  const {newTab} = textOf(host);
  return busyButton(host, {
    label: html`${label} <span class="hidden">${subject} (${newTab})</span> ${externalIcon}`,
    part: `${isPrimary ? 'button-primary' : ''} portal-button`,
    isBusy: portal.isPending && portal.button === name,
    isDisabled: portal.isPending,
    onClick: () => portal.open(name),
  });
}

/** The message below a button after it failed or the browser blocked the new tab, with a way to continue. */
export function portalNote(host: ErrorHost, portal: Portal, name: string) {
  if (portal.button !== name) return nothing;
  return html`${alert(portal.error, host, () => portal.open(name))}
  ${portal.link ? blockedNote(portal, portal.link, textOf(host)) : nothing}`;
}

function textOf(localizer: Localizer) {
  return localizer.messages('portal', portalText);
}

function blockedNote(portal: Portal, link: string, text: Messages['portal']) {
  return html`<div part="alert" role="alert">
    <span>${text.blocked}</span>
    <button
      type="button"
      part="button button-link"
      @click=${({currentTarget}: Event) =>
        portal.openKept() || (currentTarget as Element).parentElement!.querySelector('input')!.focus()}
    >
      ${text.open}
    </button>
    <label>
      ${text.address}
      <input readonly .value=${link} @focus=${({target}: Event) => (target as HTMLInputElement).select()} />
    </label>
  </div>`;
}
