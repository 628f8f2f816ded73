import {html, nothing} from 'lit';
import type {ApiError, ErrorCode} from '../api/http/errors.js';
import {errors} from '../messages/en/errors.js';
import type {Localizer} from '../messages/messages.js';
import {alertIcon} from './icon.js';

/** What to say of a failure: the server's reason where it refused what was sent, else ours for the code. */
export function errorText({code, serverMessage}: ApiError, localizer: Localizer): string {
  const isReason = code === 'invalid' || code === 'not-found';
  const {title, text} = errorMessage(code, localizer);
  return (isReason && serverMessage) || `${title}. ${text}`;
}

/** A title and a text for a code. A code that is never shown, or comes from a newer version, reads like `malformed`. */
export function errorMessage(code: ErrorCode, localizer: Localizer) {
  const all = localizer.messages('errors', errors);
  return all[code as keyof typeof all] ?? all.malformed;
}

/** A line about something that failed while other things are still shown. */
export function alert(
  error: ApiError | undefined,
  localizer: Localizer,
  retry?: () => void,
  note = '',
  text = error && errorText(error, localizer),
) {
  return error ? alertLine([text, ' ', note], localizer.common.retry, retry) : nothing;
}

/** The line itself, with a button where there is something to do. */
export function alertLine(text: unknown, label: string, act?: () => void) {
  return html`<div part="alert alert-danger" role="alert">
    ${alertIcon}
    <span>${text}</span>
    ${act ? html`<button type="button" part="button button-link" @click=${act}>${label}</button>` : nothing}
  </div>`;
}

const finalCodes = ['token-missing', 'token-invalid', 'forbidden'];

/** Instead of data: what went wrong, and a way on where there is one. */
export function errorView(error: ApiError, localizer: Localizer, retry: () => void) {
  const {title, text} = errorMessage(error.code, localizer);
  return html`<slot name="error">
    <div part="error" role="alert">
      ${alertIcon}
      <h2>${title}</h2>
      <p>${text}</p>
      ${
        finalCodes.includes(error.code)
          ? nothing
          : html`<button type="button" part="button" @click=${retry}>${localizer.common.retry}</button>`
      }
    </div>
  </slot>`;
}
