import {once} from 'node:events';
import {readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {type Rolldown, build} from 'vite';
import {createSandbox} from '../src/sandbox/index.js';
import {serveSandbox} from '../src/sandbox/node.js';
import {root} from '../tools/entries.mjs';

/** The two pages to compare. */
export type PageName = 'widget' | 'plain';

/** All pages. `leaks` can show any widget. */
type AnyPageName = PageName | 'leaks';

export interface BenchServer {
  /** The URL of a page with this many widgets, by default 1, that request this many rows, by default 10. */
  readonly page: (name: AnyPageName, options?: {rows?: number | undefined; widgets?: number}) => string;
  /** The API's base URL. It has a separate origin, so that the browser sends preflight requests. */
  readonly api: string;
  readonly token: string;
  /** More tokens of the same user. */
  readonly tokens: readonly string[];
  /** The script that reports when something is painted. */
  readonly probe: string;
  readonly close: () => Promise<void>;
}

interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

/** Serves the pages, all built, minified and compressed the same way, and the API. */
export async function startBenchServer(): Promise<BenchServer> {
  const sandbox = createSandbox();
  const api = await serveSandbox(sandbox);
  const token = await sandbox.mintToken({expiresIn: 86_400});
  const tokens = await Promise.all(['1', '2', '3'].map((jti) => sandbox.mintToken({claims: {jti}, expiresIn: 86_400})));
  const {pages, probe, assets} = await buildAssets();
  const server = createServer(({url = '/'}, response) => {
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    const page = pages.get(pathname.slice(1));
    const values = {token, api: api.url, rows: searchParams.get('rows') ?? '10'};
    const widgets = Number(searchParams.get('widgets') ?? 1);
    const asset = page ? toPage(fill(repeat(page, widgets), values)) : assets.get(pathname);
    if (!asset) return response.writeHead(404).end();
    return response
      .writeHead(200, {
        'content-type': asset.type,
        'content-encoding': 'br',
        'content-length': asset.content.length,
        'cache-control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
      })
      .end(asset.content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    page: (name, {rows = 10, widgets = 1} = {}) => `${origin}/${name}.html?rows=${rows}&widgets=${widgets}`,
    api: api.url,
    token,
    tokens,
    probe,
    async close() {
      server.close();
      server.closeAllConnections();
      await api.close();
    },
  };
}

async function buildAssets() {
  const outputs = [...(await bundle(['widget.html', 'plain.html', 'leaks.html'])), ...(await bundle(['probe.ts']))];
  const pages = new Map<string, string>();
  const assets = new Map<string, Asset>();
  let probe = '';
  for (const output of outputs) {
    const text = output.type === 'chunk' ? output.code : String(output.source);
    if (output.fileName.endsWith('.html')) pages.set(output.fileName, text);
    else if (output.fileName.startsWith('assets/probe')) probe = `{${text}}`;
    else assets.set(`/${output.fileName}`, toAsset(output.fileName, text));
  }
  const cdn = join(root, 'cdn');
  for (const name of readdirSync(cdn, {recursive: true, encoding: 'utf8'})) {
    if (name.endsWith('.js')) assets.set(`/cdn/${name}`, toAsset(name, readFileSync(join(cdn, name), 'utf8')));
  }
  return {pages, assets, probe};
}

async function bundle(inputs: readonly string[]) {
  const pages = join(root, 'bench/pages');
  const result = await build({
    root: pages,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022', // The same as for the widget.
      write: false,
      modulePreload: {polyfill: false},
      rolldownOptions: {input: inputs.map((name) => join(pages, name)), external: /^\/cdn\//},
    },
  });
  return (result as Rolldown.RolldownOutput).output;
}

function toAsset(name: string, text: string): Asset {
  return {type: name.endsWith('.css') ? 'text/css' : 'text/javascript', content: compress(text)};
}

function toPage(text: string): Asset {
  return {type: 'text/html; charset=utf-8', content: compress(text)};
}

/** Repeats the part of a page that is marked by comments. */
function repeat(page: string, times: number) {
  return page.replace(/<!--each-->(.*)<!--\/each-->/s, (_, part: string) => part.repeat(times));
}

function fill(page: string, values: Readonly<Record<string, string>>) {
  return page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

export function compress(text: string | Buffer) {
  const content = Buffer.from(text);
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length};
  return brotliCompressSync(content, {params});
}
