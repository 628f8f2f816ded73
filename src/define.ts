import './define/api-keys.js';
import './define/audit-log-streaming.js';
import './define/directory-sync.js';
import './define/domain-verification.js';
import './define/sso-config.js';
import './define/user-api-keys.js';
import './define/users-table.js';
import './define/widgets.js';
