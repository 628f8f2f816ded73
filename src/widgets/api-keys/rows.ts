import {html, nothing} from 'lit';
import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';
import {relativeTime} from '../../ui/relative-time.js';
import {menuButton} from '../../ui/row-menu.js';

type Text = Messages['apiKeys'];

export interface RowOptions {
  readonly text: Text;
  readonly language: string;
  readonly columns: readonly Column[];
}

/** A column beside the name: what its parts begin with, and what it is called. */
export type Column = readonly [part: 'key' | 'owner' | 'last-used' | 'expires' | 'created', label: string];

export function columnsOf(text: Text, hasOwners: boolean): readonly Column[] {
  return [
    ['key', text.key],
    ...(hasOwners ? ([['owner', text.owner]] as const) : []),
    ['last-used', text.lastUsed],
    ['expires', text.expires],
    ['created', text.created],
  ];
}

/** An expiration within so many milliseconds is soon: 7 days. */
const soon = 604_800_000;

export function keyRow(key: ApiKey, {text, language, columns}: RowOptions) {
  const {id, obfuscatedValue, owner} = key;
  const none = (words: string) => html`<span class="none">${words}</span>`;
  const time = (instant: string | undefined, otherwise: string) =>
    instant ? relativeTime(instant, language, text.unknown) : none(otherwise);
  const name = nameOf(key, text);
  const cells = {
    key: obfuscatedValue ? html`<code>${obfuscatedValue}</code>` : none('–'),
    owner: owner?.name ? html`<bdi>${owner.name}</bdi>` : none('–'),
    'last-used': time(key.lastUsedAt, text.neverUsed),
    expires: html`<span>${time(key.expiresAt, text.neverExpires)} ${expiryBadge(key, text)}</span>`,
    created: time(key.createdAt, text.unknown),
  };
  return html`<tr part="row" role="row">
    <th part="cell name-cell" scope="row" role="rowheader"><bdi part="name">${name}</bdi></th>
    ${columns.map(
      ([part, label]) => html`<td part="cell ${part}-cell" role="cell" data-label=${label}>${cells[part]}</td>`,
    )}
    <td part="cell actions-cell" role="cell">${id ? menuButton(text.actionsFor(name), id) : nothing}</td>
  </tr>`;
}

/** The shape of a row to come. */
export function skeletonRow({columns}: RowOptions) {
  return html`<tr part="row" aria-hidden="true">
    <th part="cell name-cell"><span part="skeleton"></span></th>
    ${columns.map(([part]) => html`<td part="cell ${part}-cell"><span part="skeleton"></span></td>`)}
    <td part="cell actions-cell"></td>
  </tr>`;
}

/** How near the end of a key is, where it is near. */
export function expiryBadge({expiresAt}: ApiKey, text: Text) {
  const left = Date.parse(expiresAt ?? '') - Date.now();
  if (!(left <= soon)) return nothing;
  return left > 0
    ? html`<span part="badge badge-warning">${text.expiresSoon}</span>`
    : html`<span part="badge badge-danger">${text.expired}</span>`;
}

/** What a key is called here. */
export function nameOf({name}: ApiKey, {unnamed}: Text) {
  return name || unnamed;
}
