import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {Field, FieldValue} from '../settings/fields.js';
import {
  type Preset,
  type Settings,
  serviceFields,
  presetOf,
  settingOf,
  tokenFields,
} from '../settings/setting-fields.js';
import {attributeFields, changed, settingsOf, slotFields} from '../settings/settings.js';
import {findStory, findWidget} from '../stories/stories.js';
import type {Widget} from '../stories/story.js';
import {fieldStyles, fieldView} from './field-view.js';
import {baseStyles} from './styles.js';

/** The token settings that the real service supports. The others need the sandbox. */
const realTokenFields: Readonly<Record<string, Field>> = {
  via: tokenFields.via,
  token: {
    ...tokenFields.token,
    options: {
      valid: 'Valid',
      none: 'None',
      'secret-key': 'Secret key',
      'not-a-jwt': 'Not a token',
    },
  },
  scopes: tokenFields.scopes,
};

/** Controls for the widget's attributes and slots, its token, and the service. */
export class Controls extends LitElement {
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
      }
      section {
        align-content: start;
        display: grid;
        gap: 0.5rem;
        border-block-end: 1px solid var(--line);
        padding: 1rem;
      }
      .heading {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: 2rem;
      }
      h2 {
        font-weight: 600;
      }
      section h3 {
        padding-block-start: 0.5rem;
        color: var(--muted);
        font-weight: 500;
      }
    `,
  ];

  @property({attribute: false}) settings!: Settings;
  /** Whether the demo uses the real service, so that there is no sandbox to control. */
  @property({type: Boolean}) real = false;
  @property({attribute: false}) onChange: (patch: Preset) => void = () => {};
  @property({attribute: false}) onReset: () => void = () => {};

  override render() {
    const widget = findWidget(this.settings.widget);
    const slots = slotFields(widget);
    return html`
      <section aria-labelledby="widget-heading">
        <h2 id="widget-heading">Attributes</h2>
        ${this.#renderFields(attributeFields(widget))} ${Object.keys(slots).length ? html`<h3>Slots</h3>` : nothing}
        ${this.#renderFields(slots)}
      </section>
      <section aria-labelledby="token-heading">
        <h2 id="token-heading">Token</h2>
        ${this.#renderFields(this.real ? realTokenFields : tokenFields)}
        <p class="small muted">${this.#tokenNote}</p>
      </section>
      ${this.real ? nothing : this.#renderService(widget)}
    `;
  }

  #renderService(widget: Widget) {
    const {fault, times, status, retryAfter, operation, ...usual} = serviceFields;
    const {fault: kind} = this.settings;
    const operations = {'*': 'Any request', ...widget.operations};
    return html`<section aria-labelledby="service-heading">
      <div class="heading">
        <h2 id="service-heading">Service</h2>
        <button type="button" @click=${this.onReset}>Reset data</button>
      </div>
      ${this.#renderFields(usual)}
      <h3>Faults</h3>
      ${this.#renderFields({fault})} ${kind === 'none' ? nothing : this.#renderFields({operation, times}, operations)}
      ${kind === 'status' || kind === 'html' ? this.#renderFields({status}) : nothing}
      ${kind === 'status' ? this.#renderFields({retryAfter}) : nothing}
    </section>`;
  }

  get #tokenNote() {
    if (this.real)
      return 'Minted by the official SDK for the organization and the user that the environment variables set.';
    return 'Minted by the official SDK, which cannot set a token’s lifetime. The sandbox itself creates tokens with another lifetime, invalid tokens and those for an empty organization.';
  }

  #renderFields(fields: Readonly<Record<string, Field>>, operations?: Readonly<Record<string, string>>) {
    const {settings} = this;
    const widget = findWidget(settings.widget);
    const touched = changed(settings, settingsOf(widget, findStory(widget, settings.story)));
    return Object.entries(fields).map(([name, field]) =>
      fieldView({
        name,
        field,
        value: settingOf(settings, name),
        isChanged: touched.includes(name),
        ...(name === 'operation' && operations && {options: operations}),
        onChange: (value: FieldValue) => this.onChange(presetOf(name, value)),
      }),
    );
  }
}
