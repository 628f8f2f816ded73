import {type TemplateResult, html, nothing} from 'lit';
import {alertIcon} from './icon.js';

export type Tone = 'success' | 'warning' | 'danger' | 'waiting';

export interface ListItem {
  /** Of the item among its neighbours; empty where it has none. */
  readonly key: string;
  readonly mark: unknown;
  readonly name: unknown;
  /** In a line below the name; those that are undefined are left out. */
  readonly details?: readonly unknown[];
  readonly badge?: {readonly text: string; readonly tone: Tone} | undefined;
  /** Buttons, at the end. */
  readonly actions?: unknown;
  /** What has to be known or done about it. */
  readonly callout?: {readonly text: unknown; readonly tone: 'warning' | 'danger' | 'waiting'} | undefined;
  /** What came of an action, below everything. */
  readonly note?: unknown;
}

/** What is in the element of an item. */
export function itemView({mark, name, details = [], badge, actions, callout, note}: ListItem) {
  const shown = details.filter((detail) => detail !== undefined);
  return html`${mark}
    <div class="about">
      <strong part="name">${name}</strong>
      ${shown.length ? html`<span part="details">${shown.map((detail) => html`<span>${detail}</span>`)}</span>` : nothing}
    </div>
    ${badge ? html`<span part="badge badge-${badge.tone}">${badge.text}</span>` : nothing}
    ${actions ? html`<div part="actions">${actions}</div>` : nothing}
    ${
      callout
        ? html`<div part="callout callout-${callout.tone}">
            ${alertIcon}
            <div>${callout.text}</div>
          </div>`
        : nothing
    }
    ${note}`;
}

/** The shape of an item. */
export function skeletonItem(hasAction = true): TemplateResult {
  return html`<li part="item" aria-hidden="true">
    <span part="mark skeleton"></span>
    <div class="about">
      <span part="name skeleton"></span>
      <span part="details skeleton"></span>
    </div>
    ${hasAction ? html`<div part="actions"><span part="button skeleton"></span></div>` : nothing}
  </li>`;
}

export function skeletonList(count = 1, hasAction = true) {
  return html`<ul part="list" role="list" aria-busy="true">
    ${Array.from({length: count}, () => skeletonItem(hasAction))}
  </ul>`;
}

/** An empty list, in one line, and what to do about it. */
export function emptyList(text: string, action: unknown, note: unknown) {
  return html`<div part="empty-list">
    <span>${text}</span>
    ${action} ${note}
  </div>`;
}
