import {html, nothing} from 'lit';
import {mayHaveSucceeded} from '../../../api/http/may-have-succeeded.js';
import {live} from 'lit/directives/live.js';
import {ApiError} from '../../../api/http/errors.js';
import {type Invitation, inviteMember} from '../../../api/members.writes.js';
import {Action} from '../../../controllers/action.js';
import {reportLostChange} from '../../../controllers/lost-change.js';
import {emitCancelable, emit} from '../../../events.js';
import type {Session} from '../../../session/session.js';
import {errorText} from '../../../ui/alert.js';
import {field} from '../../../ui/field.js';
import {Dialog} from '../../../dialogs/dialog.js';
import {isAddress, readAddresses} from '../../../dialogs/addresses.js';
import {dialogText} from './dialog-text.js';
import {roleChoice} from './role-choice.js';
import type {MemberDialogHost} from './host.js';

interface Failure {
  readonly email: string;
  readonly error: ApiError;
}

interface Outcome {
  /** Invitations that failed for a reason of their own. */
  readonly failures: readonly Failure[];
  /** The addresses that got no invitation, including the failed ones. */
  readonly left: readonly string[];
  /** The error that stopped the remaining invitations. */
  readonly error: ApiError | undefined;
}

/** If the server asks to wait longer, for one address or for all, the remaining invitations are not sent. In seconds. */
const maxWaitSeconds = 60;
const maxWaitForAllSeconds = 300;

/**
 * Invites one or more users. Each address has its own result; failed ones stay in the form to be corrected and resent.
 */
export class InviteDialog extends Dialog<MemberDialogHost> {
  #emails = '';
  /** The addresses in `#emails`, parsed once per change. */
  #addresses: readonly string[] = [];
  #firstName = '';
  #lastName = '';
  #chosen: ReadonlySet<string> | undefined;
  #invalid: {readonly emails?: string; readonly role?: string} = {};
  #failures: readonly Failure[] = [];
  #stopped: ApiError | undefined;
  /** The number of the invitation being sent, and the number of all. */
  #progress: readonly [all: number, done: number] = [0, 0];
  #sent = 0;
  /** How long the server asked to wait before the next request, in seconds; 0 while none waits. */
  #waitSeconds = 0;
  /** How long these invitations have waited together, in seconds. */
  #waitedSeconds = 0;
  #endWait = () => {};
  readonly #inviting: Action<[invitations: readonly Invitation[]], Outcome>;

