import {AuditLogStreaming} from '../widgets/audit-log-streaming/audit-log-streaming.js';
import {define} from './define.js';

define('workos-audit-log-streaming', AuditLogStreaming);

declare global {
  interface HTMLElementTagNameMap {
    'workos-audit-log-streaming': AuditLogStreaming;
  }
}
