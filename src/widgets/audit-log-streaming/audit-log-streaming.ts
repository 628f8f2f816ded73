import {html} from 'lit';
import {type LogStream, getLogStream} from '../../api/log-streams.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {emit} from '../../events.js';
import {auditLogStreaming} from '../../messages/en/audit-log-streaming.js';
import {auditLogStreaming as entry} from '../../session/catalog.js';
import {globeIcon} from '../../ui/icons.js';
import type {ListItem, Tone} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/relative-time.js';
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
 * Shows where an organization's audit log is streamed to, and how that goes, and leads to the Admin Portal, where the
 * stream is set up and managed.
 *
 * @customElement workos-audit-log-streaming
 * @tag workos-audit-log-streaming
 * @summary An organization's audit log stream, with its last delivery and what is wrong with it.
 * @fires {CustomEvent<{stream: LogStream}>} workos-log-stream-updated - The stream was found in another state, or is new.
 *
 * @slot empty - Replaces what is shown when there is no stream.
 *
 * @csspart list - The stream, in a list of one.
 * @csspart item - The stream.
 * @csspart mark - The destination's mark, or its initials.
 * @csspart name - The destination.
 * @csspart details - The last delivery.
 * @csspart badge - How it does.
 * @csspart badge-success - It works.
 * @csspart badge-warning - It fails for now.
 * @csspart badge-danger - It does not work.
 * @csspart badge-waiting - It is paused, or not finished.
 * @csspart actions - The buttons of the stream.
 * @csspart callout - What has to be known or done about the stream.
 * @csspart callout-waiting - The same, where the stream is paused or not finished.
 * @csspart callout-warning - The same, where it fails for now.
 * @csspart callout-danger - The same, where it does not work.
 * @csspart message - What the destination said.
 * @csspart alert - What went wrong, or what a browser has blocked.
 * @csspart empty-list - What is shown when there is no stream.
 */
export class AuditLogStreaming extends ListWidgetElement<LogStream> {
  /** @internal */
  protected static override readonly entry = entry;

  /** A list of one stream at the most. @internal */
  protected override readonly list = new ResourceList<LogStream>(this, {
    topic: 'log-streams',
    intent: 'log_streams',
    load: async ({client}, signal) => {
      const stream = await getLogStream(client, signal);
      return stream ? [stream] : [];
    },
    isChanging: ({state}) => state === 'Error',
    tell: (stream) => emit(this, 'workos-log-stream-updated', {stream}),
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
      name: html`<bdi>${destination}</bdi>`,
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
    if (state === 'Active') return undefined; // What went wrong before is over.
    const reason = {Inactive: text.inactive, Error: text.error, Invalid: text.invalid, unknown: ''}[state];
    const message = stream.errorMessage;
    if (!reason && !message) return undefined;
    return {tone: tones[state], text: html`${reason} ${message ? this.#messageOf(message) : undefined}`};
  }

  /** Its beginning, and the rest on demand. */
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
 * Where a message is cut that is too long to be shown at once: between words where it can be. By characters rather than
 * by a regular expression, of which WebKit counts some wrong.
 */
function beginningOf(message: string): string | undefined {
  const characters = [...message];
  if (characters.length < 200) return undefined;
  const most = characters.slice(0, 160).join('');
  const words = most.replace(/\s+\S*$/, '');
  return words.length < 100 ? most : words;
}