  constructor(table: MemberDialogHost) {
    super(table);
    this.#inviting = new Action(table, {
      changes: 'members',
      send: (session, invitations) => this.#sendAll(session, invitations),
    });
  }

  protected get isPending() {
    return this.#inviting.isPending;
  }

  protected override get isChanged() {
    return !!(this.#emails + this.#firstName + this.#lastName).trim() || !!this.#chosen;
  }

  override hostDisconnected() {
    super.hostDisconnected();
    // A widget that moves is connected again by then.
    queueMicrotask(() => this.host.isConnected || this.#endWait());
  }

  protected override onSessionEnd() {
    this.#endWait();
  }

  protected view() {
    const {roles, common} = this.host;
    const text = dialogText(this.host);
    const emails = this.#addresses;
    return {
      title: text.inviteTitle,
      content: html`<p id="dialog-text">${text.inviteText}</p>
        ${field({
          id: 'emails',
          label: text.emails,
          error: this.#invalid.emails ?? '',
          hint: text.emailsHint,
          control: ({id, describedBy, invalid}) =>
            html`<textarea
              id=${id}
              part="input"
              autofocus
              required
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              inputmode="email"
              data-1p-ignore
              dir="auto"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              ?readonly=${this.isPending}
              .value=${live(this.#emails)}
              @input=${this.#type('emails')}
            ></textarea>`,
        })}
        ${this.#renderFailures()}
        ${
          roles.data?.roles.length === 1
            ? html`<p class="hint">${text.oneRole(roles.data.roles[0]!.name)}</p>`
            : roleChoice({
                text,
                retryText: common.retry,
                failedText: this.host.text.rolesFailed,
                roles,
                held: [],
                chosen: this.#roles,
                invalid: this.#invalid.role,
                onChange: (chosen) => {
                  this.#chosen = chosen;
                  this.#invalid = {};
                  this.requestUpdate();
                },
              })
        }
        ${
          emails.length > 1
            ? nothing
            : html`<details>
                <summary>${text.nameDetails}</summary>
                <div class="names">
                  ${this.#renderName('firstName', text.firstName, this.#firstName)}
                  ${this.#renderName('lastName', text.lastName, this.#lastName)}
                </div>
              </details>`
        }
        ${this.#renderProgress()}`,
      submit: text.send(emails.length || 1),
      isReady: roles.data !== undefined,
      error: this.#stopped ?? this.#inviting.error,
    };
  }

  #renderName(name: 'firstName' | 'lastName', label: string, value: string) {
    return field({
      id: name,
      label,
      control: ({id}) =>
        html`<input
          id=${id}
          part="input"
          autocomplete="off"
          dir="auto"
          .value=${live(value)}
          @input=${this.#type(name)}
        />`,
    });
  }

  #renderFailures() {
    const text = dialogText(this.host);
    return this.#failures.length
      ? html`<div role="alert">
          <p class="invalid">${text.someFailed(this.#failures.length)}</p>
          <ul class="results">
            ${this.#failures.map(
              ({email, error}) =>
                html`<li>
                  <bdi translate="no">${email}</bdi>
                  :
                  <span class="invalid">${errorText(error, this.host)}</span>
                </li>`,
            )}
          </ul>
        </div>`
      : nothing;
  }

  #renderProgress() {
    const text = dialogText(this.host);
    const isBulk = this.isPending && this.#progress[0] > 1;
    return html`<p class=${isBulk ? 'hint' : 'hidden'} role="status">
      ${this.isPending ? text.sending(...this.#progress) : ''}
      ${this.#waitSeconds ? text.waiting(this.#waitSeconds) : ''}
    </p>`;
  }

  #type(field: 'emails' | 'firstName' | 'lastName') {
    return ({target}: Event) => {
      const {value} = target as HTMLInputElement;
      if (field === 'emails') this.#enter(value);
      else if (field === 'firstName') this.#firstName = value;
      else this.#lastName = value;
      this.#invalid = {};
      this.requestUpdate();
    };
  }

  #enter(emails: string) {
    this.#emails = emails;
    this.#addresses = readAddresses(emails);
  }

  /** The slugs of the chosen roles. Default: the default role, or the only role if there is just one. */
  get #roles(): ReadonlySet<string> {
    const roles = this.host.roles.data?.roles ?? [];
    const preset = roles.find(({isDefault}) => isDefault) ?? (roles.length === 1 ? roles[0] : undefined);
    return this.#chosen ?? new Set(preset ? [preset.slug] : []);
  }

  protected override async submit() {
    const text = dialogText(this.host);
    const emails = this.#addresses;
    const wrong = emails.find((email) => !isAddress(email));
    this.#failures = [];
    this.#stopped = undefined;
    if (!emails.length || wrong) return this.#reject('emails', wrong ? text.emailInvalid(wrong) : text.emailsMissing);
    if (!this.#roles.size && this.host.roles.data?.roles.length) {
      return this.#reject('role', this.host.roles.data.multipleRoles ? text.rolesMissing : text.roleMissing);
    }
    // A snapshot: edits while sending don't affect these invitations.
    const invitations = emails.map((email) => this.#invitation(email, emails.length === 1));
    const outcome = await this.#inviting.run(invitations);
    if (this.hasEnded || outcome?.error?.code === 'session-changed') return outcome && this.#reportLost(outcome);
    if (this.#sent) this.notice = dialogText(this.host).invited(this.#sent);
    if (!outcome) return this.focus('textarea');
    this.#enter(outcome.left.join('\n'));
    this.#stopped = outcome.error;
    if (outcome.left.length) return this.#showFailures(outcome.failures, emails.length === 1);
    return this.close();
  }

  /**
   * Sends one after another because of the rate limit. An error that concerns only one address does not stop the rest.
   */
  async #sendAll(session: Session, invitations: readonly Invitation[]): Promise<Outcome> {
    const failures: Failure[] = [];
    this.#waitedSeconds = 0;
    const before = this.#sent;
    for (const [index, invitation] of invitations.entries()) {
      const {email} = invitation;
      this.#progress = [invitations.length, index + 1];
      this.requestUpdate();
      // Once the session has ended, nothing can be sent, so don't emit the event.
      if (!session.hasEnded && !emitCancelable(this.host, 'workos-user-invite', invitation)) continue;
      try {
        await this.#send(session, invitation, invitations.length > 1);
        this.#sent++;
        emit(this.host, 'workos-user-invited', invitation);
      } catch (cause) {
        const error = ApiError.from(cause);
        const isOwn = isOfAddress(error);
        if (!isOwn && this.#sent === before && error.code !== 'session-changed') throw error;
        emit(this.host, 'workos-error', {error});
        if (!isOwn) {
          const rest = invitations.slice(index);
          return {failures, left: [...failures, ...rest].map(({email}) => email), error};
        }
        failures.push({email, error});
      }
    }
    return {failures, left: failures.map(({email}) => email), error: undefined};
  }

  /** If the server asks to wait in the middle of several invitations, waits and sends again. */
  async #send(session: Session, invitation: Invitation, isBulk: boolean) {
    for (let waited = 0; ;) {
      try {
        return await inviteMember(session.client, invitation);
      } catch (cause) {
        const {code, retryAfter} = ApiError.from(cause);
        const wait = Math.max(1, Math.ceil(retryAfter ?? Infinity)); // At least a second, since some servers send 0.
        waited += wait;
        this.#waitedSeconds += wait;
        const isTooLong = waited > maxWaitSeconds || this.#waitedSeconds > maxWaitForAllSeconds;
        if (!isBulk || code !== 'rate-limited' || isTooLong || !(await this.#wait(wait))) throw cause;
      }
    }
  }

  /** Returns whether to go on. If not, the widget was removed. */
  async #wait(seconds: number) {
    if (this.host.isConnected) {
      this.#waitSeconds = seconds;
      this.requestUpdate();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1_000);
        this.#endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#waitSeconds = 0;
      this.requestUpdate();
    }
    return this.host.isConnected;
  }

  /** Makes the widget report, since the dialog is gone, how many invitations were not sent, without their addresses. */
  #reportLost({failures, left, error = failures[0]?.error}: Outcome) {
    if (!error) return;
    const title = mayHaveSucceeded(error) ? undefined : () => dialogText(this.host).someFailed(left.length);
    reportLostChange(this.host, this.session!, error, title);
  }

  /** Shows the error of a single invitation at its field, and those of several in a list. */
  #showFailures(failures: readonly Failure[], isOnly: boolean) {
    const [first] = failures;
    if (first && isOnly) {
      const isRole = /role/i.test(first.error.serverMessage ?? '');
      this.#reject(isRole ? 'role' : 'emails', errorText(first.error, this.host));
    } else {
      this.#failures = failures;
      this.focus('textarea');
    }
  }

  #reject(field: 'emails' | 'role', reason: string) {
    this.#invalid = {[field]: reason};
    this.focus(field === 'emails' ? 'textarea' : 'select, [type=checkbox]');
  }

  #invitation(email: string, isOnly: boolean): Invitation {
    const firstName = this.#firstName.trim();
    const lastName = this.#lastName.trim();
    return {
      email,
      roles: [...this.#roles],
      ...(isOnly && firstName && {firstName}),
      ...(isOnly && lastName && {lastName}),
    };
  }
}

/** Whether an error concerns only this address or its role. Any other error stops the remaining invitations. */
function isOfAddress({code, serverMessage = ''}: ApiError) {
  return (code === 'invalid' || code === 'not-found') && !/not allowed to send invites/i.test(serverMessage);
}
