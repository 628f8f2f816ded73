import './define/domain-verification.js';
import './define/sso-config.js';
import './define/users-table.js';
