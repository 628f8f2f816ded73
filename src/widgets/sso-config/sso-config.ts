import {html} from 'lit';
import {property} from '../property.js';
import {type Connection, listConnections} from '../../api/connections.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {emit} from '../../events.js';
import {ssoConfig} from '../../messages/en/sso-config.js';
import {languages} from '../../messages/languages/sso-config.js';
import {ssoConfig as scopes} from '../../session/catalog.js';
import type {ListItem, Tone} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/time.js';
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
 * Lists an organization's single sign-on connections with their state, and opens the Admin Portal, where users set up
 * and manage them.
 *
 * @customElement workos-sso-config
 * @tag workos-sso-config
 * @summary An organization's single sign-on connections, with warnings before certificates expire.
 * @fires {CustomEvent<{connection: Connection}>} workos-connection-updated - When a reload finds a new connection or a
 *   changed state.
 *
 * @slot empty - Replaces the line shown when there are no connections.
 *
 * @csspart list - The list of connections.
 * @csspart item - One connection.
 * @csspart mark - The logo or initials of the provider.
 * @csspart name - The name of the provider.
 * @csspart details - The name of the connection and the last sign-in.
 * @csspart badge - The status of a connection.
 * @csspart badge-success - The status of a working connection.
 * @csspart badge-warning - The status of a connection whose certificate expires soon.
 * @csspart badge-danger - The status of a connection whose certificate has expired.
 * @csspart badge-waiting - The status of a connection that is being set up, validated or deleted.
 * @csspart actions - The buttons of a connection.
 * @csspart callout - A message about the certificate of a connection.
 * @csspart callout-warning - A message about a certificate that expires soon.
 * @csspart callout-danger - A message about an expired certificate.
 * @csspart alert - An error message, or a note that the browser blocked the new tab.
 * @csspart empty-list - The line shown when there are no connections.
 */
export class SsoConfig extends ListWidgetElement<Connection> {
  /** @internal */
  protected static override readonly entry = {scopes, type: 'admin-portal-sso-connection'};
  /** @internal */
  protected static override readonly languages = languages;

  /** Warns about a certificate this many days before it expires. */
  @property({type: Number, attribute: 'expiry-warning-days'}) expiryWarningDays = 30;

  /** @internal */
  protected override readonly list = new ResourceList<Connection>(this, {
    topic: 'connections',
    intent: 'sso',
    load: ({client}, signal) => listConnections(client, signal),
    isChanging: ({state}) => state === 'Validating' || state === 'Deleting',
    onChange: (connection) => emit(this, 'workos-connection-updated', {connection}),
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
      name: html`<bdi translate="no">${provider}</bdi>`,
      details: [
        name && name !== provider ? html`<bdi translate="no">${name}</bdi>` : undefined,
        this.#lastSignIn(connection),
      ],
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

/** Formats a day, with the month in words. */
function dayOf(time: number, language: string) {
  const text = new Intl.DateTimeFormat(language, {dateStyle: 'long'}).format(time);
  return html`<time datetime=${new Date(time).toISOString()}>${text}</time>`;
}
