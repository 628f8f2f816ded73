import {html} from 'lit';
import type {ApiKey} from '../../../api/api-keys.js';
import {setKeyExpiration} from '../../../api/api-keys.writes.js';
import {Action} from '../../../controllers/action.js';
import {emitCancelable, emit} from '../../../events.js';
import {errorText} from '../../../ui/alert.js';
import {Dialog} from '../../../dialogs/dialog.js';
import type {ApiKeyDialogHost} from './host.js';
import {dialogText} from './dialog-text.js';
import {Expiration} from './expiration.js';
import {nameOf} from '../key-name.js';

/** Changes when a key expires. */
export class ExpirationDialog extends Dialog<ApiKeyDialogHost> {
  readonly #key: ApiKey;
  readonly #expiration: Expiration;
  readonly #saving: Action<[expiresAt: string | null], ApiKey>;

  constructor(host: ApiKeyDialogHost, key: ApiKey) {
    super(host);
    this.#key = key;
    this.#expiration = new Expiration(host, key.expiresAt);
    this.#saving = new Action(host, {
      changes: 'api-keys',
      send: ({client}, expiresAt) => setKeyExpiration(client, host.scope, key, expiresAt),
    });
  }

  protected get isPending() {
    return this.#saving.isPending;
  }

  protected override get isChanged() {
    return this.#expiration.isChanged;
  }

  protected view() {
    const text = dialogText(this.host);
    return {
      title: text.editTitle,
      content: html`<p id="dialog-text">
          ${text.editText(html`<bdi translate="no"><strong>${nameOf(this.#key, this.host.text)}</strong></bdi>`)}
        </p>
        ${this.#expiration.render()}`,
      submit: text.save,
      isReady: this.isChanged,
      error: this.#expiration.invalid ? undefined : this.#saving.error,
    };
  }

  protected override async submit() {
    const {host} = this;
    const expiresAt = this.#expiration.read();
    if (expiresAt === undefined) return this.focus('[aria-invalid=true]');
    const key = this.#key;
    if (emitCancelable(host, 'workos-api-key-expiration-change', {key, expiresAt})) {
      const saved = await this.#saving.run(expiresAt);
      if (!saved) return this.#showInvalid();
      emit(host, 'workos-api-key-expiration-changed', {key: saved, expiresAt});
      this.notice = dialogText(host).expirationSaved(nameOf(key, host.text));
    }
    this.close();
    return undefined;
  }

  /** Shows a validation error at the field, since the request contains nothing else. */
  #showInvalid() {
    const {error} = this.#saving;
    if (error?.code !== 'invalid') return;
    this.#expiration.invalid = errorText(error, this.host);
    this.#saving.reset();
    this.focus('[aria-invalid=true]');
  }
}
