import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {type EmailChange, sendEmailChange, verifyEmailChange} from '../../../api/email-change.js';
import type {ApiError} from '../../../api/http/errors.js';
import {createPassword, lacksPassword} from '../../../api/password.js';
import {Action} from '../../../controllers/action.js';
import {isAddress, readAddresses} from '../../../dialogs/addresses.js';
import {CodeEntry, codeErrorText} from '../../../dialogs/code-entry.js';
import {Dialog, type DialogView} from '../../../dialogs/dialog.js';
import {StepUp} from '../../../dialogs/step-up.js';
import {emitCancelable, emit} from '../../../events.js';
import {emailChange} from '../../../messages/en/email-change.js';
import {stepUp} from '../../../messages/en/step-up.js';
import {errorText} from '../../../ui/alert.js';
import {field} from '../../../ui/field.js';
import type {ProfileDialogHost} from './host.js';

type Step = 'address' | 'code' | 'password';

/**
 * Changes the e-mail address: the new one, the code that was sent to it, and for a user without a password, where
 * passwords are offered, one that they may set. What needs elevated access asks for it in a dialog above.
 */
export class EmailDialog extends Dialog<ProfileDialogHost> {
  #step: Step = 'address';
  #address = '';
  #password = '';
  /** Why the field of the step is invalid. */
  #invalid = '';
  /** The address that the last code was sent to. */
  #sentTo = '';
  /** Whether the user has no password and may set one. Asked for while the user looks for the code. */
  #lacksPassword: Promise<boolean> | undefined;
  readonly #stepUp: StepUp;
  readonly #entry: CodeEntry;
  readonly #sending: Action<[address: string], {readonly expiresAt: string | undefined}>;
  readonly #verifying: Action<[code: string], EmailChange>;
  readonly #settingPassword: Action<[password: string], object>;

