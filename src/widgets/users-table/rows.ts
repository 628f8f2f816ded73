import {html, nothing} from 'lit';
import type {Member} from '../../api/members.js';
import type {Messages} from '../../messages/messages.js';
import {relativeTime} from '../../ui/relative-time.js';
import {menuButton} from '../../ui/row-menu.js';
import {nameOf} from './member-name.js';

export interface RowOptions {
  readonly text: Messages['usersTable'];
  readonly language: string;
  /** IDs of members whose roles are all shown. */
  readonly expanded: ReadonlySet<string>;
  readonly hasRole: boolean;
  readonly hasLastActive: boolean;
  readonly hasActions: boolean;
}

/** How many roles a row shows before it offers the rest. */
const shownRoles = 2;

export function memberRow(member: Member, options: RowOptions) {
  const {text, hasRole, hasLastActive, hasActions} = options;
  const {id, name, email, pictureUrl, isSelf, status} = member;
  const states: Readonly<Record<string, string>> = text.status;
  const badge = isSelf ? text.you : Object.hasOwn(states, status) && states[status];
  const tone = isSelf ? '' : status === 'Invited' ? 'badge-warning' : 'badge-danger';
  return html`<tr part="row" role="row">
    <th part="cell user-cell" scope="row" role="rowheader">
      <div class="user">
        <span part="avatar" aria-hidden="true">
          ${initials(name ?? '') || initials(email)}${
            pictureUrl
              ? html`<img src=${pictureUrl} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />`
              : nothing
          }
        </span>
        <span class="person">
          <bdi part="name">${nameOf(member, text.unknown)}</bdi>
          ${badge ? html`<span part="badge ${tone}">${badge}</span>` : nothing}${
            name && email ? html`<bdi part="email">${email}</bdi>` : nothing
          }
        </span>
      </div>
    </th>
    ${hasRole ? html`<td part="cell role-cell" role="cell">${roles(member, options)}</td>` : nothing}
    ${hasLastActive ? html`<td part="cell last-active-cell" role="cell">${lastActive(member, options)}</td>` : nothing}
    ${
      hasActions
        ? html`<td part="cell actions-cell" role="cell">
            ${member.actions.length ? menuButton(text.actionsFor(nameOf(member, text.unknown)), id) : nothing}
          </td>`
        : nothing
    }
  </tr>`;
}

function roles({id, roles}: Member, {text, expanded}: RowOptions) {
  if (!roles.length) return html`<span class="none">${text.noRole}</span>`;
  const isExpanded = expanded.has(id);
  const hidden = roles.length - shownRoles;
  const shown = isExpanded ? roles : roles.slice(0, shownRoles);
  const more = html`<button
    type="button"
    part="button button-link"
    aria-expanded=${isExpanded}
    aria-label=${isExpanded ? text.fewerRoles : text.moreRoles(hidden)}
    value=${id}
  >
    ${isExpanded ? '−' : `+${hidden}`}
  </button>`;
  return html`<div class="roles">
    ${shown.map(({name}) => html`<bdi part="badge role">${name}</bdi>`)}${hidden > 0 && id ? more : nothing}
  </div>`;
}

function lastActive({lastActivityAt}: Member, {text, language}: RowOptions) {
  return lastActivityAt
    ? relativeTime(lastActivityAt, language, text.unknown)
    : html`<span class="none">${text.never}</span>`;
}

/** The first letters of the first and the last word. */
function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? '').join('');
}

/** The shape of a row to come. */
export function skeletonRow({hasRole, hasLastActive, hasActions}: RowOptions) {
  const bar = html`<span part="skeleton"></span>`;
  return html`<tr part="row" role="row" aria-hidden="true">
    <th part="cell user-cell">
      <div class="user">
        <span part="skeleton avatar"></span>
        <span class="person">${bar}</span>
      </div>
    </th>
    ${hasRole ? html`<td part="cell role-cell">${bar}</td>` : nothing}
    ${hasLastActive ? html`<td part="cell last-active-cell">${bar}</td>` : nothing}
    ${hasActions ? html`<td part="cell actions-cell"></td>` : nothing}
  </tr>`;
}
