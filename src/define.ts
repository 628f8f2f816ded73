import './define/users-table.js';
