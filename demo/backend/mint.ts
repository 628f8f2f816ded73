import {WorkOS} from '@workos-inc/node';
import {createSandbox} from '../../src/sandbox/index.js';
import {serveSandbox} from '../../src/sandbox/node.js';
import type {Target} from './environment.js';
import type {Mint} from './token-api.js';

/** Mints tokens with the official SDK: from the real service, or from a sandbox that it starts on its own port. */
export async function createMint(target: Target): Promise<Mint> {
  if (target.kind === 'workos') {
    const {apiKey, apiOrigin, organizationId, userId} = target;
    return {
      service: {kind: 'workos', apiOrigin},
      workos: sdk(apiKey, apiOrigin),
      fixedUser: {organizationId, userId},
    };
  }
  const secretKey = 'sk_test_sandbox';
  const sandbox = createSandbox({secretKey});
  const {url} = await serveSandbox(sandbox);
  return {
    service: {kind: 'sandbox', apiOrigin: url},
    workos: sdk(secretKey, url),
    createTestToken: sandbox.mintToken,
  };
}

function sdk(apiKey: string, origin: string) {
  const {protocol, hostname, port} = new URL(origin);
  return new WorkOS({
    apiKey,
    apiHostname: hostname,
    https: protocol === 'https:',
    ...(port && {port: Number(port)}),
  });
}
