import {domainVerificationDialogs} from '../../messages/en/domain-verification-dialogs.js';
import type {DomainVerification} from './domain-verification.js';

/** What the dialogs say, in the widget's language. */
export function dialogText(widget: DomainVerification) {
  return widget.messages('domainVerificationDialogs', domainVerificationDialogs);
}
