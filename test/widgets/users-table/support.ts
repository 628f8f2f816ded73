import '../../../src/define/users-table.js';
import {defaultUserId, seededRoles, type SandboxMember} from '../../../src/sandbox/index.js';
import type {UsersTable} from '../../../src/widgets/users-table/users-table.js';
import {
  contentsOf,
  dialogsOf,
  mount,
  nameOf,
  type MountOptions,
  serve,
  normalizeSpace,
  until,
} from '../../helpers/index.js';

export type Person = Partial<SandboxMember>;

/** The roles with these slugs, as the server lists them for a member. */
export function memberRoles(...slugs: readonly string[]) {
  return slugs.map((slug) => {
    const role = seededRoles.find((role) => role.slug === slug);
    return {slug, name: role?.name ?? slug};
  });
}

const base = {createdAt: '2026-01-05T09:00:00Z', emailVerified: true, status: 'Active'} as const;

/** The caller, whose own row has no actions. */
export const amara: Person = {
  ...base,
  id: defaultUserId,
  firstName: 'Amara',
  lastName: 'Okafor',
  email: 'amara@example.com',
  roles: memberRoles('admin'),
};
export const ada: Person = {
  ...base,
  id: 'user_ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  roles: memberRoles('member', 'billing'),
};
export const alan: Person = {
  ...base,
  id: 'user_alan',
  firstName: 'Alan',
  lastName: 'Turing',
  email: 'alan@example.com',
  roles: memberRoles('viewer'),
};
/** Invited. */
export const grace: Person = {
  ...base,
  id: 'user_grace',
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'grace@example.com',
  status: 'Invited',
  roles: memberRoles('member'),
};
/** Has an expired invitation and no name. */
export const linus: Person = {
  ...base,
  id: 'user_linus',
  email: 'linus@example.com',
  status: 'InviteExpired',
  createdAt: new Date(Date.now() - 40 * 86_400_000).toISOString(),
  roles: memberRoles('member'),
};
export const allMembers: readonly Person[] = [amara, ada, alan, grace, linus];

/** Members named Person 1, Person 2 …, newest first. */
export function people(count: number, from = 1): Person[] {
  return Array.from({length: count}, (_, index) => ({
    ...base,
    id: `user_${from + index}`,
    firstName: 'Person',
    lastName: String(from + index),
    email: `person.${from + index}@example.com`,
    roles: memberRoles('member'),
  }));
}

export interface TableOptions extends MountOptions {
  readonly members?: readonly Person[];
}

/** Mounts a users table, with the members of this file unless the options name others. */
export async function mountTable({members = allMembers, sandbox, ...options}: TableOptions = {}) {
  serve(sandbox).sandbox.setMembers(members);
  const mounted = await mount('workos-users-table', options);
  return {...mounted, ...tableOf(mounted.el), ...requestsOf(mounted.server.sandbox.requests)};
}

/** Queries for the contents of a users table. */
export function tableOf(el: UsersTable) {
  const contents = contentsOf(el);
  const {root, parts, findByRole} = contents;
  const rows = () => parts('row').filter((row) => row.querySelector('[part~=name]'));
  const row = (name: string) => rows().find((row) => row.querySelector('[part~=name]')?.textContent.trim() === name);
  const dialogs = dialogsOf(contents);

  const openInvite = async () => {
    const button = await findByRole('button', 'Invite users');
    button.focus();
    button.click();
    return until(dialogs.dialog, 'the invitation dialog');
  };
  return {
    ...contents,
    ...dialogs,
    rows,
    row,
    names: () => rows().map((row) => row.querySelector('[part~=name]')!.textContent.trim()),
    /** The text of each cell of a row, without the actions. */
    cells: (name: string) =>
      [...row(name)!.querySelectorAll<HTMLElement>('[part~=cell]:not([part~=actions-cell])')].map((cell) =>
        normalizeSpace(
          [...cell.children]
            .map((child) => (child.matches('[part~=avatar]') ? '' : (child as HTMLElement).innerText))
            .join(' '),
        ),
      ),
    /** Waits until the available roles have loaded. */
    untilRolesLoad: () =>
      until(() => root.querySelectorAll('[part~=role-filter] option').length > 1, 'the roles in the filter'),
    openInvite,
  };
}

/** Checks or unchecks a role in the open dialog. */
export async function tickRole({el, inDialog}: Pick<ReturnType<typeof tableOf>, 'el' | 'inDialog'>, name: string) {
  const boxes = inDialog<HTMLInputElement>('[type=checkbox]');
  boxes.find((box) => nameOf(box).startsWith(name))!.click();
  await el.updateComplete;
}

type Requests = Awaited<ReturnType<typeof mount>>['sandbox']['requests'];

/** The requests of a table. */
export function requestsOf(requests: Requests) {
  const short = (path: string) => path.replace('/_widgets/UserManagement/', '');
  return {
    /** Every request, such as `GET members`, oldest first. */
    calls: () => requests.map(({method, path}) => `${method} ${short(path)}`),
    writes: () => requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${short(path)}`),
    bodies: () => requests.filter(({method}) => method !== 'GET').map(({body}) => body),
    /** The query of each request for members, oldest first. */
    queries: () => requests.filter(({path}) => path.endsWith('/members')).map(({query}) => query),
  };
}
