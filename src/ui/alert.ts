import {html, nothing} from 'lit';
import type {ApiError, ErrorCode} from '../api/http/errors.js';
import {errors} from '../messages/en/errors.js';
import type {Speaker} from '../messages/messages.js';
import {alertIcon} from './icon.js';

/** What to say of a failure: the server's reason where it refused what was sent, else ours for the code. */
export function errorText({code, serverMessage}: ApiError, speaker: Speaker): string {
  const isReason = code === 'invalid' || code === 'not-found';
  const {title, text} = wordsFor(code, speaker);
  return (isReason && serverMessage) || `${title}. ${text}`;
}

/** A title and a text for a code. A code that is never shown, or comes from a newer version, reads like `malformed`. */
export function wordsFor(code: ErrorCode, speaker: Speaker) {
  const all = speaker.messages('errors', errors);
  return all[code as keyof typeof all] ?? all.malformed;
}

/** A line about something that failed while other things are still shown. */
export function alert(
  error: ApiError | undefined,
  speaker: Speaker,
  retry?: () => void,
  note = '',
  text = error && errorText(error, speaker),
) {
  return error ? alertLine([text, ' ', note], speaker.common.retry, retry) : nothing;
}

/** The line itself, with a button where there is something to do. */
export function alertLine(text: unknown, label: string, act?: () => void) {
  return html`<div part="alert alert-danger" role="alert">
    ${alertIcon}
    <span>${text}</span>
    ${act ? html`<button type="button" part="button button-link" @click=${act}>${label}</button>` : nothing}
  </div>`;
}

const final = ['token-missing', 'token-invalid', 'forbidden'];

/** Instead of data: what went wrong, and a way on where there is one. */
export function errorView(error: ApiError, speaker: Speaker, retry: () => void) {
  const {title, text} = wordsFor(error.code, speaker);
  return html`<slot name="error">
    <div part="error" role="alert">
      ${alertIcon}
      <h2>${title}</h2>
      <p>${text}</p>
      ${
        final.includes(error.code)
          ? nothing
          : html`<button type="button" part="button" @click=${retry}>${speaker.common.retry}</button>`
      }
    </div>
  </slot>`;
}
