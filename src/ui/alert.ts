import {html, nothing} from 'lit';
import type {ApiError} from '../api/errors.js';
import type {Messages} from '../messages/messages.js';
import {alertIcon} from './icon.js';

type Common = Messages['common'];

/** What to say of a failure: the server's reason where it refused what was sent, else ours for the code. */
export function errorText({code, serverMessage}: ApiError, {errors}: Common): string {
  const isReason = code === 'invalid' || code === 'not-found';
  return (isReason && serverMessage) || `${errors[code].title}. ${errors[code].text}`;
}

/** A line about something that failed while other things are still shown. */
export function alert(error: ApiError | undefined, common: Common, retry?: () => void, note = '') {
  return error
    ? html`<div part="alert alert-danger" role="alert">
        ${alertIcon}
        <span>${errorText(error, common)} ${note}</span>
        ${
          retry
            ? html`<button type="button" part="button button-link" @click=${retry}>${common.retry}</button>`
            : nothing
        }
      </div>`
    : nothing;
}

const final = ['token-missing', 'token-invalid', 'forbidden'];

/** Instead of data: what went wrong, and a way on where there is one. */
export function errorView(error: ApiError, common: Common, retry: () => void) {
  const {title, text} = common.errors[error.code];
  return html`<slot name="error">
    <div part="error" role="alert">
      ${alertIcon}
      <h2>${title}</h2>
      <p>${text}</p>
      ${
        final.includes(error.code)
          ? nothing
          : html`<button type="button" part="button" @click=${retry}>${common.retry}</button>`
      }
    </div>
  </slot>`;
}
