import './define/sso-config.js';
import './define/users-table.js';
