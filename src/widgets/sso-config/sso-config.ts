import {html} from 'lit';
import {property} from '../property.js';
import {type Connection, listConnections} from '../../api/connections.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {emit} from '../../events.js';
import {ssoConfig} from '../../messages/en/sso-config.js';
import {ssoConfig as entry} from '../../session/catalog.js';
import type {ListItem, Tone} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/relative-time.js';
import {stateBadge} from '../../ui/resource-list.js';
import {ListWidgetElement} from '../list-widget-element.js';
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
 * @fires {CustomEvent<{connection: Connection}>} workos-connection-updated - A connection was found in another state, or
 *   is new.
 *
 * @slot empty - Replaces what is shown when there is no connection.
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
 * @csspart callout - What has to be done about a connection.
 * @csspart callout-warning - The same, where the connection still works.
 * @csspart callout-danger - The same, where it does not work.
 * @csspart alert - What went wrong, or what a browser has blocked.
 * @csspart empty-list - What is shown when there is no connection.
 */
export class SsoConfig extends ListWidgetElement<Connection> {
  /** @internal */
  protected static override readonly entry = entry;

  /** How many days before its end a certificate is warned of. */
  @property({type: Number, attribute: 'expiry-warning-days'}) expiryWarningDays = 30;

  /** @internal */
  protected override readonly list = new ResourceList<Connection>(this, {
    topic: 'connections',
    intent: 'sso',
    load: ({client}, signal) => listConnections(client, signal),
    isChanging: ({state}) => state === 'Validating' || state === 'Deleting',
    tell: (connection) => emit(this, 'workos-connection-updated', {connection}),
  });

  /** @internal */
  override get text() {
    return this.messages('ssoConfig', ssoConfig);
  }

  /** @internal */
  override itemOf(connection: Connection): ListItem {
    const {text} = this;
    const {id, type, name} = connection;
    const {portal, marks} = this.list;
    const status = this.#statusOf(connection);
    const provider = this.nameOf(connection);
    const label = status.kind === 'setup' ? text.resume : text.manage;
    return {
      key: id,
      mark: mark(provider, providerOf(type).mark, marks),
      name: html`<bdi>${provider}</bdi>`,
      details: [name && name !== provider ? html`<bdi>${name}</bdi>` : undefined, this.#lastSignIn(connection)],
      badge: this.badgeOf(connection),
      actions:
        status.kind === 'deleting'
          ? undefined
          : portalButton(this, portal, {name: id, label, subject: name ?? provider}),
      callout: this.#calloutOf(status),
      note: portalNote(this, portal, id),
    };
  }

  #lastSignIn({state, lastSession}: Connection) {
    if (state === 'Inactive') return undefined;
    const {text} = this;
    if (!lastSession) return state === 'Active' ? text.neverUsed : undefined;
    const time = relativeTime(lastSession.createdAt, this.localization.language, lastSession.createdAt);
    const isFailed = lastSession.state === 'Failed' || lastSession.state === 'Timedout';
    return isFailed ? html`<span class="failed">${text.lastSignInFailed(time)}</span>` : text.lastSignIn(time);
  }

  #calloutOf(status: ConnectionStatus): ListItem['callout'] {
    const {text} = this;
    const day = (time: number) => html`<strong>${dayOf(time, this.localization.language)}</strong>`;
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

  /** @internal */
  protected override badgeOf(connection: Connection) {
    return stateBadge(this.#statusOf(connection).kind, connection.state, this.text.status, tones);
  }

  /** @internal */
  override nameOf({type, name}: Connection) {
    return providerOf(type).name || name || this.text.provider;
  }
}

/** A day, in full. */
function dayOf(time: number, language: string) {
  const text = new Intl.DateTimeFormat(language, {dateStyle: 'long'}).format(time);
  return html`<time datetime=${new Date(time).toISOString()}>${text}</time>`;
}
