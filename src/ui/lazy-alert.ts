import {html} from 'lit';
import type {ApiError} from '../api/http/errors.js';
import type {ErrorLocalizer} from './alert.js';

/** A widget that shows errors. It updates when the code for them has loaded, or could not be loaded. */
export interface ErrorHost extends HTMLElement, ErrorLocalizer {
  requestUpdate(): void;
}

type Views = typeof import('./alert.js');

/** The code that renders errors, which the first view rarely needs. All widgets of the page share it. */
let views: Views | undefined;
let hasFailed = false;
const waiting = new Set<ErrorHost>();

/** Loads the code that renders errors. After a failure, loads it again when the browser is online. */
export const loadErrors = () =>
  import('./alert.js')
    .then(
      (module) => (views = module),
      () => {
        hasFailed = true;
        addEventListener('online', loadErrors, {once: true});
      },
    )
    .then(() => {
      for (const host of waiting) host.requestUpdate();
      waiting.clear();
    });

/** A view from the code that renders errors. A short message if it could not be loaded; undefined while it loads. */
export function errorOf(host: ErrorHost, view: (views: Views) => unknown, retry?: () => void) {
  if (views) {
    views.prepare(host);
    return view(views);
  }
  waiting.add(host);
  if (!hasFailed) return void loadErrors();
  const {common} = host;
  const act = () => {
    void loadErrors();
    retry?.();
  };
  return html`<div part="alert alert-danger" role="alert">
    <span>${common.unreachable}</span>
    <button type="button" part="button button-link" @click=${act}>${common.retry}</button>
  </div>`;
}

/** A one-line error message above or below other content: see `alert.ts`. */
export function alert(error: ApiError | undefined, host: ErrorHost, retry?: () => void, note?: string, title?: string) {
  return error && errorOf(host, (views) => views.alert(error, host, retry, note, title), retry);
}

/** Replaces the data with an error message: see `alert.ts`. Undefined while the code for it loads. */
export function errorView(error: ApiError, host: ErrorHost, retry: () => void) {
  const view = errorOf(host, (views) => views.errorView(error, host, retry), retry);
  return view && html`<slot name="error">${view}</slot>`;
}
