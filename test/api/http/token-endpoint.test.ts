import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {fetchToken} from '../../../src/api/http/token-endpoint.js';
import '../../helpers/page-globals.js';

describe('fetchToken', () => {
  afterEach(() => sinon.restore());

  const answer = (response: Response) => sinon.stub(globalThis, 'fetch').resolves(response);

  it('reads token or widgetToken', async () => {
    answer(Response.json({token: 'a'}));
    expect(await fetchToken('/t')).to.equal('a');
    sinon.restore();
    answer(Response.json({widgetToken: 'b'}));
    expect(await fetchToken('/t')).to.equal('b');
  });

  it('gets past HTTP caches, which may have kept the token of another user', async () => {
    const fetched = answer(Response.json({token: 'a'}));
    await fetchToken('/t');
    expect(fetched.args[0]![1]).to.include({cache: 'no-store'});
  });

  for (const [title, response] of [
    ['returns no token', Response.json({})],
    ['returns an HTML page', new Response('<html>')],
    ['responds with 401', Response.json({message: 'Who?'}, {status: 401})],
    ['responds with 500', new Response('', {status: 500})],
  ] as const) {
    it(`fails with token-failed if the endpoint ${title}`, async () => {
      answer(response);
      expect(await fetchToken('/t').catch((error: unknown) => error)).to.include({code: 'token-failed'});
    });
  }

  it('fails with offline if the browser is offline', async () => {
    sinon.stub(navigator, 'onLine').get(() => false);
    sinon.stub(globalThis, 'fetch').rejects(new TypeError('Failed to fetch'));
    expect(await fetchToken('/t').catch((error: unknown) => error)).to.include({code: 'offline'});
  });
});
