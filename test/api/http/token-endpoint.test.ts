import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {fetchToken} from '../../../src/api/http/token-endpoint.js';
import '../../helpers/page-globals.js';

describe('fetchToken', () => {
  afterEach(() => sinon.restore());

  const answer = (response: Response) => sinon.stub(globalThis, 'fetch').resolves(response);

  it('takes the token under either name', async () => {
    answer(Response.json({token: 'a'}));
    expect(await fetchToken('/t')).to.equal('a');
    sinon.restore();
    answer(Response.json({widgetToken: 'b'}));
    expect(await fetchToken('/t')).to.equal('b');
  });

  for (const [title, response] of [
    ['has no token', Response.json({})],
    ['answers with a page', new Response('<html>')],
    ['knows nobody', Response.json({message: 'Who?'}, {status: 401})],
    ['fails', new Response('', {status: 500})],
  ] as const) {
    it(`says that the page is at fault where its endpoint ${title}`, async () => {
      answer(response);
      expect(await fetchToken('/t').catch((error: unknown) => error)).to.include({code: 'token-failed'});
    });
  }

  it('says offline where the browser is', async () => {
    sinon.stub(navigator, 'onLine').get(() => false);
    sinon.stub(globalThis, 'fetch').rejects(new TypeError('Failed to fetch'));
    expect(await fetchToken('/t').catch((error: unknown) => error)).to.include({code: 'offline'});
  });
});
