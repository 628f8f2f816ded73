import {html} from 'lit';
import type {ApiError} from '../api/http/errors.js';
import {codes} from '../messages/en/codes.js';
import {errorText} from '../ui/alert.js';
import {codeField, codeLength} from '../ui/code-field.js';
import type {DialogHost} from './dialog.js';

/** How long a user waits before another code can be sent, in seconds. Codes arrive within half a minute, mostly. */
const cooldownSeconds = 30;

export interface CodeEntryOptions {
  readonly host: DialogHost;
  /** The ID of the field, which differs from that of a dialog below. */
  readonly id: string;
  /** Renders the dialog again. */
  readonly requestUpdate: () => void;
  /** Renders the dialog again and moves the focus to the first element that matches. */
  readonly focus: (selector: string) => void;
  readonly isPending: () => boolean;
  /** Called once for each code that is complete. */
  readonly onComplete: () => void;
  /** Called when the user wants another code. */
  readonly onResend: () => void;
}

/** The step of a dialog in which the user enters a code from an e-mail, or asks for another one. */
export class CodeEntry {
  code = '';
  /** Whether no code that was sent can be accepted any more. */
  needsNewCode = false;
  readonly #options: CodeEntryOptions;
  #error = '';
  #wasResent = false;
  #expiresAt: string | undefined;
  /** When another code can be sent, in milliseconds by `performance.now()`. */
  #resendAt = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: CodeEntryOptions) {
    this.#options = options;
  }

  get isComplete() {
    return this.code.length === codeLength;
  }

  /**
   * Begins with a code that was sent.
   *
   * @param expiresAt ISO 8601, not validated; undefined if unknown.
   */
  start(expiresAt?: string) {
    this.#wasResent = this.#resendAt > 0;
    this.code = this.#error = '';
    this.needsNewCode = false;
    this.#expiresAt = expiresAt;
    this.wait(cooldownSeconds);
    this.#options.focus('[part~=code-input]');
  }

  /** Lets the user ask for another code only after this many seconds. */
  wait(seconds: number) {
    this.#resendAt = performance.now() + seconds * 1_000;
    this.#options.requestUpdate();
  }

  /** Ends the countdown. */
  stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Counts down while the widget is in the page. */
  #tick = () => {
    if (!this.#secondsLeft || !this.#options.host.isConnected) this.stop();
    this.#options.requestUpdate();
  };

  /** Shows why a code was not accepted. A code that can't be accepted any more is cleared. */
  reject(error: ApiError) {
    const {host, focus} = this.#options;
    const reason = reasonOf(error);
    this.#wasResent = false;
    this.#error = reason ? host.messages('codes', codes)[reason] : codeErrorText(error, host);
    this.needsNewCode = reason !== undefined && reason !== 'incorrect';
    if (this.needsNewCode) {
      this.code = '';
      this.#resendAt = 0;
    }
    focus(this.needsNewCode ? '.resend' : '[part~=code-input]');
  }

  get #secondsLeft() {
    return Math.max(0, Math.ceil((this.#resendAt - performance.now()) / 1_000));
  }

  render() {
    const {host, id, isPending, onComplete} = this.#options;
    const text = host.messages('codes', codes);
    const isBusy = isPending();
    const seconds = this.#secondsLeft;
    if (seconds && host.isConnected) this.#timer ??= setInterval(this.#tick, 1_000);
    return html`${codeField({
        id,
        label: text.code,
        value: this.code,
        error: this.#error,
        hint: this.#hint(),
        isReadonly: isBusy || this.needsNewCode,
        onInput: (code) => {
          const isNew = code !== this.code;
          if (isBusy || !isNew) return;
          this.code = code;
          this.#error = '';
          this.#options.requestUpdate();
          if (this.isComplete) onComplete();
        },
      })}
      <p>
        <button
          type="button"
          part="button button-link"
          class="resend"
          aria-disabled=${isBusy || seconds > 0}
          @click=${this.#resend}
        >
          ${text.resend}
        </button>
        ${seconds ? html`<span class="hint" aria-hidden="true">${text.resendIn(seconds)}</span>` : ''}
      </p>
      <p class="hidden" role="alert">${this.#error}</p>
      <p class="hidden" role="status">${this.#wasResent ? text.resent : ''}</p>`;
  }

  #hint() {
    const {host} = this.#options;
    const time = Date.parse(this.#expiresAt ?? '');
    if (Number.isNaN(time)) return '';
    const format = new Intl.DateTimeFormat(host.localization.language, {timeStyle: 'short'});
    return host.messages('codes', codes).validUntil(format.format(time));
  }

  #resend = () => {
    if (!this.#options.isPending() && !this.#secondsLeft) this.#options.onResend();
  };
}

/** Why no code was sent or accepted, where the code itself is not at fault. */
export function codeErrorText(error: ApiError, host: DialogHost): string {
  const isQuota = /quota/i.test(error.serverCode ?? error.serverMessage ?? '');
  return isQuota ? host.messages('codes', codes).quota : errorText(error, host);
}

type Reason = 'incorrect' | 'expired' | 'used' | 'tooMany' | 'unknown';

/** The server's codes, and words of its messages where it sends no code. */
const reasons: readonly (readonly [reason: Reason, pattern: RegExp])[] = [
  ['tooMany', /too.?many/i],
  ['expired', /expired/i],
  ['used', /used/i],
  ['unknown', /not.?found|no.?(?:such|pending)/i],
  ['incorrect', /incorrect|invalid|wrong|bad.?request|code/i],
];

/** Why a code was not accepted; undefined if it was refused for another reason. */
function reasonOf({code, status, serverCode, serverMessage}: ApiError): Reason | undefined {
  if (code !== 'invalid' && code !== 'not-found' && status !== 429) return undefined;
  const text = serverCode ?? serverMessage ?? 'invalid';
  if (status === 429 && !/attempt/i.test(text)) return undefined;
  return reasons.find(([, pattern]) => pattern.test(text))?.[0];
}
