import {html, nothing} from 'lit';

/** Attribute values that connect a control to its label, error and hint. */
export interface FieldControl {
  readonly id: string;
  /** For `aria-describedby`. */
  readonly describedBy: string | typeof nothing;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | 'false';
}

interface Field {
  /** The ID of the control, and the prefix of the IDs of its error and hint. */
  readonly id: string;
  readonly label: string;
  readonly control: (attributes: FieldControl) => unknown;
  /** Why the entry is invalid: empty while it is valid, undefined if the field is never validated. */
  readonly error?: string | undefined;
  readonly hint?: string;
}

/** A control with its label, error and hint. */
export function field({id, label, control, error, hint}: Field) {
  const ids = [error === undefined ? [] : `${id}-error`, hint === undefined ? [] : `${id}-hint`].flat();
  return html`<div part="field">
    <label for=${id}>${label}</label>
    ${control({id, describedBy: ids.join(' ') || nothing, invalid: error ? 'true' : 'false'})}
    ${error === undefined ? nothing : errorOf(id, error)}
    ${hint === undefined ? nothing : html`<span id="${id}-hint" class="hint">${hint}</span>`}
  </div>`;
}

/** Several controls with a common legend and error. */
export function fieldGroup({id, label, error = '', controls}: Omit<Field, 'control'> & {readonly controls: unknown}) {
  return html`<fieldset part="field" aria-describedby="${id}-error">
    <legend>${label}</legend>
    ${controls} ${errorOf(id, error)}
  </fieldset>`;
}

function errorOf(id: string, error: string) {
  return html`<span id="${id}-error" class="invalid">${error}</span>`;
}
