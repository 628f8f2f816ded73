import {counter} from '../format.js';

const count = counter('en');

/** What the dialogs of API keys say. A list is a sentence with markup: the name stands where `name` is. */
export const apiKeysDialogs = {
  createTitle: 'Create API key',
  create: 'Create key',
  nameHint: 'Say what the key is for, such as the program that uses it.',
  nameMissing: 'Enter a name.',
  expiration: 'Expiration',
  never: 'Never',
  custom: 'Date and time…',
  current: (time: string) => `Current: ${time}`,
  date: 'Date and time of expiration',
  dateMissing: 'Enter a date and a time.',
  datePast: 'Choose a time in the future.',
  timeZone: (name: string) => `Time zone: ${name}`,
  permissions: 'Permissions',
  permissionsLoading: 'Loading permissions…',
  permissionsFailed: 'The permissions could not be loaded. You can create the key without any.',
  filter: 'Filter permissions',
  noPermission: (text: string) => `No permission matches “${text}”.`,
  clearFilter: 'Clear filter',
  chosen: (n: number) =>
    n ? count(n, {one: (n) => `${n} permission chosen`, other: (n) => `${n} permissions chosen`}) : 'None chosen',
  selectAll: (isFiltered: boolean): string => (isFiltered ? 'Select all found' : 'Select all'),
  deselectAll: (isFiltered: boolean): string => (isFiltered ? 'Deselect all found' : 'Deselect all'),
  saveTitle: 'Save your API key',
  saveText: (name: unknown) => ['Keep the key ', name, ' in a safe place now. It is not shown again.'],
  /** Within “Copy <key>”. */
  key: 'key',
  leaveQuestion: 'You have not copied the key, and it is not shown again. Close anyway?',
  leave: 'Close anyway',
  /** Where the page has switched to another account while a key was being created. */
  secretLost: 'An API key was created, but its secret is lost: revoke it.',
  detailsTitle: 'API key details',
  id: 'ID',
  noPermissions: 'None',
  unlisted: 'Not in the list of permissions',
  editTitle: 'Edit expiration',
  editText: (name: unknown) => ['Choose when ', name, ' stops working.'],
  save: 'Save',
  revokeTitle: 'Revoke API key?',
  revokeText: (name: unknown) => [
    name,
    ' stops working at once, and so does every program that uses it. This is final.',
  ],
  /** After it has been done. */
  createdKey: (name: string) => `${name} was created.`,
  expirationSaved: (name: string) => `Expiration of ${name} saved.`,
  revoked: (name: string) => `${name} was revoked.`,
};
