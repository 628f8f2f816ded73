import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {createSandbox} from '../../src/sandbox/index.js';
import {caller, sandbox, start} from './support.js';

const generate = 'POST /_widgets/admin-portal/generate-link';
const scopes = {
  sso: 'widgets:sso:manage',
  domain_verification: 'widgets:domain-verification:manage',
  log_streams: 'widgets:audit-log-streaming:manage',
};

beforeEach(() => start());

describe('POST generate-link', () => {
  for (const [intent, scope] of Object.entries(scopes)) {
    it(`creates a link for ${intent} with the scope ${scope} only`, async () => {
      const {status, body} = await (await caller({scopes: [scope]}))(`${generate}?intent=${intent}`);
      expect(status).to.equal(201);
      expect(body.link).to.match(/^https:\/\/api\.workos\.com\/portal\/launch\?apiToken=\w{32}$/);
      const others = Object.values(scopes).filter((other) => other !== scope);
      expect((await (await caller({scopes: others}))(`${generate}?intent=${intent}`)).status).to.equal(403);
    });
  }

  it('creates a new link each time', async () => {
    const call = await caller();
    const links = [await call(`${generate}?intent=sso`), await call(`${generate}?intent=sso`)];
    expect(links[0]!.body.link).to.not.equal(links[1]!.body.link);
  });

  for (const query of ['', '?intent=', '?intent=dsync', '?intent=certificate_renewal', '?intent=constructor']) {
    it(`responds with 400 to ${query || 'no intent'}`, async () => {
      const {status, body} = await (await caller())(`${generate}${query}`);
      expect([status, body]).to.deep.equal([400, {message: 'Unknown intent.'}]);
    });
  }

  it('does not log the link', async () => {
    const {body} = await (await caller())(`${generate}?intent=sso`);
    const secret = new URL(body.link as string).searchParams.get('apiToken')!;
    expect(JSON.stringify(sandbox.requests)).to.include('generate-link').and.not.include(secret);
  });

  it('links to the configured API origin', async () => {
    const own = createSandbox({apiOrigin: 'https://demo.example/folder'});
    const headers = {authorization: `Bearer ${await own.mintToken()}`};
    const link = `https://demo.example${generate.slice(5)}?intent=sso`;
    const response = await own.fetch(link, {method: 'POST', headers});
    expect(((await response.json()) as {link: string}).link).to.match(
      /^https:\/\/demo\.example\/folder\/portal\/launch\?/,
    );
  });
});
