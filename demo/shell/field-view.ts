import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Field, FieldValue, List} from '../settings/fields.js';

interface View {
  readonly name: string;
  readonly field: Field;
  readonly value: FieldValue;
  /** Whether the value differs from the story's. */
  readonly isChanged?: boolean;
  /** Labels by value, for a select in place of the field's own control. */
  readonly options?: Readonly<Record<string, string>>;
  readonly onChange: (value: FieldValue) => void;
}

/** Renders a label and the control for the kind of setting. */
export function fieldView(view: View) {
  const {name, field, isChanged = false} = view;
  if (field.kind === 'list') return listView(view, field);
  const hint = field.hint ? `${name}-hint` : nothing;
  return html`<div class="field">
    <label for=${name} class=${isChanged ? 'changed' : nothing}>${field.label}</label>
    ${control(view, hint)}
    ${field.hint ? html`<p class="hint small muted" id=${`${name}-hint`}>${field.hint}</p>` : nothing}
  </div>`;
}

function control({name, field, value, options, onChange}: View, hint: string | typeof nothing) {
  const change = ({target}: Event) => {
    const parsed = field.parse((target as HTMLInputElement).value);
    if (parsed !== undefined) onChange(parsed);
    else (target as HTMLInputElement).value = String(value);
  };
  const choices = options ?? (field.kind === 'choice' ? field.options : undefined);
  if (choices) {
    return html`<select id=${name} aria-describedby=${hint} .value=${live(String(value))} @change=${change}>
      ${Object.entries(choices).map(
        ([option, label]) => html`<option value=${option} ?selected=${option === value}>${label}</option>`,
      )}
    </select>`;
  }
  if (field.kind === 'flag') {
    return html`<input
      type="checkbox"
      id=${name}
      aria-describedby=${hint}
      .checked=${live(value === true)}
      @change=${({target}: Event) => onChange((target as HTMLInputElement).checked)}
    />`;
  }
  if (field.kind === 'amount') {
    return html`<span class="amount">
      <input
        type="number"
        id=${name}
        aria-describedby=${hint}
        min=${field.min}
        max=${field.max}
        step=${field.step}
        .value=${live(String(value))}
        @change=${change}
      />
      ${field.unit ? html`<span class="muted">${field.unit}</span>` : nothing}
    </span>`;
  }
  return html`<input
    type="text"
    id=${name}
    aria-describedby=${hint}
    autocomplete="off"
    spellcheck="false"
    placeholder=${(field.kind === 'text' && field.placeholder) || nothing}
    .value=${live(String(value))}
    @input=${change}
  />`;
}

function listView({name, value, isChanged, onChange}: View, {label, options}: List) {
  const chosen = value as readonly string[];
  const toggle = ({target}: Event) => {
    const {value: option, checked} = target as HTMLInputElement;
    onChange(Object.keys(options).filter((each) => (each === option ? checked : chosen.includes(each))));
  };
  return html`<fieldset class="list" id=${name}>
    <legend class=${isChanged ? 'changed' : nothing}>${label}</legend>
    ${Object.entries(options).map(
      ([option, text]) =>
        html`<label class="option">
          <input type="checkbox" value=${option} .checked=${live(chosen.includes(option))} @change=${toggle} />
          <span class="mono">${text}</span>
        </label>`,
    )}
  </fieldset>`;
}

export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(6.5rem, 2fr) 3fr;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-block-size: 2rem;
  }
  .field > label {
    overflow-wrap: anywhere;
  }
  .field :is(select, input:not([type='checkbox'], [type='color'])) {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .amount {
    display: flex;
    inline-size: 100%;
    align-items: center;
    gap: 0.5rem;
  }
  .hint {
    grid-column: 2;
  }
  .changed::after {
    display: inline-block;
    inline-size: 0.375rem;
    block-size: 0.375rem;
    margin-inline-start: 0.375rem;
    border-radius: 50%;
    background: var(--accent);
    vertical-align: middle;
    content: '';
  }
  .list {
    display: grid;
    gap: 0.375rem;
  }
  .list legend {
    margin-block-end: 0.375rem;
  }
  .option {
    display: flex;
    align-items: start;
    gap: 0.5rem;
    overflow-wrap: anywhere;
  }
  .option input {
    flex: none;
  }
`;
