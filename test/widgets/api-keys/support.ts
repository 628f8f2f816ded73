import '../../../src/define/api-keys.js';
import '../../../src/define/user-api-keys.js';
import {defaultUserId, developerUserId, type SandboxData} from '../../../src/sandbox/index.js';
import type {ApiKeys} from '../../../src/widgets/api-keys/api-keys.js';
import type {UserApiKeys} from '../../../src/widgets/api-keys/user-api-keys.js';
import {
  contentsOf,
  isVisible,
  mount,
  nameOf,
  type MountOptions,
  serve,
  normalizeSpace,
  until,
} from '../../helpers/index.js';

export type Key = SandboxData['apiKeys'][number];
export type UserKey = SandboxData['userApiKeys'][number];
export type Permission = SandboxData['permissions'][number];

export const day = 86_400_000;

/** The time this many days from now, in ISO format; negative for the past. */
export function inDays(days: number) {
  return new Date(Date.now() + days * day).toISOString();
}

const base = {createdAt: '2026-01-05T09:00:00Z', lastUsedAt: null, expiresAt: null} as const;

export const robot: Key = {
  ...base,
  id: 'key_robot',
  name: 'Robot',
  obfuscatedValue: 'sk_…1234',
  lastUsedAt: inDays(-3),
  permissions: ['orders:read', 'gone:for-good'],
};
/** Never used, and about to expire. */
export const exportKey: Key = {
  ...base,
  id: 'key_export',
  name: 'Export',
  obfuscatedValue: 'sk_…5678',
  expiresAt: inDays(2),
  permissions: [],
};
/** Expired. */
export const importKey: Key = {
  ...base,
  id: 'key_import',
  name: 'Import',
  obfuscatedValue: 'sk_…9012',
  expiresAt: inDays(-40),
  permissions: ['orders:create'],
};
export const everyKey: readonly Key[] = [robot, exportKey, importKey];

const amara = {type: 'user', id: defaultUserId, email: 'amara@example.com', displayName: 'Amara Okafor'} as const;
const meiLing = {type: 'user', id: developerUserId, email: 'mei@example.com', displayName: ''} as const;

/** Keys of the caller, except for the last one. */
export const everyUserKey: readonly UserKey[] = [
  {...robot, owner: amara},
  {...exportKey, owner: amara},
  {...importKey, owner: meiLing},
];

/** Keys named Key 1, Key 2 …, newest first. */
export function keys(count: number): Key[] {
  return Array.from({length: count}, (_, index) => ({
    ...base,
    id: `key_${index + 1}`,
    name: `Key ${index + 1}`,
    obfuscatedValue: `sk_…${1_000 + index}`,
    permissions: [],
  }));
}

export const somePermissions: readonly Permission[] = [
  {id: 'p1', slug: 'orders:read', name: 'View orders', description: 'See orders and their history.'},
  {id: 'p2', slug: 'orders:create', name: 'Create orders', description: null},
  {id: 'p3', slug: 'orders:delete', name: 'Delete orders', description: 'Take orders away (for good).'},
  {id: 'p4', slug: 'invoices:read', name: 'View invoices', description: 'See what is owed.'},
  {id: 'p5', slug: 'invoices:create', name: 'Create invoices'},
  {id: 'p6', slug: 'teams:read', name: 'View teams'},
  {id: 'p7', slug: 'teams:update', name: 'Edit teams [all]'},
  {id: 'p8', slug: 'teams:delete', name: 'Delete teams'},
];

export interface KeysOptions extends MountOptions {
  readonly keys?: readonly Key[];
  readonly permissions?: readonly Permission[];
}

export interface UserKeysOptions extends MountOptions {
  readonly keys?: readonly UserKey[];
}

function fillSandbox(data: Partial<{[Kind in keyof SandboxData]: readonly unknown[]}>, options: MountOptions) {
  const {sandbox} = serve(options.sandbox);
  for (const [kind, items] of Object.entries(data)) {
    (sandbox.data(kind as keyof SandboxData) as unknown[]).splice(0, Infinity, ...structuredClone([...items]));
  }
}

/** Mounts the keys of an organization: those of this file, unless the options name others. */
export async function mountKeys({keys = everyKey, permissions = somePermissions, ...options}: KeysOptions = {}) {
  fillSandbox({apiKeys: keys, permissions}, options);
  const mounted = await mount('workos-api-keys', {grant: {scopes: ['widgets:api-keys:manage']}, ...options});
  return {...mounted, ...keysOf(mounted.el), ...requestsOf(mounted.server.sandbox.requests)};
}

