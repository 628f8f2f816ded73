import {html} from 'lit';
import {ApiError} from '../api/http/errors.js';
import {sendIdentityCode, verifyIdentity} from '../api/identity.js';
import {emit} from '../events.js';
import {stepUp} from '../messages/en/step-up.js';
import {dropElevation, elevatedToken, elevationKey, holdElevation} from '../session/elevation.js';
import type {Session} from '../session/session.js';
import {CodeEntry, codeErrorText} from './code-entry.js';
import {Dialog, type DialogHost, type DialogView} from './dialog.js';

/**
 * Gets elevated access for the changes of one dialog, which some operations need: the user confirms their identity in a
 * dialog above, and the change goes on. All widgets of the user share what was granted.
 */
export class StepUp {
  /** Whether the user is being asked. */
  isAsking = false;
  readonly #host: DialogHost;
  readonly #session: Session;
  readonly #email: () => string;
  /** What the user was granted for the next change. */
  #granted: string | undefined;

  /** @param email Returns the user's address, to which codes are sent. */
  constructor(host: DialogHost, session: Session, email: () => string) {
    this.#host = host;
    this.#session = session;
    this.#email = email;
  }

  /** Asks the user to confirm their identity, unless they have lately. Returns whether changes can be sent. */
  async prepare(): Promise<boolean> {
    return this.#token !== undefined || (await this.#ask()) !== undefined;
  }

  /**
   * Sends a change with elevated access. If that is refused, asks the user once more and sends the change again.
   *
   * @throws {ApiError} The refusal, if the user does not confirm, and every other failure.
   */
  async send<Result>(change: (token: string) => Promise<Result>): Promise<Result> {
    const token = this.#token ?? (await this.#ask());
    if (token === undefined) throw new ApiError('forbidden');
    const isNew = token === this.#granted;
    this.#granted = undefined;
    try {
      return await change(token);
    } catch (cause) {
      if (!isRefusal(cause)) throw withoutToken(cause, token);
      dropElevation(this.#key, token);
      // What was granted for this change is refused for another reason.
      const granted = isNew ? undefined : await this.#ask();
      if (granted === undefined) throw withoutToken(cause, token);
      return change(granted).catch((again: unknown) => {
        throw withoutToken(again, granted);
      });
    }
  }

  /** Keeps newer elevated access, which some changes grant. */
  keep(token: string, expiresAt: string | undefined) {
    holdElevation(this.#key, token, expiresAt);
  }

  get #key() {
    return elevationKey(this.#session);
  }

  get #token() {
    return elevatedToken(this.#key);
  }

  async #ask() {
    if (this.#host.session !== this.#session) return undefined;
    this.isAsking = true;
    await new Promise<void>((resolve) => {
      const dialog = new StepUpDialog(this.#host, {
        email: this.#email,
        onConfirmed: (token, expiresAt) => this.keep(token, expiresAt),
        onClosed: resolve,
      });
      dialog.show();
    });
    this.isAsking = false;
    this.#granted = this.#token;
    return this.#granted;
  }
}

/** Whether a change was refused for lack of elevated access, as far as the server says why. */
function isRefusal(cause: unknown) {
  const {status, serverCode} = ApiError.from(cause);
  return status === 403 && (!serverCode || /elevated|elevation/i.test(serverCode));
}

/** Some servers quote a refused token in their reason, which is shown and passed to the page. */
function withoutToken(cause: unknown, token: string) {
  const error = ApiError.from(cause);
  const {code, serverMessage} = error;
  if (!serverMessage?.includes(token)) return error;
  return new ApiError(code, {...error, serverMessage: serverMessage.replaceAll(token, '…')});
}

interface StepUpOptions {
  readonly email: () => string;
  readonly onConfirmed: (token: string, expiresAt: string | undefined) => void;
  /** Called when the dialog has closed or its session has ended, confirmed or not. */
  readonly onClosed: () => void;
}

/** Asks the user to confirm their identity with a code by e-mail, above the dialog that needs it. */
class StepUpDialog extends Dialog {
  protected override readonly id = 'step-up';
  readonly #options: StepUpOptions;
  readonly #entry: CodeEntry;
  /** What the code that was sent belongs to; undefined until one was sent. */
  #challengeId: string | undefined;
  #error: ApiError | undefined;
  #isPending = false;

  constructor(host: DialogHost, options: StepUpOptions) {
    super(host);
    this.#options = options;
    this.#entry = new CodeEntry({
      host,
      id: 'identity-code',
      requestUpdate: () => this.requestUpdate(),
      focus: (selector) => this.focus(selector),
      isPending: () => this.#isPending,
      onComplete: () => this.submit(),
      onResend: () => this.#send(),
    });
  }

  override show() {
    super.show();
    this.focus('[type=submit]');
  }

  protected get isPending() {
    return this.#isPending;
  }

  protected view(): DialogView {
    const text = this.host.messages('stepUp', stepUp);
    const isSent = this.#challengeId !== undefined;
    const address = html`<bdi translate="no"><strong>${this.#options.email()}</strong></bdi>`;
    const needsCode = !isSent || this.#entry.needsNewCode;
    return {
      title: text.title,
      content: html`<p id="step-up-text">${isSent ? text.codeText(address) : text.sendText(address)}</p>
        ${isSent ? this.#entry.render() : ''}`,
      submit: needsCode ? text.send : text.confirm,
      isReady: needsCode || this.#entry.isComplete,
      error: this.#error,
    };
  }

  protected override submit() {
    if (this.#challengeId === undefined || this.#entry.needsNewCode) this.#send();
    else this.#verify(this.#challengeId);
  }

  #send() {
    void this.#run(
      async ({client}) => {
        this.#challengeId = await sendIdentityCode(client);
      },
      () => this.#entry.start(),
      (error) => {
        this.#error = new ApiError('invalid', {serverMessage: codeErrorText(error, this.host)});
        if (error.retryAfter) this.#entry.wait(error.retryAfter);
      },
    );
  }

  #verify(challengeId: string) {
    void this.#run(
      async ({client}) => {
        const {token, expiresAt} = await verifyIdentity(client, challengeId, this.#entry.code);
        this.#options.onConfirmed(token, expiresAt);
      },
      () => this.close(),
      (error) => this.#entry.reject(error),
    );
  }

  async #run(send: (session: Session) => Promise<void>, onDone: () => void, onFailed: (error: ApiError) => void) {
    if (this.#isPending) return;
    this.#isPending = true;
    this.#error = undefined;
    this.requestUpdate();
    let error: ApiError | undefined;
    try {
      await send(this.session!);
    } catch (cause) {
      error = ApiError.from(cause);
    }
    this.#isPending = false;
    if (this.hasEnded) return;
    this.requestUpdate();
    if (!error) return onDone();
    emit(this.host, 'workos-error', {error});
    onFailed(error);
  }

  protected override onSessionEnd() {
    this.onClosed();
  }

  protected override onClosed() {
    this.#entry.stop();
    this.#options.onClosed();
  }
}
