import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {createKey, revokeKey} from '../../src/api/api-keys.writes.js';
import '../helpers/page-globals.js';
import {stubFetch, client, key} from './keys.js';

afterEach(() => sinon.restore());

describe('API key writes', () => {
  it('return the secret with the created key', async () => {
    stubFetch({id: 'k', name: 'Robot', value: 'sk_secret', obfuscatedValue: 'sk_…cret', permissions: ['a']});
    const created = await createKey(client, 'user', {name: 'Robot', permissions: ['a'], expiresAt: null});
    expect(created).to.include({id: 'k', name: 'Robot', value: 'sk_secret', obfuscatedValue: 'sk_…cret'});
  });

  it('fail if the response to a creation lacks the secret', async () => {
    stubFetch({id: 'k', name: 'Robot'});
    const error = await createKey(client, 'user', {name: 'Robot', permissions: [], expiresAt: null}).catch(
      (cause: unknown) => cause,
    );
    expect(error).to.have.property('code', 'malformed');
  });

  it('treat 404 as a successful revocation, and no other error', async () => {
    stubFetch(new Response(null, {status: 404}));
    expect(await revokeKey(client, 'user', key)).to.equal(key);
    sinon.restore();
    stubFetch(new Response(null, {status: 409}));
    expect(await revokeKey(client, 'user', key).catch((cause: unknown) => cause)).to.have.property('code', 'invalid');
  });
});
