import {html, nothing} from 'lit';
import type {ApiKey} from '../../../api/api-keys.js';
import {Dialog} from '../../../dialogs/dialog.js';
import {distinctNames} from '../../../ui/distinct-names.js';
import {exactTime} from '../../../ui/exact-time.js';
import type {ApiKeyDialogHost} from './host.js';
import {dialogText} from './dialog-text.js';
import {permissionsOf} from './permissions.js';
import {expiryOf} from '../expiry.js';
import {nameOf} from '../key-name.js';

/** Shows all details of a key. */
export class DetailsDialog extends Dialog<ApiKeyDialogHost> {
  readonly #key: ApiKey;
  protected readonly isPending = false;

  constructor(host: ApiKeyDialogHost, key: ApiKey) {
    super(host);
    this.#key = key;
  }

  protected view() {
    const {text, localization, scope} = this.host;
    const more = dialogText(this.host);
    const key = this.#key;
    const expiry = expiryOf(key, text);
    const {id, owner, obfuscatedValue, createdAt, lastUsedAt, expiresAt, permissions} = key;
    const time = (instant: string | undefined, latest?: number) =>
      exactTime(instant, localization.language, text.unknown, latest);
    const field = (label: string, value: unknown) =>
      html`<dt>${label}</dt>
        <dd>${value}</dd>`;
    return {
      title: more.detailsTitle,
      content: html`<dl part="details">
        ${field(text.name, html`<bdi translate="no">${nameOf(key, text)}</bdi>`)}
        ${field(text.key, html`<code translate="no">${obfuscatedValue || '–'}</code>`)}
        ${field(more.id, html`<code translate="no">${id}</code>`)}
        ${scope === 'user' ? field(text.owner, this.#owner(owner)) : nothing} ${field(text.created, time(createdAt))}
        ${field(text.lastUsed, lastUsedAt ? time(lastUsedAt) : text.neverUsed)}
        ${field(text.expires, html`${expiresAt ? time(expiresAt, Infinity) : text.neverExpires} ${expiry ? html`<span part="badge badge-${expiry.tone}">${expiry.words}</span>` : nothing}`)}
        ${field(more.permissions, permissions.length ? this.#granted() : more.noPermissions)}
      </dl>`,
    };
  }

  #owner(owner: ApiKey['owner']) {
    if (!owner?.name) return '–';
    const {name, email} = owner;
    return html`<bdi translate="no">${name}</bdi>
      ${email && email !== name ? html`(<bdi translate="no">${email}</bdi>)` : nothing}`;
  }

  /** Lists the key's permissions, by slug until their names have loaded. */
  #granted() {
    const {data} = permissionsOf(this.host);
    const text = dialogText(this.host);
    const all = new Map(data?.map((permission) => [permission.slug, permission]));
    const permissionName = distinctNames(data ?? []);
    return html`<ul class="granted" tabindex="0" aria-label=${text.permissions}>
      ${this.#key.permissions.map((slug) => {
        const known = all.get(slug);
        const note = known ? known.description : data && text.unlisted;
        return html`<li>
          <bdi translate="no">${known ? permissionName(known) : slug}</bdi>
          ${note ? html`<small>${note}</small>` : nothing}
        </li>`;
      })}
    </ul>`;
  }
}
