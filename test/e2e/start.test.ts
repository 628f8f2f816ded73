import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {createSandbox} from '../../src/sandbox/index.js';
import {serveSandbox} from '../../src/sandbox/node.js';
import {defaultUserId, noInvitesOrganizationId} from '../../src/sandbox/seed/organizations.js';
import {Demo, launch, root} from './support.js';

describe('npm start', () => {
  const children: ChildProcess[] = [];
  let browser: Browser | undefined;

  after(async () => {
    await browser?.close();
    for (const child of children) child.kill();
  });

  /** Starts the demo as `npm start` does, without the `WORKOS_*` variables of the environment. */
  function start(environment: Readonly<Record<string, string>>) {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('WORKOS_'));
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
      cwd: root,
      env: {...Object.fromEntries(inherited), ...environment},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return child;
  }

  /** Waits for the line that says how to stop the server, and returns the output so far. */
  async function announcement(child: ChildProcess) {
    let text = '';
    child.stdout!.setEncoding('utf8');
    for await (const chunk of child.stdout!.iterator({destroyOnReturn: false})) {
      text += chunk;
      if (text.includes('Ctrl+C')) break;
    }
    return {
      address: /Open\s+(\S+)/.exec(text)?.[1] ?? assert.fail(text),
      origin: /at (http\S+),/.exec(text)?.[1] ?? assert.fail(text),
      text,
    };
  }

  async function open(address: string, sight: string) {
    browser ??= await launch();
    const demo = new Demo(await (await browser.newContext({viewport: {width: 1440, height: 900}})).newPage(), address);
    await demo.open('', sight);
    return demo;
  }

  it('shows the members of the sandbox with tokens minted by the official SDK', async () => {
    const {address, origin, text} = await announcement(start({PORT: '0'}));
    assert.match(text, /Tokens\s+the sandbox at/);
    const demo = await open(address, 'Priya Raghunathan');
    const response = await fetch(`${origin}/_sandbox/requests`);
    const {data} = (await response.json()) as {data: {method: string; path: string; status: number}[]};
    const requests = data.map(({method, path, status}) => `${method} ${path} ${status}`);
    assert.ok(requests.includes('POST /widgets/token 201'));
    // A different port is a different origin.
    assert.ok(requests.includes('OPTIONS /_widgets/UserManagement/members 204'));
    assert.ok(requests.includes('GET /_widgets/UserManagement/members 200'));
    await demo.leave();
  });

  it('uses the next port if one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const {port} = other.address() as AddressInfo;
    const {address} = await announcement(start({PORT: String(port)}));
    assert.ok(Number(new URL(address).port) > port);
    other.close();
  });

  it('uses the real service only for the organization and the user of the environment', async () => {
    const secretKey = 'sk_test_of_somebody';
    const service = createSandbox({secretKey});
    const server = await serveSandbox(service); // Stands in for the real service.
    const {address, text} = await announcement(
      start({
        PORT: '0',
        WORKOS_API_KEY: secretKey,
        WORKOS_ORGANIZATION_ID: noInvitesOrganizationId,
        WORKOS_USER_ID: defaultUserId,
        WORKOS_API_ORIGIN: server.url,
      }),
    );
    assert.match(text, /Tokens\s+the real service at/);
    const demo = await open(address, 'Sana Reddy');
    await demo.page.getByText('Real service').waitFor();
    assert.equal(await demo.control('Latency').count(), 0);
    assert.equal(await demo.story('Error').count(), 0);
    assert.equal(await demo.story('No scope').count(), 1);

    const asked = `${address}api/widget-token?organization=main&user=developer&life=60&scopes=widgets:users-table:manage`;
    const {token} = (await (await fetch(asked)).json()) as {token: string};
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
    assert.equal(claims.org_id, noInvitesOrganizationId);
    assert.equal(claims.sub, defaultUserId);
    assert.ok(service.requests.every(({path}) => !path.startsWith('/_sandbox')));
    const sent = await Promise.all(['', 'api/service'].map(async (path) => (await fetch(address + path)).text()));
    assert.ok(!sent.join().includes(secretKey));
    await demo.leave();
    await server.close();
  });

  it('reports in one line which variable is missing', async () => {
    const child = start({PORT: '0', WORKOS_API_KEY: 'sk_test_of_somebody', WORKOS_USER_ID: defaultUserId});
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 1);
    assert.match(text, /^WORKOS_API_KEY is set, so WORKOS_ORGANIZATION_ID must be set too .*\n$/);
  });
});
