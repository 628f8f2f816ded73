import {html, nothing} from 'lit';
import type {Role} from '../../../api/members.js';
import type {Messages} from '../../../messages/messages.js';
import {distinctNames} from '../../../ui/distinct-names.js';
import {field, fieldGroup} from '../../../ui/field.js';
import {chevronIcon} from '../../../ui/icons.js';
import type {LoadedRoles} from './host.js';

export interface RoleChoice {
  readonly text: Messages['usersTableDialogs'];
  readonly retryText: string;
  readonly failedText: string;
  readonly roles: LoadedRoles;
  /** The roles that the member has, including those that are no longer offered. */
  readonly held: readonly Role[];
  /** The slugs of the chosen roles. */
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly invalid?: string | undefined;
}

/**
 * Lets the user choose a role, or several if allowed. Roles that the member has stay in the list if no longer offered.
 */
export function roleChoice({text, retryText, failedText, roles, held, chosen, onChange, invalid}: RoleChoice) {
  const {data} = roles;
  if (!data) {
    return roles.error
      ? html`<p class="invalid" role="alert">
          ${failedText}
          <button type="button" part="button button-link" @click=${roles.refresh}>${retryText}</button>
        </p>`
      : html`<p class="hint" role="status">${text.rolesLoading}</p>`;
  }
  const listed = new Set(data.roles.map(({slug}) => slug));
  const isListed = ({slug}: Role) => listed.has(slug);
  const all: readonly Role[] = [...data.roles, ...held.filter((role) => !isListed(role))];
  if (!all.length) return html`<p class="hint">${text.noRoles}</p>`;
  const nameOf = distinctNames(all);
  const describe = (role: Role) => (isListed(role) ? role.description : text.unlisted);
  if (data.multipleRoles) {
    const controls = html`<div class="choices">
      ${all.map(
        (role, index) =>
          html`<label>
            <input
              type="checkbox"
              name="role"
              ?autofocus=${!index}
              .checked=${chosen.has(role.slug)}
              @change=${() => onChange(toggle(chosen, role.slug))}
            />
            <bdi translate="no">${nameOf(role)}</bdi>
            ${describe(role) ? html`<small><bdi>${describe(role)}</bdi></small>` : nothing}
          </label>`,
      )}
    </div>`;
    return fieldGroup({id: 'role', label: text.roles, error: invalid, controls});
  }
  const [slug = ''] = chosen;
  return field({
    id: 'role',
    label: text.role,
    error: invalid ?? '',
    control: (attributes) =>
      html`<span class="select">
        <select
          id=${attributes.id}
          part="select"
          aria-describedby=${attributes.describedBy}
          aria-invalid=${attributes.invalid}
          @change=${(event: Event) => onChange(new Set([(event.target as HTMLSelectElement).value]))}
        >
          ${slug ? nothing : html`<option value="" disabled selected>${text.chooseRole}</option>`}
          ${all.map(
            (role) =>
              html`<option translate="no" value=${role.slug} ?selected=${role.slug === slug}>
                ${nameOf(role)}${isListed(role) ? '' : ` (${text.unlisted})`}
              </option>`,
          )}
        </select>
        ${chevronIcon}
      </span>`,
  });
}

function toggle(chosen: ReadonlySet<string>, slug: string) {
  const next = new Set(chosen);
  if (!next.delete(slug)) next.add(slug);
  return next;
}
