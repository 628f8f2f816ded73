import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ApiKey, CreatedApiKey, NewApiKey} from '../../../api/api-keys.js';
import {createKey} from '../../../api/api-keys.writes.js';
import {ApiError} from '../../../api/http/errors.js';
import {Action} from '../../../controllers/action.js';
import {Clipboard} from '../../../controllers/clipboard.js';
import {reportLostChange} from '../../../controllers/lost-change.js';
import {emitCancelable, emit} from '../../../events.js';
import {copy} from '../../../messages/en/copy.js';
import {errorText} from '../../../ui/alert.js';
import {copyButton, copyStatus} from '../../../ui/copy.js';
import {field} from '../../../ui/field.js';
import {Dialog, type DialogView} from '../../../dialogs/dialog.js';
import type {ApiKeyDialogHost} from './host.js';
import {dialogText} from './dialog-text.js';
import {Expiration} from './expiration.js';
import {permissionChoice} from './permission-choice.js';
import {permissionsOf} from './permissions.js';
import {nameOf} from '../key-name.js';

/**
 * Creates a key, then shows its secret. The secret is kept only in this dialog and lost when it closes, so until it has
 * been copied, closing asks for confirmation.
 */
export class CreateDialog extends Dialog<ApiKeyDialogHost> {
  #name = '';
  #filter = '';
  #chosen: ReadonlySet<string> = new Set();
  #invalid: {readonly name?: string; readonly permissions?: string} = {};
  readonly #expiration: Expiration;
  readonly #creating: Action<[NewApiKey], CreatedApiKey>;

  #created: ApiKey | undefined;
  #secret = '';
  /** Whether the user has copied the secret. */
  #isSaved = false;
  /** Whether the secret was dropped because the user left the page. */
  #isDropped = false;
  readonly #copying: Clipboard;

