import {html} from 'lit';
import type {ApiKey} from '../../api/api-keys.js';
import type {Messages} from '../../messages/messages.js';
import {none, relativeTime} from '../../ui/relative-time.js';
import type {Column} from '../../ui/resource-table.js';
import {expiryBadge} from './expiry-badge.js';
import {nameOf} from './key-name.js';

/**
 * The columns of a list of API keys.
 *
 * @param hasOwners Whether the keys have several owners, and so need an owner column.
 */
export function columnsOf(text: Messages['apiKeys'], language: string, hasOwners: boolean): readonly Column<ApiKey>[] {
  const time = (instant: string | undefined, otherwise: string, latest?: number) =>
    instant ? relativeTime(instant, language, text.unknown, latest) : none(otherwise);
  const owner: Column<ApiKey> = {
    name: 'owner',
    label: text.owner,
    cell: ({owner}) => (owner?.name ? html`<bdi translate="no">${owner.name}</bdi>` : none('–')),
  };
  return [
    {name: 'name', label: text.name, cell: (key) => html`<bdi translate="no" part="name">${nameOf(key, text)}</bdi>`},
    {
      name: 'key',
      label: text.key,
      cell: ({obfuscatedValue}) => (obfuscatedValue ? html`<code translate="no">${obfuscatedValue}</code>` : none('–')),
    },
    ...(hasOwners ? [owner] : []),
    {name: 'last-used', label: text.lastUsed, cell: ({lastUsedAt}) => time(lastUsedAt, text.neverUsed)},
    {
      name: 'expires',
      label: text.expires,
      cell: (key) => html`<span>${time(key.expiresAt, text.neverExpires, Infinity)} ${expiryBadge(key, text)}</span>`,
    },
    {name: 'created', label: text.created, cell: ({createdAt}) => time(createdAt, text.unknown)},
  ];
}
