import {type ApiKeyPermission, listPermissions} from '../../../api/api-key-permissions.js';
import {Query} from '../../../controllers/query.js';
import type {ApiKeyDialogHost} from './host.js';

type Permissions = Query<readonly [], readonly ApiKeyPermission[]>;

const known = new WeakMap<ApiKeyDialogHost, Permissions>();

/** The permissions that a key can have. Loaded on first use, then kept current. */
export function permissionsOf(host: ApiKeyDialogHost): Permissions {
  let permissions = known.get(host);
  if (!permissions) {
    permissions = new Query(host, {
      topic: 'api-key-permissions',
      args: () => [] as const,
      load: ({client}, _, signal) => listPermissions(client, host.scope, signal),
    });
    known.set(host, permissions);
    host.requestUpdate();
  }
  return permissions;
}
