import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {RequestMessage, Started, EventMessage, MailMessage, CanvasMessage} from '../canvas/messages.js';
import type {Preset, Settings} from '../settings/setting-fields.js';
import {baseStyles} from './styles.js';

/** One line of the log, and when it arrived. */
export interface Entry {
  readonly at: Date;
  readonly message: CanvasMessage;
}

const maxEntries = 300;

/** Returns the log with one more entry, newest first. The end of a request replaces its start. */
export function addEntry(entries: readonly Entry[], message: CanvasMessage): readonly Entry[] {
  const place = message.kind === 'request' ? placeOf(entries, message.number) : -1;
  if (place >= 0) return entries.with(place, {...entries[place]!, message});
  return [{at: new Date(), message}, ...entries].slice(0, maxEntries);
}

/** Finds the current canvas's request of this number, since each canvas counts from 1. Returns -1 if there is none. */
function placeOf(entries: readonly Entry[], number: number) {
  const isLast = ({message}: Entry) =>
    message.kind === 'begun' || (message.kind === 'request' && message.number === number);
  const place = entries.findIndex(isLast);
  return entries[place]?.message.kind === 'request' ? place : -1;
}

/** The widget's events and requests, newest first. */
export class EventLog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        position: sticky;
        inset-block-start: 0;
        border-block-end: 1px solid var(--line);
        background: var(--panel);
        padding: 0.75rem 1rem;
      }
      .bar label {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      .nothing {
        padding: 2rem 1rem;
        text-align: center;
      }
      li {
        border-block-end: 1px solid var(--line);
        padding: 0.5rem 1rem;
      }
      li.begun {
        background: var(--hover);
        color: var(--muted);
      }
      .path {
        overflow-wrap: anywhere;
        text-align: start;
      }
      .facts {
        display: flex;
        gap: 0.75rem;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      time {
        margin-inline-start: auto;
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--bad);
      }
      .event {
        color: var(--accent);
      }
      summary {
        border-radius: 0.25rem;
        cursor: pointer;
      }
      pre {
        margin-block-start: 0.5rem;
        border-radius: 0.375rem;
        background: var(--hover);
        padding: 0.5rem;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({attribute: false}) settings!: Settings;
  @property({attribute: false}) entries: readonly Entry[] = [];
  @property({attribute: false}) onChange: (patch: Preset) => void = () => {};
  @property({attribute: false}) onClear: () => void = () => {};

  override render() {
    const {entries, settings} = this;
    return html`
      <div class="bar">
        <label>
          <input
            type="checkbox"
            .checked=${live(settings.cancel)}
            @change=${({target}: Event) => this.onChange({cancel: (target as HTMLInputElement).checked})}
          />
          Cancel cancelable events
        </label>
        <button type="button" ?disabled=${entries.length === 0} @click=${this.onClear}>Clear</button>
      </div>
      ${
        entries.length === 0
          ? html`<p class="nothing muted">Events and requests of the widget appear here.</p>`
          : html`<ol reversed>
              ${entries.map(({at, message}) => renderEntry(at, message))}
            </ol>`
      }
    `;
  }
}

function renderEntry(at: Date, message: CanvasMessage) {
  const time = html`<time datetime=${at.toISOString()}>${at.toLocaleTimeString('en-GB')}</time>`;
  if (message.kind === 'begun') return renderBegun(message, time);
  if (message.kind === 'mail') return renderMail(message, time);
  return message.kind === 'event' ? renderEvent(message, time) : renderRequest(message, time);
}

function renderBegun({story}: Started, time: unknown) {
  return html`<li class="begun">
    <p class="facts small"><span>Canvas: ${story}</span>${time}</p>
  </li>`;
}

function renderMail({to, code}: MailMessage, time: unknown) {
  return html`<li>
    <p>E-mail with the code <strong class="mono">${code}</strong></p>
    <p class="facts small"><span class="path">${to}</span>${time}</p>
  </li>`;
}

function renderEvent({name, detail, isCancelled}: EventMessage, time: unknown) {
  const facts = html`<p class="facts small">${isCancelled ? html`<span>Cancelled</span>` : nothing}${time}</p>`;
  if (!detail) {
    return html`<li>
      <p class="mono event">${name}</p>
      ${facts}
    </li>`;
  }
  return html`<li>
    <details>
      <summary class="mono event">${name}</summary>
      <pre class="mono" dir="ltr">${detail}</pre>
    </details>
    ${facts}
  </li>`;
}

function renderRequest({method, path, status, milliseconds}: RequestMessage, time: unknown) {
  const isGood = status !== undefined && status > 0 && status < 400;
  const outcome = status === undefined ? 'Waiting …' : status || 'No response';
  return html`<li>
    <p class="mono path" dir="ltr">${method} ${path}</p>
    <p class="facts small">
      <span class=${status === undefined ? '' : isGood ? 'good' : 'bad'}>${outcome}</span>
      ${milliseconds === undefined ? nothing : html`<span>${milliseconds} ms</span>`} ${time}
    </p>
  </li>`;
}
