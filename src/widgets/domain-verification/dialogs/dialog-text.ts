import {domainVerificationDialogs} from '../../../messages/en/domain-verification-dialogs.js';
import type {DomainDialogHost} from './host.js';

/** What the dialogs say, in the widget's language. */
export function dialogText(widget: DomainDialogHost) {
  return widget.messages('domainVerificationDialogs', domainVerificationDialogs);
}
