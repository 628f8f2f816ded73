import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {root} from './support.js';

const types: Readonly<Record<string, string>> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript'};

/** The server of a page that uses the built package. */
export class HostServer {
  /** The paths of the package's files that the page requested. */
  readonly files: string[] = [];
  readonly #server: ReturnType<typeof createServer>;
  readonly #folders = new Map<string, string>();
  readonly #answers = new Map<string, () => Response | Promise<Response>>();

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(new URL(request.url ?? '/', 'http://localhost')).then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
    });
  }

  static async start() {
    const host = new HostServer();
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  /** The origin of the page. */
  get origin() {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sets the response for a path. */
  route(path: string, answer: () => Response | Promise<Response>) {
    this.#answers.set(path, answer);
  }

  /** Sets the body of the page. */
  setPage(body: string) {
    this.route('/', () => {
      const html = `<!doctype html><html lang="en"><title>A page</title><body>${body}`;
      return new Response(html, {headers: {'content-type': types['.html']!}});
    });
  }

  /** Serves the scripts of a folder under a path prefix. */
  serve(prefix: string, folder: string) {
    this.#folders.set(prefix, folder);
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer({pathname}: URL): Promise<Response> {
    const own = this.#answers.get(pathname);
    if (own) return own();
    const [prefix, folder] = [...this.#folders].find(([prefix]) => pathname.startsWith(prefix)) ?? [];
    if (prefix && folder) return script(join(folder, pathname.slice(prefix.length)));
    const [, file] = /^\/workos-elements\/((?:cdn|dist)\/[\w./-]+\.js)$/.exec(pathname) ?? [];
    if (!file) return new Response(null, {status: 404});
    this.files.push(file);
    return script(join(root, file));
  }
}

function script(path: string) {
  try {
    return new Response(readFileSync(path), {headers: {'content-type': types[extname(path)]!}});
  } catch {
    return new Response(null, {status: 404});
  }
}
