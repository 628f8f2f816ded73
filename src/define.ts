import './define/api-keys.js';
import './define/user-api-keys.js';
import './define/users-table.js';
