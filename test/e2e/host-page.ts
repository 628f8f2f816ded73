import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createSandbox, type Sandbox} from '../../src/sandbox/index.js';
import {serveSandbox, type SandboxServer} from '../../src/sandbox/node.js';
import {makeKeys} from '../../src/sandbox/tokens.js';
import {HostServer} from './host-server.js';
import {launch, root} from './support.js';

interface HostPageOptions extends BrowserContextOptions {
  /** Whether the API is a real server, so that the browser's HTTP cache works. */
  readonly isServed?: boolean;
}

/** One key pair for all pages, since generating one takes most of a second. */
const keys = makeKeys();

/** A page that uses the built package, with a sandbox at the address of the API or, if `isServed`, on a server. */
export class HostPage {
  readonly sandbox: Sandbox;
  readonly page: Page;
  /** The URLs of requests to servers other than the page's own and the API. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly #context: BrowserContext;
  readonly #server: HostServer;
  #api: SandboxServer | undefined;

  private constructor(context: BrowserContext, page: Page, server: HostServer) {
    this.sandbox = createSandbox({members: 20, keys});
    this.#context = context;
    this.page = page;
    this.#server = server;
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

  static async open(browser: Browser, {isServed = false, ...options}: HostPageOptions = {}) {
    const context = await browser.newContext(options);
    const host = new HostPage(context, await context.newPage(), await HostServer.start());
    if (isServed) host.#api = await serveSandbox(host.sandbox);
    else await host.#intercept();
    return host;
  }

  /** The origin of the API. */
  get apiOrigin() {
    return this.#api?.url ?? 'https://api.workos.com';
  }

  /** The paths of the package's files that the page requested from its own server. */
  get files() {
    return this.#server.files;
  }

  /** Sets the response for a path of the page's own server. */
  route(path: string, answer: () => Response | Promise<Response>) {
    this.#server.route(path, answer);
  }

  /** Serves the scripts of a folder under a path prefix. */
  serve(prefix: string, folder: string) {
    this.#server.serve(prefix, folder);
  }

  /** Loads a page with this body. The address starts with `/` and may have a query and a fragment. */
  async show(body: string, address = '/') {
    this.#server.setPage(body);
    await this.page.goto(this.#server.origin + address);
  }

  see(words: string) {
    return this.page.getByText(words).first().waitFor();
  }

  async close() {
    await this.#context.close();
    this.#server.close();
    await this.#api?.close();
  }

  /** Makes the browser ask the sandbox for what it requests from the API. This turns the browser's HTTP cache off. */
  async #intercept() {
    await this.page.route('https://api.workos.com/**', async (route) => {
      const request = route.request();
      const body = request.postDataBuffer();
      const answer = await this.sandbox.fetch(request.url(), {
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
