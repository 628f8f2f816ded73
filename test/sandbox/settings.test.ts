import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {caller, send, start} from './support.js';

beforeEach(() => start());

describe('GET settings', () => {
  it('returns the settings of the environment for any valid token', async () => {
    const {status, body} = await (await caller({scopes: []}))('GET /_widgets/settings');
    expect(status).to.equal(200);
    expect(body).to.have.keys(
      ...['object', 'authkitOrigin', 'teamName'],
      ...['logoDarkIconPath', 'logoDarkPath', 'logoLightIconPath', 'logoLightPath'],
    );
    expect(body.object).to.equal('settings');
    expect(new URL(body.authkitOrigin).origin).to.equal(body.authkitOrigin);
  });

  it('requires a token', async () => {
    expect((await send('GET /_widgets/settings')).status).to.equal(401);
  });
});
