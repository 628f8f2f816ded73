import '../../../src/define/sso-config.js';
import type {SandboxData} from '../../../src/sandbox/index.js';
import {mount, type MountOptions, serve} from '../../helpers/index.js';

type Raw = SandboxData['connections'][number];

export const day = 86_400_000;

/** The time this many days from now, as the server sends it; negative for the past. */
export function inDays(days: number) {
  return new Date(Date.now() + days * day).toISOString();
}

/** A certificate that expires in this many days; negative if it has expired. */
export function certificate(days: number) {
  return {id: `cert_${days}`, value: 'MIIC', notBefore: inDays(-700), notAfter: inDays(days)};
}

/** A connection as the server sends it, valid or not. */
export function connection(change: Readonly<Record<string, unknown>> = {}): Raw {
  return {
    id: 'conn_1',
    name: 'Employees',
    type: 'OktaSaml',
    state: 'Active',
    providerTag: 'Saml',
    createdAt: inDays(-400),
    x509Certificates: [certificate(300)],
    lastSession: {id: 'session_1', createdAt: new Date(Date.now() - 7_200_000).toISOString(), state: 'Successful'},
    ...change,
  } as unknown as Raw;
}

/** Mounts the widget on a server with these connections. */
export function mountSso(connections: readonly Raw[] = [connection()], options: MountOptions = {}) {
  const {sandbox} = serve(options.sandbox);
  setConnections(sandbox, connections);
  return mount('workos-sso-config', options);
}

export function setConnections(sandbox: ReturnType<typeof serve>['sandbox'], connections: readonly Raw[]) {
  const list = sandbox.data('connections');
  list.splice(0, list.length, ...connections);
}
