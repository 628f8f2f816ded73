import {html, nothing} from 'lit';
import type {Clipboard} from '../controllers/clipboard.js';
import type {Messages} from '../messages/messages.js';
import {icon} from './icon.js';

const copyIcon = icon('M6 6h8v8H6ZM10 6V2H2v8h4');
const tickIcon = icon('m3 8.5 3.3 3.3L13 5');

export interface CopyOptions {
  /** Tells this text from the others that the same `copying` copies. */
  readonly id: string;
  readonly value: string;
  /** What the value is, within a sentence: the button is called “Copy <what>”. */
  readonly what: string;
  readonly text: Messages['copy'];
  /** Whether its name is in sight. */
  readonly isLabelled?: boolean;
  /** Called once the clipboard has it. */
  readonly onCopied?: () => void;
}

/** A button that copies a text. It stands right after the element that shows the text, which is selected on failure. */
export function copyButton(copying: Clipboard, {id, value, what, text, isLabelled, onCopied}: CopyOptions) {
  return html`<button
    type="button"
    part="button ${isLabelled ? '' : 'button-icon'} copy-button"
    aria-label=${text.copy(what)}
    @click=${async ({currentTarget}: Event) => {
      if (await copying.copy(value, id, (currentTarget as Element).previousElementSibling)) onCopied?.();
    }}
  >
    ${copying.copied === id ? tickIcon : copyIcon} ${isLabelled ? text.copy(what) : nothing}
  </button>`;
}

/** Says how copying went: to ears alone where a tick says it to eyes. Once for each widget, and inside an open dialog. */
export function copyStatus({copied, selected}: Clipboard, text: Messages['copy']) {
  return html`<p class=${selected === undefined ? 'hidden' : 'hint'} role="status">
    ${copied === undefined ? (selected === undefined ? '' : text.selected) : text.copied}
  </p>`;
}
