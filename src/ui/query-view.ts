import {type TemplateResult, html} from 'lit';
import type {ApiError} from '../api/http/errors.js';
import type {LostChange} from '../controllers/widget-host.js';
import {type ErrorHost, alert, errorView, errorOf} from './lazy-alert.js';
import {loadingView} from './loading-view.js';

/** The part of a widget that shows its main data. */
export interface QueryViewHost<Data> extends ErrorHost {
  readonly main: {readonly data: Data | undefined; readonly error: ApiError | undefined};
  readonly access: {
    readonly error: ApiError | undefined;
    readonly lostChange: LostChange | undefined;
    readonly setLostChange: (change: undefined) => void;
  };
  /** Whether data must not be shown yet. */
  readonly isConcealed: boolean;
  refresh(): void;
}

export interface Views<Data> {
  /** A placeholder shown while the data loads. */
  readonly skeleton: () => TemplateResult;
  readonly content: (data: Data) => unknown;
}

/**
 * Shows a widget's main data: a skeleton while it loads, then the data. An error replaces missing data and stands above
 * data that could not be reloaded. A lost change of the previous session is reported at the top.
 */
export function queryView<Data>(host: QueryViewHost<Data>, views: Views<Data>) {
  const {access} = host;
  const {lostChange} = access;
  return html`${
    lostChange &&
    errorOf(host, ({alertLine}) =>
      alertLine(lostChange.text(), host.common.dismiss, () => access.setLostChange(undefined)),
    )
  }${dataView(host, views)}`;
}

function dataView<Data>(host: QueryViewHost<Data>, {skeleton, content}: Views<Data>) {
  const {main, access} = host;
  const error = access.error ?? main.error;
  const retry = () => host.refresh();
  if (main.data !== undefined && !host.isConcealed) {
    return html` ${alert(error, host, retry, host.common.stale)}${content(main.data)} `;
  }
  return (error && errorView(error, host, retry)) ?? loadingView(host, retry, skeleton());
}
