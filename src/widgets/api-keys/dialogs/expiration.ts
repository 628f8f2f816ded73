import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {field} from '../../../ui/field.js';
import {chevronIcon} from '../../../ui/icons.js';
import {exactTime} from '../../../ui/exact-time.js';
import type {ApiKeyDialogHost} from './host.js';
import {dialogText} from './dialog-text.js';

/** The length of each unit in seconds. */
const secondsIn = {hour: 3_600, day: 86_400, year: 31_536_000};

const presets: readonly (readonly [count: number, unit: keyof typeof secondsIn])[] = [
  [1, 'hour'],
  [1, 'day'],
  [3, 'day'],
  [7, 'day'],
  [30, 'day'],
  [90, 'day'],
  [1, 'year'],
];

/** A choice of when a key expires: never, some time after the form is submitted, or at a custom time. */
export class Expiration {
  /** Why the choice is invalid; empty while it is valid. */
  invalid = '';

  readonly #host: ApiKeyDialogHost;
  readonly #current: string | undefined;
  /** The selected option: `current`, empty for never, a number of seconds, or `custom`. */
  #choice: string;
  /** The value of the field for the custom time, in local time. */
  #date = '';

  /** @param current The current expiration of the key, in ISO 8601; undefined if it never expires. */
  constructor(host: ApiKeyDialogHost, current?: string) {
    this.#host = host;
    this.#current = current;
    this.#choice = current ? 'current' : '';
  }

  get isChanged() {
    return this.#choice !== (this.#current ? 'current' : '');
  }

  /** The expiration in ISO 8601, or null for never. Returns undefined and sets `invalid` if the choice is invalid. */
  read(): string | null | undefined {
    const text = dialogText(this.#host);
    if (!this.#choice) return null;
    const isCustom = this.#choice === 'custom';
    const time = isCustom ? Date.parse(this.#date) : Date.now() + Number(this.#choice) * 1_000;
    this.invalid = Number.isNaN(time) ? text.dateMissing : time <= Date.now() ? text.datePast : '';
    return this.invalid ? undefined : new Date(time).toISOString();
  }

  render() {
    const text = dialogText(this.#host);
    const {language} = this.#host.localization;
    const isCustom = this.#choice === 'custom';
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === this.#choice}>${label}</option>`;
    return html`${field({
      id: 'expiration',
      label: text.expiration,
      error: isCustom ? undefined : this.invalid,
      control: ({id, describedBy, invalid}) =>
        html`<span class="select">
          <select
            id=${id}
            part="select"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            @change=${({target}: Event) => this.#change(() => (this.#choice = (target as HTMLSelectElement).value))}
          >
            ${
              this.#current
                ? option('current', text.current(exactTime(this.#current, language, this.#host.text.unknown, Infinity)))
                : nothing
            }
            ${option('', text.never)}
            ${presets.map(([count, unit]) => option(String(count * secondsIn[unit]), duration(count, unit, language)))}
            ${option('custom', text.custom)}
          </select>
          ${chevronIcon}
        </span>`,
    })}
    ${
      isCustom
        ? field({
            id: 'date',
            label: text.date,
            error: this.invalid,
            hint: text.timeZone(timeZone(this.#date, language)),
            control: ({id, describedBy, invalid}) =>
              html`<input
                id=${id}
                part="input"
                type="datetime-local"
                required
                min=${localNow()}
                aria-describedby=${describedBy}
                aria-invalid=${invalid}
                .value=${live(this.#date)}
                @input=${({target}: Event) => this.#change(() => (this.#date = (target as HTMLInputElement).value))}
              />`,
          })
        : nothing
    }`;
  }

  #change(change: () => void) {
    change();
    this.invalid = '';
    this.#host.requestUpdate();
  }
}

function duration(count: number, unit: string, language: string) {
  return new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).format(count);
}

/** The name of the user's time zone at a local time, since daylight saving time changes the name. */
function timeZone(date: string, language: string) {
  const parts = new Intl.DateTimeFormat(language, {timeZoneName: 'long'}).formatToParts(Date.parse(date) || Date.now());
  return parts.find(({type}) => type === 'timeZoneName')?.value ?? '';
}

function localNow() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
