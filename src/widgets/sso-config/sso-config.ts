import {html} from 'lit';
import {property} from '../property.js';
import {type Connection, listConnections} from '../../api/connections.js';
import {generateLink} from '../../api/portal.js';
import {Changes} from '../../controllers/changes.js';
import {Clock} from '../../controllers/clock.js';
import {Lazy} from '../../controllers/lazy.js';
import {Poll} from '../../controllers/poll.js';
import {Portal} from '../../controllers/portal.js';
import {Query} from '../../controllers/query.js';
import {emit} from '../../events.js';
import {portal} from '../../messages/en/portal.js';
import {ssoConfig} from '../../messages/en/sso-config.js';
import {ssoConfig as entry} from '../../session/catalog.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {listStyles} from '../../styles/list.styles.js';
import {dataStyles} from '../../styles/data.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {type ListItem, type Tone, emptyList, listView, skeletonList} from '../../ui/list.js';
import {mark, markPath} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {queryView} from '../../ui/query-view.js';
import {dayOf, relativeTime} from '../../ui/relative-time.js';
import {humanize} from '../../ui/humanize.js';
import {WidgetElement} from '../widget-element.js';
import {providerOf} from './providers.js';
import {type ConnectionStatus, statusOf} from './status.js';

const tones: Readonly<Record<ConnectionStatus['kind'], Tone>> = {
  setup: 'waiting',
  validating: 'waiting',
  connected: 'success',
  expiring: 'warning',
  expired: 'danger',
  deleting: 'waiting',
  unknown: 'waiting',
};