  constructor(host: ApiKeyDialogHost) {
    super(host);
    this.#expiration = new Expiration(host);
    this.#copying = new Clipboard(this);
    this.#creating = new Action(host, {
      changes: 'api-keys',
      send: ({client}, key) => createKey(client, host.scope, key),
      onSaved: () => host.showFirstPage(), // The new key appears there.
    });
  }

  protected get isPending() {
    return this.#creating.isPending;
  }

  protected override get isLocked() {
    return this.isPending || (this.#isAtRisk && !this.isLeaving);
  }

  protected override get isChanged() {
    return !this.#created && (!!this.#name.trim() || this.#chosen.size > 0 || this.#expiration.isChanged);
  }

  protected override get closeQuestion() {
    const {leaveQuestion: text, leave} = dialogText(this.host);
    return this.#isAtRisk ? {text, leave} : super.closeQuestion;
  }

  /** Whether closing would lose the secret. */
  get #isAtRisk() {
    return !!this.#created && !this.#isSaved && !this.#isDropped;
  }

  protected view(): DialogView {
    if (this.#isDropped) return this.#viewDropped();
    return this.#created ? this.#viewSecret(this.#created) : this.#viewForm();
  }

  #viewForm(): DialogView {
    const {common, text} = this.host;
    const more = dialogText(this.host);
    return {
      title: more.createTitle,
      content: html`${field({
        id: 'name',
        label: text.name,
        error: this.#invalid.name ?? '',
        hint: more.nameHint,
        control: ({id, describedBy, invalid}) =>
          html`<input
            id=${id}
            part="input"
            autofocus
            required
            autocomplete="off"
            data-1p-ignore
            data-lpignore="true"
            data-bwignore
            dir="auto"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            ?readonly=${this.isPending}
            .value=${live(this.#name)}
            @input=${({target}: Event) => {
              this.#name = (target as HTMLInputElement).value;
              this.#clearInvalid();
            }}
          />`,
      })}
      ${this.#expiration.render()}
      ${permissionChoice({
        text: more,
        retryText: common.retry,
        permissions: permissionsOf(this.host),
        chosen: this.#chosen,
        filter: this.#filter,
        invalid: this.#invalid.permissions ?? '',
        onChoose: (slugs, isOn) => {
          const chosen = new Set([...this.#chosen, ...slugs]);
          if (!isOn) for (const slug of slugs) chosen.delete(slug);
          this.#chosen = chosen;
          this.#clearInvalid();
        },
        onFilter: (filter) => {
          this.#filter = filter;
          this.requestUpdate();
        },
      })}`,
      submit: more.create,
      error: this.#creating.error,
    };
  }

  /** Clears validation errors after an edit. */
  #clearInvalid() {
    this.#invalid = {};
    this.requestUpdate();
  }

  #viewSecret(key: ApiKey): DialogView {
    const text = dialogText(this.host);
    const copyText = this.host.messages('copy', copy);
    return {
      title: text.saveTitle,
      content: html`<p id="dialog-text">
          ${text.saveText(html`<bdi translate="no"><strong>${nameOf(key, this.host.text)}</strong></bdi>`)}
        </p>
        <div class="secret">
          <input
            id="secret"
            part="input"
            readonly
            dir="ltr"
            aria-label=${this.host.text.key}
            aria-describedby="dialog-text"
            autocomplete="off"
            spellcheck="false"
            translate="no"
            data-1p-ignore
            data-lpignore="true"
            data-bwignore
            .value=${live(this.#secret)}
            @focus=${({target}: Event) => (target as HTMLInputElement).select()}
            @copy=${({target}: Event) => isWhole(target as HTMLInputElement) && this.#markSaved()}
          />
          ${copyButton(this.#copying, {
            id: 'key',
            value: this.#secret,
            name: text.key,
            text: copyText,
            onCopied: () => this.#markSaved(),
          })}
        </div>
        ${copyStatus(this.#copying, copyText)}`,
    };
  }

  #viewDropped(): DialogView {
    const text = dialogText(this.host);
    return {title: text.droppedTitle, content: html`<p id="dialog-text">${text.droppedText}</p>`};
  }

  #markSaved() {
    this.#isSaved = true;
    this.requestUpdate();
  }

  protected override onPageHide() {
    if (!this.#secret) return;
    this.#secret = '';
    this.#isDropped = true;
    this.requestUpdate();
  }

  protected override async submit() {
    const {host} = this;
    const name = this.#name.trim();
    const expiresAt = this.#expiration.read();
    this.#invalid = name ? {} : {name: dialogText(host).nameMissing};
    if (!name || expiresAt === undefined) return this.focus('[aria-invalid=true]');
    const key = {name, permissions: [...this.#chosen], expiresAt};
    if (!emitCancelable(host, 'workos-api-key-create', key)) return this.close();
    const created = await this.#creating.run(key);
    if (created) this.#reveal(created);
    else this.#showInvalid();
    return undefined;
  }

  #reveal({value, ...key}: CreatedApiKey) {
    emit(this.host, 'workos-api-key-created', {key});
    if (this.hasEnded) return this.#loseSecret();
    this.#secret = value;
    this.#created = key;
    this.notice = dialogText(this.host).createdKey(nameOf(key, this.host.text));
    return this.focus('#secret');
  }

  protected override onSessionEnd() {
    this.#secret = '';
    if (this.#isAtRisk) this.#loseSecret();
  }

  /** Reports that the secret is lost. It is not shown, since another user may be signed in now. */
  #loseSecret() {
    const title = () => dialogText(this.host).secretLost;
    reportLostChange(this.host, this.session!, new ApiError('session-changed'), title);
  }

  /** Shows the server's validation errors at their fields. */
  #showInvalid() {
    const {error} = this.#creating;
    const fields = error?.fields.map(({field}) => field) ?? [];
    if (!error || !fields.some((field) => ['name', 'expiresAt', 'permissions'].includes(field))) return;
    const reason = errorText(error, this.host);
    if (fields.includes('expiresAt')) this.#expiration.invalid = reason;
    this.#invalid = {
      ...(fields.includes('name') && {name: reason}),
      ...(fields.includes('permissions') && {permissions: reason}),
    };
    this.#creating.reset();
    this.focus('[aria-invalid=true], [type=search], [type=checkbox]');
  }
}

function isWhole({selectionStart, selectionEnd, value}: HTMLInputElement) {
  return selectionStart === 0 && selectionEnd === value.length;
}
