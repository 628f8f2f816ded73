import {html} from 'lit';
import {digitsIn} from './digits.js';
import {field} from './field.js';

/** A value that the type checker of templates does not know. */
const oneTimeCode = 'one-time-code' as 'on';

/** How many digits a one-time code has. */
export const codeLength = 6;

interface CodeField {
  /** The ID of the input. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Why the code is not accepted; empty if it is not refused. */
  readonly error: string;
  readonly hint: string;
  readonly isReadonly: boolean;
  /** @param code What has been entered so far: digits from 0 to 9, at most `codeLength`. */
  readonly onInput: (code: string) => void;
}

/**
 * A field for a one-time code: one real input above six cells, so that password managers and phones can fill it, and
 * selection, undo and paste are the browser's. Takes digits of any script, and codes with spaces or dashes in them.
 */
export function codeField({id, label, value, error, hint, isReadonly, onInput}: CodeField) {
  return field({
    id,
    label,
    error,
    hint,
    control: ({id, describedBy, invalid}) =>
      html`<div class="code" dir="ltr">
        <div class="cells" aria-hidden="true">${cells}</div>
        <input
          id=${id}
          part="input code-input"
          autofocus
          required
          autocomplete=${oneTimeCode}
          inputmode="numeric"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          ?readonly=${isReadonly}
          .value=${value}
          @beforeinput=${onBeforeInput}
          @input=${(event: InputEvent) => read(event, onInput)}
          @compositionend=${(event: InputEvent) => read(event, onInput)}
        />
      </div>`,
  });
}

const cells = Array.from({length: codeLength}, () => html`<span part="code-cell"></span>`);

/** Ignores text without digits, and a digit after the last cell. A pasted code replaces the whole value. */
function onBeforeInput(event: InputEvent) {
  const input = event.target as HTMLInputElement;
  const added = event.data ?? event.dataTransfer?.getData('text/plain');
  if (!added || event.isComposing) return;
  const digits = digitsIn(added);
  const isFull = input.value.length >= codeLength && input.selectionStart === input.selectionEnd;
  if (!digits || (isFull && digits.length === 1)) event.preventDefault();
  else if (digits.length >= codeLength) {
    event.preventDefault();
    if (input.readOnly) return;
    input.value = digits.slice(0, codeLength);
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
}

function read(event: InputEvent, onInput: CodeField['onInput']) {
  const input = event.target as HTMLInputElement;
  if (event.type === 'input' && event.isComposing) return;
  const {value, selectionStart} = input;
  const code = digitsIn(value).slice(0, codeLength);
  if (code !== value) {
    input.value = code;
    const caret = digitsIn(value.slice(0, selectionStart ?? value.length)).length;
    input.setSelectionRange(caret, caret);
  }
  onInput(code);
}