/**
 * Shows an organization's single sign-on connections and how they do, and leads to the Admin Portal, where they are set
 * up and managed.
 *
 * @customElement workos-sso-config
 * @tag workos-sso-config
 * @summary An organization's single sign-on connections, with their certificates' ends in sight.
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-open - Before the Admin Portal is opened; cancelable, for a
 *   page that opens it in its own way.
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-opened - The Admin Portal was opened in a new tab.
 * @fires {CustomEvent<{connection: Connection}>} workos-connection-updated - A connection was found in another state, or
 *   is new.
 *
 * @slot empty - Replaces what is shown when there is no connection.
 * @slot error - Replaces what is shown when nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart list - The connections.
 * @csspart item - One connection.
 * @csspart mark - The provider's mark, or its initials.
 * @csspart name - The provider.
 * @csspart details - The connection's name and the last sign-in.
 * @csspart badge - How it does.
 * @csspart badge-success - It works.
 * @csspart badge-warning - It works for now.
 * @csspart badge-danger - It does not work.
 * @csspart badge-waiting - It is on its way.
 * @csspart actions - The buttons of a connection.
 * @csspart button - Any button.
 * @csspart button-primary - The button of the main action.
 * @csspart button-link - A button that looks like a link.
 * @csspart portal-button - Opens the Admin Portal.
 * @csspart callout - What has to be done about a connection.
 * @csspart callout-warning - The same, where the connection still works.
 * @csspart callout-danger - The same, where it does not work.
 * @csspart alert - What went wrong, or what a browser has blocked.
 * @csspart alert-danger - What went wrong.
 * @csspart empty-list - What is shown when there is no connection.
 * @csspart error - What is shown when nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export class SsoConfig extends WidgetElement {
  static override styles = [...WidgetElement.styles, buttonStyles, loadingStyles, statusStyles, dataStyles, listStyles];
  protected static override readonly entry = entry;

  /** How many days before its end a certificate is warned of. */
  @property({type: Number, attribute: 'expiry-warning-days'}) expiryWarningDays = 30;

  /** Hides the buttons that lead to the Admin Portal. */
  @property({type: Boolean}) readonly = false;

  /** @internal */
  readonly main = new Query(this, {
    topic: 'connections',
    args: () => [] as const,
    load: ({client}, _, signal) => listConnections(client, signal),
    accept: (connections) => this.#changes.note(connections),
  });
  readonly #changes = new Changes<Connection>(this, (connection) =>
    emit(this, 'workos-connection-updated', {connection}),
  );
  readonly #poll = new Poll(this, this.main, (connections) =>
    connections.some(({state}) => state === 'Validating' || state === 'Deleting'),
  );
  readonly #portal = new Portal(this, {
    intent: 'sso',
    load: ({client}) => generateLink(client, 'sso'),
    waiting: () => ({text: this.#portalText.text.waiting, language: this.languages.language}),
    onOpen: () => this.#poll.watch(),
  });
  readonly #marks = new Lazy(this, () => import('../../ui/marks.js'));

  constructor() {
    super();
    new Clock(this);
  }

  get #text() {
    return this.messages('ssoConfig', ssoConfig);
  }

  get #portalText() {
    return {text: this.messages('portal', portal), speaker: this};
  }

  protected override content() {
    return html`
      ${queryView(this, {
        skeleton: () => skeletonList(1, !this.readonly),
        content: (connections) => this.#renderConnections(connections),
      })}
      <p class="hidden" role="status">
        ${this.#changes.latest.map((connection) =>
          this.#text.changed(this.#nameOf(connection), this.#badgeOf(connection, this.#statusOf(connection)).text),
        )}
      </p>
    `;
  }

  #renderConnections(connections: readonly Connection[]) {
    if (connections.length)
      return listView(
        this.#text.caption,
        connections.map((one) => this.#itemOf(one)),
      );
    const text = this.#text;
    return html`<slot name="empty">
      ${emptyList(text.none, this.#button('', text.setUp, '', true), portalNote(this.#portal, '', this.#portalText))}
    </slot>`;
  }

  #itemOf(connection: Connection): ListItem {
    const text = this.#text;
    const {id, type, name} = connection;
    const status = this.#statusOf(connection);
    const provider = this.#nameOf(connection);
    const {mark: markName} = providerOf(type);
    const path = markPath(markName ? this.#marks.want()?.marks : undefined, markName);
    return {
      key: id,
      mark: mark(provider, path),
      name: html`<bdi>${provider}</bdi>`,
      details: [name && name !== provider ? html`<bdi>${name}</bdi>` : undefined, this.#lastSignIn(connection)],
      badge: this.#badgeOf(connection, status),
      actions:
        status.kind === 'deleting'
          ? undefined
          : this.#button(id, status.kind === 'setup' ? text.resume : text.manage, name ?? provider),
      callout: this.#calloutOf(status),
      note: portalNote(this.#portal, id, this.#portalText),
    };
  }

  #button(name: string, label: string, subject: string, isPrimary = false) {
    if (this.readonly) return undefined;
    return portalButton(this.#portal, {name, label, subject, isPrimary, ...this.#portalText});
  }

  #lastSignIn({state, lastSession}: Connection) {
    if (state === 'Inactive') return undefined;
    const text = this.#text;
    if (!lastSession) return state === 'Active' ? text.neverUsed : undefined;
    const time = relativeTime(lastSession.createdAt, this.languages.language, lastSession.createdAt);
    const isFailed = lastSession.state === 'Failed' || lastSession.state === 'Timedout';
    return isFailed ? html`<span class="failed">${text.lastSignInFailed(time)}</span>` : text.lastSignIn(time);
  }

  #calloutOf(status: ConnectionStatus): ListItem['callout'] {
    const text = this.#text;
    const day = (time: number) => html`<strong>${dayOf(time, this.languages.language)}</strong>`;
    if (status.kind === 'expiring') return {tone: 'warning', text: text.expiring(day(status.until), status.days)};
    if (status.kind !== 'expired') return undefined;
    return {
      tone: 'danger',
      text: status.until === undefined ? text.expiredAtSomeTime : text.expired(day(status.until)),
    };
  }

  #statusOf(connection: Connection) {
    const days = Number.isFinite(this.expiryWarningDays) ? this.expiryWarningDays : 30;
    return statusOf(connection, days);
  }

  #badgeOf({state}: Connection, {kind}: ConnectionStatus) {
    return {text: (kind === 'unknown' && humanize(state)) || this.#text.status[kind], tone: tones[kind]};
  }

  #nameOf({type, name}: Connection) {
    return providerOf(type).name || name || this.#text.provider;
  }
}