/** Mounts the keys of members, for a user who may manage all of them unless the options grant less. */
export async function mountUserKeys({keys = everyUserKey, ...options}: UserKeysOptions = {}) {
  fillSandbox({userApiKeys: keys, permissions: somePermissions}, options);
  const grant = {scopes: ['widgets:user-api-keys:manage-all']};
  const mounted = await mount('workos-user-api-keys', {grant, ...options});
  return {...mounted, ...keysOf(mounted.el), ...requestsOf(mounted.server.sandbox.requests)};
}

/** Queries for the contents of a list of keys. */
export function keysOf(el: ApiKeys | UserApiKeys) {
  const contents = contentsOf(el);
  const {root, parts, byRole, findByRole} = contents;
  const rows = () => parts('row').filter((row) => row.querySelector('[part~=name]'));
  const row = (name: string) => rows().find((row) => row.querySelector('[part~=name]')?.textContent.trim() === name);
  const dialog = () => root.querySelector<HTMLDialogElement>('dialog[open]');
  const inDialog = <Found extends HTMLElement = HTMLElement>(selector: string) =>
    [...(dialog()?.querySelectorAll<Found>(selector) ?? [])].filter(isVisible);
  const submit = () => inDialog('button[type=submit]')[0]!.click();

  const openMenu = async (name: string) => {
    const button = await findByRole('button', `Actions for ${name}`);
    button.focus();
    button.click();
    await until(() => byRole('menu', `Actions for ${name}`), `the menu of ${name}`);
    return contents.allByRole('menuitem');
  };
  const openDialog = async (name: string, item: string) => {
    await openMenu(name);
    (await findByRole('menuitem', item)).click();
    return until(dialog, `the dialog of ${item}`);
  };
  const openCreate = async () => {
    const button = await findByRole('button', 'Create API key');
    button.focus();
    button.click();
    const opened = await until(dialog, 'the dialog');
    await until(() => inDialog('fieldset, [part~=alert]')[0], 'the permissions');
    return opened;
  };
  const field = (id: string) => inDialog<HTMLInputElement>(`#${id}`)[0]!;

  return {
    ...contents,
    rows,
    row,
    names: () => rows().map((row) => row.querySelector('[part~=name]')!.textContent.trim()),
    /** The text of each cell of a row, without the actions. */
    cells: (name: string) =>
      [...row(name)!.querySelectorAll<HTMLElement>('[part~=cell]:not([part~=actions-cell])')].map((cell) =>
        normalizeSpace(cell.innerText),
      ),
    openMenu,
    openDialog,
    openCreate,
    dialog,
    inDialog,
    submit,
    submitButton: () => inDialog<HTMLButtonElement>('button[type=submit]')[0]!,
    /** The button that cancels, or closes a read-only dialog. */
    closeButton: () => inDialog<HTMLButtonElement>('[part=dialog-actions] button[type=button]')[0]!,
    dialogCloses: () => until(() => !root.querySelector('dialog'), 'the dialog to close'),
    field,
    /** The checkboxes of the permissions. */
    boxes: () => inDialog<HTMLInputElement>('[type=checkbox]'),
    box: (name: string) => inDialog<HTMLInputElement>('[type=checkbox]').find((box) => nameOf(box).startsWith(name))!,
    filterField: () => inDialog<HTMLInputElement>('[type=search]')[0]!,
    dialogButton: (name: string) => inDialog('button').find((button) => nameOf(button) === name),
    secret: () => until(() => field('secret'), 'the secret'),
    notice: () => normalizeSpace(root.querySelector<HTMLElement>('.notice[role=status]')?.innerText ?? ''),
  };
}

type Requests = Awaited<ReturnType<typeof mount>>['sandbox']['requests'];

/** The requests of a list of keys. */
export function requestsOf(requests: Requests) {
  const short = (path: string) => path.replace(/^\/_widgets\/(User)?ApiKeys\//, '');
  const writes = () => requests.filter(({method}) => method !== 'GET');
  return {
    /** Every request, such as `GET permissions`, oldest first. */
    calls: () => requests.map(({method, path}) => `${method} ${short(path)}`),
    writes: () => writes().map(({method, path}) => `${method} ${short(path)}`),
    bodies: () => writes().map(({body}) => body as Record<string, unknown>),
    /** The query of each request for the list, oldest first. */
    queries: () =>
      requests.filter(({method, path}) => method === 'GET' && path.endsWith('api-keys')).map(({query}) => query),
  };
}
