import {html, nothing} from 'lit';
import type {Role} from '../api/members.js';
import {distinctNames} from './distinct-names.js';
import {chevronIcon} from './icons.js';

interface FilterText {
  readonly label: string;
  readonly all: string;
  readonly onChange: (slug: string) => void;
}

/** A filter by role. A slug that is not among the roles gets an option of its own, since it filters the list too. */
export function roleFilter(roles: readonly Role[], slug: string, {label, all, onChange}: FilterText) {
  const isListed = !slug || roles.some((role) => role.slug === slug);
  const nameOf = distinctNames(roles);
  return html`<span part="field role-filter" class="select">
    <select
      part="select"
      aria-label=${label}
      .value=${slug}
      @change=${({target}: Event) => {
        const select = target as HTMLSelectElement;
        const {value} = select;
        select.value = slug; // Shows the filter in effect until the widget renders the new one.
        onChange(value);
      }}
    >
      <option value="">${all}</option>
      ${isListed ? nothing : html`<option translate="no" value=${slug} ?selected=${true}>${slug}</option>`}
      ${roles.map((role) => html`<option translate="no" value=${role.slug} ?selected=${role.slug === slug}>${nameOf(role)}</option>`)}
    </select>
    ${chevronIcon}
  </span>`;
}
