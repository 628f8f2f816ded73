/**
 * `npm start`: serves the sandbox on its own port, as the API would be, and the demo's back end and pages. If
 * WORKOS_API_KEY, WORKOS_ORGANIZATION_ID and WORKOS_USER_ID are set, the real service replaces the sandbox.
 */
import {getRequestListener} from '@hono/node-server';
import {fileURLToPath} from 'node:url';
import {type Plugin, createServer} from 'vite';
import {type Target, readTarget} from './backend/environment.js';
import {createMint} from './backend/mint.js';
import {type Mint, tokenApi} from './backend/token-api.js';

async function start(target: Target) {
  const mint = await createMint(target);
  const server = await createServer({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    mode: 'demo',
    plugins: [backEnd(mint)],
    // Vite's CORS default would let pages of other local origins read the tokens.
    server: {host: '127.0.0.1', port: Number(process.env.PORT || 5173), cors: false},
    logLevel: 'warn',
    clearScreen: false,
  });
  await server.listen();
  console.log(announcement(server.resolvedUrls?.local[0] ?? '', mint));
}

function backEnd(mint: Mint): Plugin {
  const listener = getRequestListener(tokenApi(mint).fetch, {overrideGlobalObjects: false});
  return {
    name: 'demo-back-end',
    configureServer({middlewares}) {
      middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void listener(request, response);
        else next();
      });
    },
  };
}

function announcement(address: string, {service}: Mint) {
  const source =
    service.kind === 'sandbox'
      ? `the sandbox at ${service.apiOrigin}, minted by the official SDK`
      : `the real service at ${service.apiOrigin}, minted by the official SDK`;
  return `
  workos-elements demo

    Open    ${address}
    Tokens  ${source}
    Stop    Ctrl+C
`;
}

/** Reads the target, or prints one line about what is missing and exits. */
function targetOrExit() {
  try {
    return readTarget(process.env);
  } catch (cause) {
    console.error((cause as Error).message);
    return process.exit(1);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
await start(targetOrExit());
