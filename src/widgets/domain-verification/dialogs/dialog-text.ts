import {domainVerificationDialogs} from '../../../messages/en/domain-verification-dialogs.js';
import type {DomainDialogHost} from './host.js';

/** The messages of the dialogs in the current language. */
export function dialogText(widget: DomainDialogHost) {
  return widget.messages('domainVerificationDialogs', domainVerificationDialogs);
}
