import {counter} from '../format.js';

const count = counter('en');

/** What the lists of API keys say on their first view. */
export const apiKeys = {
  caption: 'API keys',
  name: 'Name',
  key: 'Key',
  owner: 'Created by',
  lastUsed: 'Last used',
  expires: 'Expires',
  created: 'Created',
  actions: 'Actions',
  search: 'Search API keys',
  clearSearch: 'Clear search',
  create: 'Create API key',
  unnamed: 'Unnamed key',
  unknown: 'Unknown',
  neverUsed: 'Never used',
  neverExpires: 'Never',
  expired: 'Expired',
  expiresSoon: 'Expires soon',
  actionsFor: (name: string) => `Actions for ${name}`,
  viewDetails: 'View details',
  editExpiration: 'Edit expiration',
  revoke: 'Revoke key',
  none: 'No API keys yet',
  noneText: {
    organization: 'A key lets a program work with this organization’s data.',
    user: 'A key lets a program work on your behalf.',
  },
  noMatch: 'No API keys found',
  noMatchText: (search: string) => `No key matches “${search}”.`,
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  /** Said to assistive technology when the rows have changed. */
  shown: (keys: number, page: number) =>
    `${count(keys, {one: (n) => `${n} API key`, other: (n) => `${n} API keys`})}, page ${page}`,
};
