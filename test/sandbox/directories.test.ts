import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyOrganizationId, secondOrganizationId} from '../../src/sandbox/index.js';
import {caller, sandbox, start} from './support.js';

const base = '/_widgets/directory-sync/directories';

beforeEach(() => start());

describe('GET directories', () => {
  it('lists the directories of the organization in the token', async () => {
    const {status, body} = await (await caller())(`GET ${base}`);
    expect(status).to.equal(200);
    expect(body.data).to.deep.equal(JSON.parse(JSON.stringify(sandbox.data('directories'))));
    const second = await (await caller({organizationId: secondOrganizationId}))(`GET ${base}`);
    expect(second.body.data.map(({name}: {name: string}) => name)).to.deep.equal(['Halden Labs']);
    expect((await (await caller({organizationId: emptyOrganizationId}))(`GET ${base}`)).body.data).to.deep.equal([]);
  });

  it('returns a new link each time', async () => {
    const call = await caller();
    const links = [(await call(`GET ${base}`)).body.link, (await call(`GET ${base}`)).body.link];
    for (const link of links) expect(link).to.match(/^https:\/\/api\.workos\.com\/portal\/launch\?apiToken=\w{32}$/);
    expect(links[0]).to.not.equal(links[1]);
  });

  it('sends the overrides instead of the stored values', async () => {
    Object.assign(sandbox.data('directories')[0]!, {overrides: {state: 'paused', metadata: undefined}});
    const {body} = await (await caller())(`GET ${base}`);
    expect(body.data[0]).to.include({state: 'paused'}).and.to.not.have.any.keys('metadata', 'overrides');
  });
});

describe('GET directories/{directoryId}', () => {
  it('returns the current directory', async () => {
    const directory = sandbox.data('directories')[2]!;
    directory.state = 'linked';
    const {status, body} = await (await caller())(`GET ${base}/${directory.id}`);
    expect([status, body]).to.deep.equal([200, JSON.parse(JSON.stringify(directory))]);
    expect(body.state).to.equal('linked');
  });

  it('responds with 404 for an unknown directory and for one of another organization', async () => {
    const {id} = sandbox.data('directories')[0]!;
    const answers = [
      await (await caller())(`GET ${base}/directory_nobody`),
      await (await caller({organizationId: secondOrganizationId}))(`GET ${base}/${id}`),
    ];
    for (const {status, body} of answers) expect([status, body.message]).to.eql([404, 'Directory not found.']);
  });
});

describe('the directory routes', () => {
  for (const call of [`GET ${base}`, `GET ${base}/directory_nobody`]) {
    it(`refuse ${call} without the scope`, async () => {
      expect((await (await caller({scopes: ['widgets:sso:manage']}))(call)).status).to.equal(403);
    });
  }
});
