import {html} from 'lit';
import type {Member, Role} from '../../api/members.js';
import {element} from '../../controllers/element.js';
import type {Messages} from '../../messages/messages.js';
import {none, timeCell} from '../../ui/cell.js';
import type {Column} from '../../ui/table-row.js';
import {nameOf} from './member-name.js';

interface ColumnOptions {
  readonly text: Messages['usersTable'];
  readonly language: string;
  /** The display name of a role. */
  readonly roleName: (role: Role) => string;
  /** The IDs of members whose roles are all shown. */
  readonly expanded: ReadonlySet<string>;
}

/** The number of roles that a row shows until it is expanded. */
const shownRoles = 2;

/**
 * The columns of the users table.
 *
 * @param names The names of the columns beside the member column, separated by spaces.
 */
export function columnsOf(names: string, options: ColumnOptions): readonly Column<Member>[] {
  const {text} = options;
  const wanted = names.split(/\s+/);
  const others: readonly Column<Member>[] = [
    {name: 'role', label: text.role, cell: (member) => roles(member, options)},
    {name: 'last-active', label: text.lastActive, cell: (member) => lastActive(member, options)},
  ];
  return [
    {name: 'user', label: text.user, cell: (member) => user(member, options), skeleton: userSkeleton},
    ...others.filter(({name}) => wanted.includes(name)),
  ];
}

function user(member: Member, {text}: ColumnOptions) {
  const {name, email, pictureUrl, isSelf, status} = member;
  const states: Readonly<Record<string, string>> = text.status;
  const badge = isSelf ? text.you : Object.hasOwn(states, status) && states[status];
  const tone = isSelf ? '' : status === 'Invited' ? 'badge-warning' : 'badge-danger';
  return [
    element(
      'span',
      {part: 'avatar', 'aria-hidden': 'true'},
      initials(name ?? '') || initials(email),
      pictureUrl === undefined ? undefined : picture(pictureUrl),
    ),
    element('bdi', {translate: 'no', part: 'name'}, nameOf(member, text.unknown)),
    ...(badge ? [' ', element('span', {part: `badge ${tone}`}, badge)] : []),
    ...(name && email ? [' ', element('bdi', {translate: 'no', part: 'email'}, email)] : []),
  ];
}

function picture(src: string) {
  return element('img', {alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', src});
}

const userSkeleton = html`<span part="skeleton avatar"></span><span part="skeleton"></span>`;

function roles({id, roles}: Member, {text, roleName, expanded}: ColumnOptions) {
  if (!roles.length) return none(text.noRole);
  const isExpanded = expanded.has(id);
  const hidden = roles.length - shownRoles;
  const shown = isExpanded ? roles : roles.slice(0, shownRoles);
  const badges = shown.flatMap((role) => [element('bdi', {translate: 'no', part: 'badge role'}, roleName(role)), ' ']);
  if (hidden <= 0 || !id) return badges;
  const more = {
    type: 'button',
    part: 'button button-link',
    'aria-expanded': `${isExpanded}`,
    'aria-label': isExpanded ? text.fewerRoles : text.moreRoles(hidden),
    value: id,
  };
  return [...badges, element('button', more, isExpanded ? '−' : `+${hidden}`)];
}

function lastActive({lastActivityAt}: Member, {text, language}: ColumnOptions) {
  return lastActivityAt ? timeCell(lastActivityAt, language, text.unknown) : none(text.never);
}

/** The first letter or digit of the first and the last word. */
function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? '').join('');
}
