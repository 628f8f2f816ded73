import {html, nothing} from 'lit';
import type {ApiKey} from '../../../api/api-keys.js';
import {revokeKey} from '../../../api/api-keys.writes.js';
import {emitCancelable, emit} from '../../../events.js';
import {ConfirmDialog} from '../../../dialogs/confirm-dialog.js';
import type {ApiKeyDialogHost} from './host.js';
import {dialogText} from './dialog-text.js';
import {nameOf} from '../key-name.js';

/** Asks whether to revoke a key, which can't be undone. */
export function revokeDialog(host: ApiKeyDialogHost, key: ApiKey) {
  return new ConfirmDialog(host, {
    isDanger: true,
    changes: 'api-keys',
    view: () => {
      const text = dialogText(host);
      return {
        title: text.revokeTitle,
        text: text.revokeText(html`<bdi translate="no"><strong>${nameOf(key, host.text)}</strong></bdi>`),
        content: key.obfuscatedValue ? html`<p><code translate="no">${key.obfuscatedValue}</code></p>` : nothing,
        submit: host.text.revoke,
      };
    },
    confirmWithPage: () => emitCancelable(host, 'workos-api-key-revoke', {key}),
    send: ({client}) => revokeKey(client, host.scope, key),
    onDone: () => {
      emit(host, 'workos-api-key-revoked', {key});
      return dialogText(host).revoked(nameOf(key, host.text));
    },
  });
}
