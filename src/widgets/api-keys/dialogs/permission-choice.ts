import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ApiKeyPermission} from '../../../api/api-key-permissions.js';
import type {ApiError} from '../../../api/http/errors.js';
import type {Messages} from '../../../messages/messages.js';
import {isComposing} from '../../../ui/composing.js';
import {distinctNames} from '../../../ui/distinct-names.js';
import {fieldGroup} from '../../../ui/field.js';

export interface PermissionChoice {
  readonly text: Messages['apiKeysDialogs'];
  readonly retryText: string;
  readonly permissions: {
    readonly data: readonly ApiKeyPermission[] | undefined;
    readonly error: ApiError | undefined;
    refresh: () => void;
  };
  /** The slugs of the chosen permissions, including those that the filter hides. */
  readonly chosen: ReadonlySet<string>;
  readonly filter: string;
  readonly invalid: string;
  /** Adds slugs to the chosen ones, or removes them. */
  readonly onChoose: (slugs: readonly string[], isOn: boolean) => void;
  readonly onFilter: (filter: string) => void;
}

/** The number of permissions from which a filter is shown. */
const filterThreshold = 7;

/** Lets the user choose the permissions of a key. */
export function permissionChoice(choice: PermissionChoice) {
  const {text, retryText, permissions, chosen, filter, invalid, onChoose} = choice;
  const {data, error} = permissions;
  if (!data) {
    return error
      ? html`<div part="alert" role="alert">
          <span>${text.permissionsFailed}</span>
          <button type="button" part="button button-link" @click=${permissions.refresh}>${retryText}</button>
        </div>`
      : html`<p class="hint" role="status">${text.permissionsLoading}</p>`;
  }
  if (!data.length) return nothing;
  const nameOf = distinctNames(data);
  const isMany = data.length >= filterThreshold;
  const shown = data.filter((permission) => matches(permission, filter));
  const isAll = shown.every(({slug}) => chosen.has(slug));
  const controls = html`${isMany ? filterField(choice) : nothing}
    <div class="choices ${isMany ? 'many' : ''}">
      ${repeat(
        shown,
        ({slug}) => slug,
        (permission) => {
          const {slug, description} = permission;
          return html`<label>
            <input
              type="checkbox"
              name="permission"
              .checked=${live(chosen.has(slug))}
              @change=${({target}: Event) => onChoose([slug], (target as HTMLInputElement).checked)}
            />
            <bdi translate="no">${nameOf(permission)}</bdi>
            ${description ? html`<small><bdi>${description}</bdi></small>` : nothing}
          </label>`;
        },
      )}
      <div role="status">${shown.length ? nothing : nothingFound(choice)}</div>
    </div>
    <div class="bar">
      <span class="hint" role="status">${text.chosen(chosen.size)}</span>
      ${
        shown.length
          ? html`<button
              type="button"
              part="button button-link"
              @click=${() =>
                onChoose(
                  shown.map(({slug}) => slug),
                  !isAll,
                )}
            >
              ${isAll ? text.deselectAll(!!filter.trim()) : text.selectAll(!!filter.trim())}
            </button>`
          : nothing
      }
    </div>`;
  return fieldGroup({id: 'permissions', label: text.permissions, error: invalid, controls});
}

function filterField({text, filter, onFilter}: PermissionChoice) {
  return html`<input
    part="input"
    type="search"
    autocomplete="off"
    spellcheck="false"
    placeholder=${text.filter}
    aria-label=${text.filter}
    .value=${live(filter)}
    @input=${({target}: Event) => onFilter((target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => {
      // Keeps Enter from submitting the form and Escape from closing the dialog.
      if (isComposing(event)) return;
      if (event.key === 'Enter' || (event.key === 'Escape' && filter)) event.preventDefault();
      if (event.key === 'Escape') onFilter('');
    }}
  />`;
}

function nothingFound({text, filter, onFilter}: PermissionChoice) {
  return html`<div part="empty">
    <p>${text.noPermission(filter.trim())}</p>
    <button
      type="button"
      part="button button-link"
      @click=${({currentTarget}: Event) => {
        (currentTarget as Element).closest('fieldset')!.querySelector('input')!.focus();
        onFilter('');
      }}
    >
      ${text.clearFilter}
    </button>
  </div>`;
}

function matches({slug, name, description = ''}: ApiKeyPermission, filter: string) {
  return `${name}\n${slug}\n${description}`.toLowerCase().includes(filter.trim().toLowerCase());
}
