import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyOrganizationId, secondOrganizationId} from '../../src/sandbox/index.js';
import {caller, sandbox, start} from './support.js';

const show = 'GET /_widgets/admin-portal/audit-log-stream';

beforeEach(() => start());

describe('GET audit-log-stream', () => {
  it('returns the stream of the organization in the token', async () => {
    const {status, body} = await (await caller())(show);
    expect([status, body]).to.deep.equal([200, sandbox.data('logStreams')[0]]);
    const second = await (await caller({organizationId: secondOrganizationId}))(show);
    expect(second.body).to.include({type: 'Splunk', state: 'Error'});
  });

  it('returns an empty object if there is no stream', async () => {
    const {status, body} = await (await caller({organizationId: emptyOrganizationId}))(show);
    expect([status, body]).to.deep.equal([200, {}]);
    sandbox.data('logStreams').pop();
    expect((await (await caller())(show)).body).to.deep.equal({});
  });

  it('sends the overrides instead of the stored values', async () => {
    sandbox.update({scenario: 'odd'});
    const {body} = await (await caller())(show);
    expect(body).to.include({state: 'ThrottledByDestination', auditLogTrailId: null});
    expect(body).to.not.have.property('overrides');
  });

  it('requires the scope', async () => {
    expect((await (await caller({scopes: ['widgets:sso:manage']}))(show)).status).to.equal(403);
  });
});
