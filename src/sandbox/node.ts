import {createAdaptorServer, type HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {ConnectionLost} from './faults.js';
import type {Sandbox} from './sandbox-interface.js';

/** Where a sandbox listens. */
export interface ServeOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

/** A sandbox served over HTTP. */
export interface SandboxServer {
  /** The base URL without a trailing slash, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP. Rejects if it cannot listen. A fault that breaks the connection closes the socket. */
export async function serveSandbox(
  sandbox: Sandbox,
  {port = 0, host = '127.0.0.1'}: ServeOptions = {},
): Promise<SandboxServer> {
  const server = createAdaptorServer({
    // By default the adapter replaces the global Request and Response, which belong to the host program.
    overrideGlobalObjects: false,
    fetch: (request, bindings) => respond(sandbox, request, (bindings as HttpBindings).outgoing),
  }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const {port: actual} = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(sandbox: Sandbox, request: Request, outgoing: HttpBindings['outgoing']): Promise<Response> {
  try {
    // The adapter's requests are not real Request objects: fetch would convert them to a URL.
    const {url, method, headers, signal} = request;
    const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
    const response = await sandbox.fetch(url, {method, headers, body, signal});
    const {chunks, isCut} = await read(response);
    if (!isCut) return new Response(response.body && Buffer.concat(chunks), response);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.write(Buffer.concat(chunks), () => outgoing.destroy());
  } catch (error) {
    if (!(error instanceof ConnectionLost) && !request.signal.aborted) throw error;
    outgoing.destroy();
  }
  return RESPONSE_ALREADY_SENT;
}

async function read({body}: Response) {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
    return {chunks, isCut: false};
  } catch {
    return {chunks, isCut: true};
  }
}
