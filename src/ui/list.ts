import {type TemplateResult, html, nothing} from 'lit';
import {alertIcon} from './icon.js';

export type Tone = 'success' | 'warning' | 'danger' | 'waiting';

export interface ListItem {
  /** Identifies the item within the list; empty if the item has no ID. */
  readonly key: string;
  readonly mark: unknown;
  readonly name: unknown;
  /** Shown in a line below the name; undefined ones are left out. */
  readonly details?: readonly unknown[];
  readonly badge?: {readonly text: string; readonly tone: Tone} | undefined;
  /** Buttons at the end of the item. */
  readonly actions?: unknown;
  /** Explains the state of the item and what to do about it. */
  readonly callout?: {readonly text: unknown; readonly tone: 'warning' | 'danger' | 'waiting'} | undefined;
  /** The result of an action, at the bottom of the item. */
  readonly note?: unknown;
}

/** The content of an item's element. */
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

/** A placeholder for an item that is loading. */
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

/** Replaces an empty list: one line of text with an action. */
export function emptyList(text: string, action: unknown, note: unknown) {
  return html`<div part="empty-list">
    <span>${text}</span>
    ${action} ${note}
  </div>`;
}
