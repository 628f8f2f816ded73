import {html} from 'lit';
import {type LogStream, getLogStream} from '../../api/log-streams.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {emit} from '../../events.js';
import {auditLogStreaming} from '../../messages/en/audit-log-streaming.js';
import {languages} from '../../messages/languages/audit-log-streaming.js';
import {auditLogStreaming as scopes} from '../../session/catalog.js';
import {globeIcon} from '../../ui/icons.js';
import type {ListItem, Tone} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/time.js';
import {stateBadge} from '../../ui/resource-list.js';
import {ListWidgetElement} from '../list-widget-element.js';
import {destinationOf} from './destinations.js';

const tones = {
  Active: 'success',
  Inactive: 'waiting',
  Error: 'warning',
  Invalid: 'danger',
  unknown: 'waiting',
} as const satisfies Record<string, Tone>;

type State = keyof typeof tones;

const stateOf = ({state}: LogStream): State => (Object.hasOwn(tones, state) ? (state as State) : 'unknown');

/**
 * Shows where an organization's audit log is streamed to and the state of the stream, and opens the Admin Portal, where
 * users set up and manage the stream.
 *
 * @customElement workos-audit-log-streaming
 * @tag workos-audit-log-streaming
 * @summary An organization's audit log stream, with its last delivery and errors.
 * @fires {CustomEvent<{stream: LogStream}>} workos-log-stream-updated - When a reload finds a new stream or a changed
 *   state.
 *
 * @slot empty - Replaces the line shown when there is no stream.
 *
 * @csspart list - The list, which contains the stream.
 * @csspart item - The stream.
 * @csspart mark - The logo or initials of the destination, or a globe if it is unknown.
 * @csspart name - The name of the destination.
 * @csspart details - When the last event was delivered.
 * @csspart badge - The status of the stream.
 * @csspart badge-success - The status of a stream that delivers events.
 * @csspart badge-warning - The status of a stream whose delivery fails and is retried.
 * @csspart badge-danger - The status of a stream whose credentials or configuration are rejected.
 * @csspart badge-waiting - The status of a stream that is paused or not fully set up.
 * @csspart actions - The buttons of the stream.
 * @csspart callout - A message about the state of the stream.
 * @csspart callout-waiting - A message about a stream that is paused or not fully set up.
 * @csspart callout-warning - A message about a delivery that fails and is retried.
 * @csspart callout-danger - A message about rejected credentials or configuration.
 * @csspart message - The error message of the destination.
 * @csspart alert - An error message, or a note that the browser blocked the new tab.
 * @csspart empty-list - The line shown when there is no stream.
 */
export class AuditLogStreaming extends ListWidgetElement<LogStream> {
  /** @internal */
  protected static override readonly entry = {scopes, type: 'admin-portal-audit-log-streaming'};
  /** @internal */
  protected static override readonly languages = languages;

  /** A list of at most one stream. @internal */
  protected override readonly list = new ResourceList<LogStream>(this, {
    topic: 'log-streams',
    intent: 'log_streams',
    load: async ({client}, signal) => {
      const stream = await getLogStream(client, signal);
      return stream ? [stream] : [];
    },
    isChanging: ({state}) => state === 'Error',
    onChange: (stream) => emit(this, 'workos-log-stream-updated', {stream}),
  });

  /** @internal */
  override get text() {
    return this.messages('auditLogStreaming', auditLogStreaming);
  }

  /** @internal */
  override itemOf(stream: LogStream): ListItem {
    const {text} = this;
    const {id, type, state} = stream;
    const {portal, marks} = this.list;
    const destination = this.nameOf(stream);
    const {mark: markName, isKnown} = destinationOf(type);
    const label = state === 'Inactive' ? text.resume : text.manage;
    return {
      key: id,
      mark: mark(destination, markName, marks, isKnown ? undefined : globeIcon),
      name: html`<bdi translate="no">${destination}</bdi>`,
      details: [this.#lastDelivery(stream)],
      badge: this.badgeOf(stream),
      actions: portalButton(this, portal, {name: id, label, subject: destination}),
      callout: this.#calloutOf(stream),
      note: portalNote(this, portal, id),
    };
  }

  #lastDelivery(stream: LogStream) {
    const {text} = this;
    const {lastSyncedAt, lastSyncedEventId} = stream;
    const state = stateOf(stream);
    const isOn = state !== 'Inactive' && state !== 'unknown';
    if (!lastSyncedAt) return isOn && !lastSyncedEventId ? text.noEvents : undefined;
    const time = relativeTime(lastSyncedAt, this.localization.language, '');
    return isOn ? text.lastDelivery(time) : text.lastEvent(time);
  }

  #calloutOf(stream: LogStream): ListItem['callout'] {
    const {text} = this;
    const state = stateOf(stream);
    if (state === 'Active') return undefined; // An error message left over from earlier no longer applies.
    const reason = {Inactive: text.inactive, Error: text.error, Invalid: text.invalid, unknown: ''}[state];
    const message = stream.errorMessage;
    if (!reason && !message) return undefined;
    return {tone: tones[state], text: html`${reason} ${message ? this.#messageOf(message) : undefined}`};
  }

  /** Shows the start of a long message, and the rest on demand. */
  #messageOf(message: string) {
    const start = beginningOf(message);
    if (!start) return html`<p part="message" dir="auto">${message}</p>`;
    return html`<details part="message" dir="auto">
      <summary>${start}<span class="cut">…</span></summary>
      ${message.slice(start.length)}
    </details>`;
  }

  /** @internal */
  protected override badgeOf(stream: LogStream) {
    const state = stateOf(stream);
    return stateBadge(state, stream.state, this.text.status, tones);
  }

  /** @internal */
  override nameOf({type}: LogStream) {
    const {text} = this;
    return type === 'GenericHttps' ? text.https : destinationOf(type).name || text.destination;
  }
}

/**
 * The first 160 characters of a message of 200 or more, cut between words if possible; undefined for shorter messages.
 * Cuts an array of code points, since a string's own methods would split surrogate pairs.
 */
function beginningOf(message: string): string | undefined {
  const characters = [...message];
  if (characters.length < 200) return undefined;
  const most = characters.slice(0, 160).join('');
  const words = most.replace(/\s+\S*$/, '');
  return words.length < 100 ? most : words;
}
