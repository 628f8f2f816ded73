import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyOrganizationId, secondOrganizationId} from '../../src/sandbox/index.js';
import {caller, sandbox, start} from './support.js';

const list = 'GET /_widgets/admin-portal/sso-connections';

beforeEach(() => start());

describe('GET sso-connections', () => {
  it('returns the list without an envelope', async () => {
    const {status, body} = await (await caller())(list);
    expect(status).to.equal(200);
    expect(body).to.deep.equal(JSON.parse(JSON.stringify(sandbox.data('connections'))));
  });

  it('returns the connections of the organization in the token', async () => {
    const names = (body: readonly {name: string}[]) => body.map(({name}) => name);
    const {body} = await (await caller({organizationId: secondOrganizationId}))(list);
    expect(names(body)).to.deep.equal(names(sandbox.data('connections', secondOrganizationId)));
    expect((await (await caller({organizationId: emptyOrganizationId}))(list)).body).to.deep.equal([]);
  });

  it('sends the overrides instead of the stored values', async () => {
    Object.assign(sandbox.data('connections')[0]!, {overrides: {state: 'Paused', name: undefined}});
    const {body} = await (await caller())(list);
    expect(body[0]).to.include({state: 'Paused', type: 'OktaSaml'}).and.to.not.have.any.keys('name', 'overrides');
  });

  it('requires the scope', async () => {
    expect((await (await caller({scopes: ['widgets:dsync:manage']}))(list)).status).to.equal(403);
  });
});
