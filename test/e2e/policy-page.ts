import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import puppeteer from 'puppeteer-core';
import {build} from 'vite';
import {browserPath, launchTimeout} from '../../tools/browsers.mjs';
import {createSandbox} from '../../src/sandbox/index.js';
import {serveSandbox} from '../../src/sandbox/node.js';
import {memberCount} from '../flows/table.js';
import {launch, root} from './support.js';

/** The API that both drivers share. */
export interface AnyPage {
  goto(url: string): Promise<unknown>;
  bringToFront(): Promise<void>;
  evaluate<Result>(run: () => Result): Promise<Awaited<Result>>;
  evaluate<Input, Result>(run: (input: Input) => Result, input: Input): Promise<Awaited<Result>>;
}

export interface AnyBrowser {
  newPage(): Promise<AnyPage>;
  close(): Promise<void>;
}

/** The installed browsers that tests can drive, by name. */
export const browsers: Readonly<Record<string, () => Promise<AnyBrowser>>> = {
  ...(browserPath('chromium') && {Chromium: async () => await launch()}),
  ...(browserPath('firefox') && {
    Firefox: async () => {
      const executablePath = browserPath('firefox')!;
      const extraPrefsFirefox = {'dom.disable_open_during_load': false}; // Scripted clicks may open tabs.
      return await puppeteer.launch({browser: 'firefox', executablePath, extraPrefsFirefox, timeout: launchTimeout});
    },
  }),
};

/** Returns a content security policy. `api` is an origin; `nonce` is valid for one page. */
export type Policy = (api: string, nonce: string) => string;

interface Visit {
  readonly policy: Policy;
  /** Files of `cdn/` that the page loads. */
  readonly scripts: readonly string[];
}

/** Serves pages with a strict policy each, and the API at another origin. */
export async function startPolicyServer() {
  const sandbox = createSandbox({members: memberCount});
  const api = await serveSandbox(sandbox);
  const guest = await buildGuest();
  const visits = new Map<string, Visit>();
  const app = new Hono();

  app.get('/page/:number', (context) => {
    const {policy, scripts} = visits.get(context.req.param('number'))!;
    const nonce = crypto.randomUUID();
    const paths = scripts.map((name) => `/cdn/${name}`);
    context.header('content-security-policy', policy(api.url, nonce));
    return context.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>
      <script nonce="${nonce}" src="/watch.js"></script>
      ${[...paths, '/guest.js'].map((path) => `<script nonce="${nonce}" type="module" src="${path}"></script>`).join('')}
      <body>`,
    );
  });
  const script = (text: string) => new Response(text, {headers: {'content-type': 'text/javascript'}});
  app.get('/watch.js', () => script(watch));
  app.get('/guest.js', () => script(guest));
  app.get('/cdn/*', serveStatic({root}));

  const server = serve({fetch: app.fetch, hostname: '127.0.0.1', port: 0});
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    sandbox,
    api: api.url,
    /** Adds a page and returns its URL. */
    add(visit: Visit) {
      visits.set(String(visits.size), visit);
      return `http://127.0.0.1:${port}/page/${visits.size - 1}`;
    },
    async close() {
      await api.close();
      server.close();
    },
  };
}

/** Records policy violations and uncaught errors from the start. */
const watch = `
  globalThis.faults = [];
  const note = (text) => globalThis.faults.push(text);
  addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample, sourceFile, lineNumber}) =>
    note(['refused by', violatedDirective, blockedURI, sample, sourceFile, lineNumber].join(' ')));
  addEventListener('error', ({message, target}) => note('error: ' + (message ?? target.outerHTML)), true);
  addEventListener('unhandledrejection', ({reason}) => note('rejection: ' + reason));
`;

declare global {
  interface Window {
    readonly faults: readonly string[];
  }
}

async function buildGuest() {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {write: false, lib: {entry: 'test/flows/guest.ts', formats: ['es'], fileName: 'guest'}},
  });
  const [result] = [output].flat() as {readonly output: readonly {readonly code: string}[]}[];
  return result!.output[0]!.code;
}
