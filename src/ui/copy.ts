import {html, nothing} from 'lit';
import type {Clipboard} from '../controllers/clipboard.js';
import type {Messages} from '../messages/messages.js';
import {icon} from './icon.js';

const copyIcon = icon('M6 6h8v8H6ZM10 6V2H2v8h4');
const tickIcon = icon('m3 8.5 3.3 3.3L13 5');

export interface CopyOptions {
  /** Identifies the text among those that the same `Clipboard` copies. */
  readonly id: string;
  readonly value: string;
  /** The name of the value within a sentence: the button's label is “Copy <what>”. */
  readonly name: string;
  readonly text: Messages['copy'];
  /** Whether the label is visible. */
  readonly isLabelled?: boolean;
  /** Called after the text was copied. */
  readonly onCopied?: () => void;
}

/**
 * A button that copies a text. It must directly follow the element that shows the text, since that element's text is
 * selected if copying fails.
 */
export function copyButton(clipboard: Clipboard, {id, value, name, text, isLabelled, onCopied}: CopyOptions) {
  return html`<button
    type="button"
    part="button ${isLabelled ? '' : 'button-icon'} copy-button"
    aria-label=${text.copy(name)}
    @click=${async ({currentTarget}: Event) => {
      if (await clipboard.copy(value, id, (currentTarget as Element).previousElementSibling)) onCopied?.();
    }}
  >
    ${clipboard.copied === id ? tickIcon : copyIcon} ${isLabelled ? text.copy(name) : nothing}
  </button>`;
}

/**
 * A live region that reports the result of copying. A success is visually hidden, since a tick shows it. Render it once
 * per widget, or inside the open dialog.
 */
export function copyStatus({copied, selected}: Clipboard, text: Messages['copy']) {
  return html`<p class=${selected === undefined ? 'hidden' : 'hint'} role="status">
    ${copied === undefined ? (selected === undefined ? '' : text.selected) : text.copied}
  </p>`;
}
