import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {createSandbox, type Sandbox} from '../../src/sandbox/index.js';
import {makeKeys} from '../../src/sandbox/tokens.js';
import {launch, root} from './support.js';

const types: Readonly<Record<string, string>> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript'};

/** One key pair for all pages, since generating one takes most of a second. */
const keys = makeKeys();

/** A page that uses the built package, with a sandbox at the address of the API. */
export class HostPage {
  readonly sandbox: Sandbox;
  readonly page: Page;
  /** The paths of the package's files that the page requested from its own server. */
  readonly files: string[] = [];
  /** The URLs of requests to servers other than the page's own and the API. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly #context: BrowserContext;
  readonly #server: ReturnType<typeof createServer>;
  readonly #folders = new Map<string, string>();
  readonly #answers = new Map<string, () => Response | Promise<Response>>();

  private constructor(context: BrowserContext, page: Page) {
    this.sandbox = createSandbox({members: 20, keys});
    this.#context = context;
    this.page = page;
    this.#server = createServer((request, response) => {
      void this.#answer(new URL(request.url ?? '/', 'http://localhost')).then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
    });
    page.on('request', (request) => {
      const {hostname, protocol} = new URL(request.url());
      const isKnown = protocol === 'data:' || hostname === '127.0.0.1' || hostname === 'api.workos.com';
      if (!isKnown) this.strangers.push(request.url());
    });
    page.on('pageerror', ({message}) => this.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'warning' && message.text().includes('workos-elements'))
        this.warnings.push(message.text());
    });
  }

  static async open(browser: Browser, options?: BrowserContextOptions) {
    const context = await browser.newContext(options);
    const host = new HostPage(context, await context.newPage());
    await host.page.route('https://api.workos.com/**', async (route) => {
      const request = route.request();
      const body = request.postDataBuffer();
      const answer = await host.sandbox.fetch(request.url(), {
        method: request.method(),
        headers: request.headers(),
        ...(body && {body: new Uint8Array(body)}),
      });
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  /** Sets the response for a path of the page's own server. */
  route(path: string, answer: () => Response | Promise<Response>) {
    this.#answers.set(path, answer);
  }

  /** Serves the scripts of a folder under a path prefix. */
  serve(prefix: string, folder: string) {
    this.#folders.set(prefix, folder);
  }

  /** Loads a page with this body. The address starts with `/` and may have a query and a fragment. */
  async show(body: string, address = '/') {
    this.route('/', () => {
      const html = `<!doctype html><html lang="en"><title>A page</title><body>${body}`;
      return new Response(html, {headers: {'content-type': types['.html']!}});
    });
    const {port} = this.#server.address() as AddressInfo;
    await this.page.goto(`http://127.0.0.1:${port}${address}`);
  }

  see(words: string) {
    return this.page.getByText(words).first().waitFor();
  }

  async close() {
    await this.#context.close();
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

export {launch};

/** A temporary project that resolves packages from the `node_modules` of this repository. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'project-'));

  constructor() {
    const modules = join(this.folder, 'node_modules');
    symlinkSync(join(root, 'node_modules'), modules, 'dir');
    writeFileSync(join(this.folder, 'package.json'), JSON.stringify({type: 'module', private: true}));
  }

  write(name: string, text: string) {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  remove() {
    rmSync(this.folder, {recursive: true});
  }
}
