import {html, nothing} from 'lit';
import type {ApiError, ErrorCode} from '../api/http/errors.js';
import {errors} from '../messages/en/errors.js';
import type {Localizer} from '../messages/messages.js';
import {alertStyles} from '../styles/alert.styles.js';
import {adoptStyles} from './adopt-styles.js';
import {alertIcon} from './icon.js';

/** For an element that moves to another document: this module is loaded already if the element shows errors. */
export {adoptStyles};

/** What the texts of errors come from. */
export interface ErrorLocalizer extends Localizer {
  /** What a widget says if the server refuses its data (403), where that is not the fault of the user's role. */
  readonly refusal?: {readonly title: string; readonly text: string};
}

/** Adds the styles of alerts to an element that shows one. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, alertStyles);
}

/**
 * The text for an error: the server's reason if it rejected the request, otherwise the message for the code. What is not
 * allowed has both, such as a profile that is managed elsewhere.
 */
export function errorText({code, serverMessage}: ApiError, localizer: ErrorLocalizer): string {
  const isReason = code === 'invalid' || code === 'not-found';
  const {title, text} = errorMessage(code, localizer);
  if (isReason && serverMessage) return serverMessage;
  return `${title}. ${(code === 'forbidden' && serverMessage) || text}`;
}

type ShownCode = Exclude<ErrorCode, 'aborted' | 'session-changed'>;

/** The title and text for a code. Codes without a message, such as those of newer versions, read like `malformed`. */
export function errorMessage(code: ErrorCode, localizer: Localizer) {
  const all = localizer.messages('errors', errors satisfies Record<ShownCode, unknown>);
  return all[code as keyof typeof all] ?? all.malformed;
}

/**
 * A one-line error message above or below other content.
 *
 * @param note What follows the reason, or replaces it if there is a title.
 * @param title A sentence before the reason.
 */
export function alert(
  error: ApiError | undefined,
  localizer: ErrorLocalizer,
  retry?: () => void,
  note = '',
  title?: string,
) {
  if (!error) return nothing;
  const reason = errorText(error, localizer);
  const text = title ? [title, ' ', note || reason] : [reason, ' ', note];
  return alertLine(text, localizer.common.retry, retry);
}

/** An error message with an optional button. */
export function alertLine(text: unknown, label: string, act?: () => void) {
  return html`<div part="alert alert-danger" role="alert">
    ${alertIcon}
    <span>${text}</span>
    ${act ? html`<button type="button" part="button button-link" @click=${act}>${label}</button>` : nothing}
  </div>`;
}

const finalCodes = ['token-missing', 'token-invalid', 'forbidden'];

/** Replaces the data with an error message, and a retry button if retrying can help. */
export function errorView(error: ApiError, localizer: ErrorLocalizer, retry: () => void) {
  const refusal = error.code === 'forbidden' ? localizer.refusal : undefined;
  const {title, text} = refusal ?? errorMessage(error.code, localizer);
  return html`<div part="error" role="alert">
    ${alertIcon}
    <h2>${title}</h2>
    <p>${text}</p>
    ${refusal && error.serverMessage ? html`<p><bdi>${error.serverMessage}</bdi></p>` : nothing}
    ${
      finalCodes.includes(error.code)
        ? nothing
        : html`<button type="button" part="button" @click=${retry}>${localizer.common.retry}</button>`
    }
  </div>`;
}
