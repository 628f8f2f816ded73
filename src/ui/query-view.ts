import {type TemplateResult, html} from 'lit';
import type {ApiError} from '../api/errors.js';
import type {Messages} from '../messages/messages.js';
import {alert, errorView} from './alert.js';

export interface View<Data> {
  readonly data: Data | undefined;
  /** Why there is no data, or no newer data. */
  readonly error: ApiError | undefined;
  /** Whether text has to wait, for data or a language. */
  readonly isLoading: boolean;
}

export interface Views<Data> {
  readonly common: Messages['common'];
  readonly retry: () => void;
  /** Has the shape of what comes. */
  readonly skeleton: () => TemplateResult;
  readonly content: (data: Data) => unknown;
}

/** A query on screen: a skeleton, then data; an error where there is none, or above the data when it grows old. */
export function queryView<Data>({data, error, isLoading}: View<Data>, {common, retry, skeleton, content}: Views<Data>) {
  if (data !== undefined && !isLoading) {
    return html` ${alert(error, common, retry, common.stale)}${content(data)} `;
  }
  if (error) return errorView(error, common, retry);
  return html`<slot name="loading">
    <p class="hidden" role="status">${common.loading}</p>
    <div class="later">${skeleton()}</div>
    <p class="slow">
      ${common.slow}
      <button type="button" part="button button-link" @click=${retry}>${common.retry}</button>
    </p>
  </slot>`;
}
