import {type TemplateResult, html} from 'lit';
import type {ApiError} from '../api/errors.js';
import type {Speaker} from '../messages/messages.js';
import {alert, errorView} from './alert.js';
import {loadingView} from './loading-view.js';

export interface View<Data> {
  readonly data: Data | undefined;
  /** Why there is no data, or no newer data. */
  readonly error: ApiError | undefined;
  /** Whether text has to wait, for data or a language. */
  readonly isLoading: boolean;
}

export interface Views<Data> {
  readonly speaker: Speaker;
  readonly retry: () => void;
  /** Has the shape of what comes. */
  readonly skeleton: () => TemplateResult;
  readonly content: (data: Data) => unknown;
}

/** A query on screen: a skeleton, then data; an error where there is none, or above the data when it grows old. */
export function queryView<Data>(
  {data, error, isLoading}: View<Data>,
  {speaker, retry, skeleton, content}: Views<Data>,
) {
  if (data !== undefined && !isLoading) {
    return html` ${alert(error, speaker, retry, speaker.common.stale)}${content(data)} `;
  }
  if (error) return errorView(error, speaker, retry);
  return loadingView(speaker, retry, skeleton());
}
