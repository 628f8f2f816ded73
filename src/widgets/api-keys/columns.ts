import type {ApiKey} from '../../api/api-keys.js';
import {element} from '../../controllers/element.js';
import type {Messages} from '../../messages/messages.js';
import {none, timeCell} from '../../ui/cell.js';
import type {Column} from '../../ui/table-row.js';
import {expiryOf} from './expiry.js';
import {nameOf} from './key-name.js';

/**
 * The columns of a list of API keys.
 *
 * @param hasOwners Whether the keys have several owners, and so need an owner column.
 */
export function columnsOf(text: Messages['apiKeys'], language: string, hasOwners: boolean): readonly Column<ApiKey>[] {
  const time = (instant: string | undefined, otherwise: string, latest?: number) =>
    instant ? timeCell(instant, language, text.unknown, latest) : none(otherwise);
  const owner: Column<ApiKey> = {
    name: 'owner',
    label: text.owner,
    cell: ({owner}) => (owner?.name ? element('bdi', {translate: 'no'}, owner.name) : none('–')),
  };
  return [
    {name: 'name', label: text.name, cell: (key) => element('bdi', {translate: 'no', part: 'name'}, nameOf(key, text))},
    {
      name: 'key',
      label: text.key,
      cell: ({obfuscatedValue}) => (obfuscatedValue ? element('code', {translate: 'no'}, obfuscatedValue) : none('–')),
    },
    ...(hasOwners ? [owner] : []),
    {name: 'last-used', label: text.lastUsed, cell: ({lastUsedAt}) => time(lastUsedAt, text.neverUsed)},
    {
      name: 'expires',
      label: text.expires,
      cell: (key) => element('span', {}, time(key.expiresAt, text.neverExpires, Infinity), ...expiryBadge(key, text)),
    },
    {name: 'created', label: text.created, cell: ({createdAt}) => time(createdAt, text.unknown)},
  ];
}

function expiryBadge(key: ApiKey, text: Messages['apiKeys']) {
  const expiry = expiryOf(key, text);
  return expiry ? [' ', element('span', {part: `badge badge-${expiry.tone}`}, expiry.words)] : [];
}
