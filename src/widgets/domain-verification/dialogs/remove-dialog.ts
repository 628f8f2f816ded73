import {html} from 'lit';
import type {Domain} from '../../../api/domains.js';
import {removeDomain} from '../../../api/domains.writes.js';
import {emitCancelable, emit} from '../../../events.js';
import {ConfirmDialog} from '../../../dialogs/confirm-dialog.js';
import {dialogText} from './dialog-text.js';
import type {DomainDialogHost} from './host.js';
import {isPending, isVerified} from '../states.js';

/** Asks whether to remove a domain. The text depends on the domain's state. */
export function removeDialog(host: DomainDialogHost, domain: Domain) {
  return new ConfirmDialog(host, {
    isDanger: true,
    changes: 'domains',
    view: () => {
      const text = dialogText(host);
      const now = host.currentDomain(domain);
      const question = isVerified(now) ? text.removeVerified : isPending(now) ? text.removePending : text.removeOther;
      return {
        title: text.removeTitle,
        text: question(html`<bdi translate="no"><strong>${host.nameOf(domain)}</strong></bdi>`),
        submit: text.remove,
      };
    },
    confirmWithPage: () => emitCancelable(host, 'workos-domain-remove', {domain: host.currentDomain(domain)}),
    send: async (session) => {
      await removeDomain(session.client, domain);
      host.updateDomain(session, domain);
      return domain;
    },
    onDone: () => {
      emit(host, 'workos-domain-removed', {domain});
      return dialogText(host).removed(host.nameOf(domain));
    },
  });
}
