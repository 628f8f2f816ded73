import '../../../src/define/sso-config.js';
import type {SandboxData} from '../../../src/sandbox/index.js';
import {mount, type MountOptions, serve} from '../../helpers/index.js';

type Raw = SandboxData['connections'][number];

export const day = 86_400_000;

/** So many days from now, as the server writes it. */
export function inDays(days: number) {
  return new Date(Date.now() + days * day).toISOString();
}

/** A certificate that ends in so many days. */
export function certificate(days: number) {
  return {id: `cert_${days}`, value: 'MIIC', notBefore: inDays(-700), notAfter: inDays(days)};
}

/** A connection as the server sends it, right or wrong. */
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

/** The widget on a server that has these connections. */
export function mountSso(connections: readonly Raw[] = [connection()], options: MountOptions = {}) {
  const {sandbox} = serve(options.sandbox);
  setConnections(sandbox, connections);
  return mount('workos-sso-config', options);
}

export function setConnections(sandbox: ReturnType<typeof serve>['sandbox'], connections: readonly Raw[]) {
  const list = sandbox.data('connections');
  list.splice(0, list.length, ...connections);
}
