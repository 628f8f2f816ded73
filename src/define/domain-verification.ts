import {DomainVerification} from '../widgets/domain-verification/domain-verification.js';
import {define} from './define.js';

define('workos-domain-verification', DomainVerification);

declare global {
  interface HTMLElementTagNameMap {
    'workos-domain-verification': DomainVerification;
  }
}
