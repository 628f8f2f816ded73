import './define/audit-log-streaming.js';
import './define/directory-sync.js';
import './define/domain-verification.js';
import './define/sso-config.js';
import './define/users-table.js';
import './define/widgets.js';