  constructor(host: ProfileDialogHost) {
    super(host);
    this.#stepUp = new StepUp(host, this.session!, () => host.main.data?.email ?? '');
    this.#entry = new CodeEntry({
      host,
      id: 'code',
      requestUpdate: () => this.requestUpdate(),
      focus: (selector) => this.focus(selector),
      isPending: () => this.isPending,
      onComplete: () => this.submit(),
      onResend: () => void this.#send(this.#sentTo),
    });
    this.#sending = new Action(host, {
      changes: 'profile',
      send: ({client}, address) =>
        this.#stepUp.send(async (token) => ({expiresAt: await sendEmailChange(client, address, token)})),
    });
    this.#verifying = new Action(host, {
      changes: 'profile',
      send: ({client}, code) => this.#stepUp.send((token) => verifyEmailChange(client, code, token)),
    });
    this.#settingPassword = new Action(host, {
      changes: 'profile',
      send: ({client}, password) =>
        this.#stepUp.send(async (token) => {
          await createPassword(client, password, token);
          return {};
        }),
    });
  }

  protected get isPending() {
    const actions = [this.#sending, this.#verifying, this.#settingPassword];
    return this.#stepUp.isAsking || actions.some(({isPending}) => isPending);
  }

  protected override get isChanged() {
    if (this.#step === 'password') return !!this.#password;
    return !!this.#address.trim();
  }

  get #text() {
    return this.host.messages('emailChange', emailChange);
  }

  protected view(): DialogView {
    if (this.#step === 'address') return this.#addressView();
    return this.#step === 'code' ? this.#codeView() : this.#passwordView();
  }

  #addressView(): DialogView {
    const text = this.#text;
    const {email = ''} = this.host.main.data ?? {};
    return {
      title: text.title,
      content: html`<p id="dialog-text">${text.text(bold(email))}</p>
        ${field({
          id: 'new-email',
          label: text.newEmail,
          error: this.#invalid,
          control: ({id, describedBy, invalid}) =>
            html`<input
              id=${id}
              part="input"
              type="text"
              autofocus
              required
              autocomplete="email"
              autocapitalize="off"
              spellcheck="false"
              inputmode="email"
              dir="auto"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              ?readonly=${this.isPending}
              .value=${live(this.#address)}
              @input=${({target}: Event) => {
                this.#address = (target as HTMLInputElement).value;
                this.#setInvalid('');
              }}
            />`,
        })}`,
      submit: this.host.messages('stepUp', stepUp).send,
      error: this.#sending.error,
    };
  }

  #codeView(): DialogView {
    const text = this.#text;
    const {codeText, confirm, send} = this.host.messages('stepUp', stepUp);
    const {needsNewCode, isComplete} = this.#entry;
    return {
      title: text.codeTitle,
      content: html`<p id="dialog-text">${codeText(bold(this.#sentTo))}</p>
        ${this.#entry.render()}
        <p>
          <button type="button" part="button button-link" aria-disabled=${this.isPending} @click=${this.#back}>
            ${text.back}
          </button>
        </p>`,
      submit: needsNewCode ? send : confirm,
      isReady: needsNewCode || isComplete,
      error: this.#sending.error,
    };
  }

  #passwordView(): DialogView {
    const text = this.#text;
    const {email = ''} = this.host.main.data ?? {};
    return {
      title: text.passwordTitle,
      // Password managers save the password for the address in the hidden field.
      content: html`<p id="dialog-text">${text.passwordText(bold(email))}</p>
        <input class="hidden" tabindex="-1" aria-hidden="true" autocomplete="username" readonly .value=${email} />
        ${field({
          id: 'new-password',
          label: text.password,
          error: this.#invalid,
          control: ({id, describedBy, invalid}) =>
            html`<input
              id=${id}
              part="input"
              type="password"
              autofocus
              required
              autocomplete="new-password"
              dir="ltr"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              ?readonly=${this.isPending}
              .value=${live(this.#password)}
              @input=${({target}: Event) => {
                this.#password = (target as HTMLInputElement).value;
                this.#setInvalid('');
              }}
            />`,
        })}`,
      submit: text.savePassword,
      closeLabel: text.notNow,
      error: this.#settingPassword.error,
    };
  }

  protected override submit() {
    if (this.#step === 'address') this.#sendTyped();
    else if (this.#step === 'password') void this.#setPassword();
    else if (this.#entry.needsNewCode) void this.#send(this.#sentTo);
    else void this.#verify();
  }

  #sendTyped() {
    const text = this.#text;
    const [address, another] = readAddresses(this.#address);
    const {email = ''} = this.host.main.data ?? {};
    if (!address) return this.#reject(text.missing);
    if (another) return this.#reject(text.several);
    if (!isAddress(address)) return this.#reject(text.invalid(address));
    if (address.toLowerCase() === email.toLowerCase()) return this.#reject(text.same);
    if (!emitCancelable(this.host, 'workos-email-change', {email: address})) return this.close();
    void this.#send(address);
    return undefined;
  }

  /** Sends a code to the new address, at first or again. */
  async #send(address: string) {
    if (!(await this.#prepare())) return;
    const result = await this.#sending.run(address);
    if (this.hasEnded) return;
    if (!result) return this.#showSendError(this.#sending.error!);
    this.#sentTo = address;
    this.#lacksPassword ??= lacksPassword(this.session!.client).catch(() => false);
    this.#step = 'code';
    this.#entry.start(result.expiresAt);
  }

  /** Shows why no code was sent: at the field, if the address is at fault. */
  #showSendError(error: ApiError) {
    const text = this.#text;
    const reason = addressReasonOf(error);
    if (error.retryAfter) this.#entry.wait(error.retryAfter);
    if (!reason && error.code !== 'invalid' && error.status !== 429) return this.requestUpdate();
    this.#sending.reset();
    const shown = reason === undefined ? codeErrorText(error, this.host) : text[reason];
    if (this.#step === 'address') return this.#reject(shown);
    this.#entry.reject(error);
    return undefined;
  }

  async #verify() {
    if (!(await this.#prepare())) return;
    this.#sending.reset();
    const change = await this.#verifying.run(this.#entry.code);
    if (this.hasEnded) return;
    if (!change) return this.#entry.reject(this.#verifying.error!);
    const {profile, access} = change;
    if (access) this.#stepUp.keep(access.token, access.expiresAt);
    this.#entry.stop();
    this.host.showProfile(this.session!, profile);
    emit(this.host, 'workos-email-changed', {profile});
    this.#address = this.#invalid = '';
    this.notice = this.#text.changed(profile.email);
    if (!(await this.#lacksPassword) || this.hasEnded) return this.close();
    this.#step = 'password';
    this.focus('#new-password');
  }

  async #setPassword() {
    if (!this.#password) return this.#reject(this.#text.passwordMissing);
    if (!(await this.#prepare())) return;
    const isSet = await this.#settingPassword.run(this.#password);
    if (this.hasEnded) return;
    const {error} = this.#settingPassword;
    if (error?.code === 'invalid') {
      this.#settingPassword.reset();
      return this.#reject(errorText(error, this.host));
    }
    if (!isSet) return;
    this.#password = '';
    this.notice = this.#text.passwordSet(this.host.main.data?.email ?? '');
    this.close();
  }

  /** Gets elevated access. Returns false if the user does not confirm; what was typed stays. */
  async #prepare() {
    const isReady = this.#stepUp.prepare();
    this.requestUpdate();
    const result = await isReady;
    if (!this.hasEnded) this.requestUpdate();
    return result && !this.hasEnded;
  }

  #back = () => {
    if (this.isPending) return;
    this.#entry.stop();
    this.#sending.reset();
    this.#step = 'address';
    this.focus('#new-email');
  };

  #setInvalid(reason: string) {
    this.#invalid = reason;
    this.requestUpdate();
  }

  #reject(reason: string) {
    this.#invalid = reason;
    this.focus('[aria-invalid]');
  }

  protected override onPageHide() {
    this.#password = '';
    this.requestUpdate();
  }

  protected override onSessionEnd() {
    this.#password = '';
    this.#entry.stop();
  }

  protected override onClosed() {
    this.#password = '';
    this.#entry.stop();
    super.onClosed();
  }
}

function bold(address: string) {
  return html`<bdi translate="no"><strong>${address}</strong></bdi>`;
}

type AddressReason = 'taken' | 'managed' | 'unavailable' | 'same';

/** Why an address can't be had, as far as the server says so. */
function addressReasonOf({status, serverCode, serverMessage = ''}: ApiError): AddressReason | undefined {
  const text = serverCode ?? serverMessage;
  if (/managed/i.test(text)) return 'managed';
  if (/unchanged/i.test(text)) return 'same';
  if (status === 409 || /in.?use|taken|email.?not.?available/i.test(text)) return 'taken';
  return /change.?not.?available/i.test(text) ? 'unavailable' : undefined;
}
