import {describe, it} from 'node:test';
import {expect} from 'chai';
import {Faults, faultKinds} from '../../src/sandbox/faults.js';
import {base} from './support.js';

const roles = `GET ${base}/roles`;
const remove = `DELETE ${base}/members/user_1`;

describe('the match of a fault', () => {
  const cases: readonly [string, string, boolean][] = [
    ['*', roles, true],
    ['GET', roles, true],
    ['POST', roles, false],
    ['GET *', roles, true],
    ['roles', roles, true],
    ['GET roles', roles, true],
    ['* roles', roles, true],
    ['DELETE roles', roles, false],
    ['GET roles', `GET ${base}/roles-and-config`, false],
    ['GET UserManagement/roles', roles, true],
    [roles, roles, true],
    [`${base}/roles`, roles, true],
    ['GET members', `GET ${base}/members`, true],
    ['DELETE members', remove, true],
    [`DELETE ${base}/members/*`, remove, true],
    [`DELETE ${base}/members`, remove, false],
    [`POST ${base}/invites/*/resend`, `POST ${base}/invites/user_1/resend`, true],
    ['POST /widgets/token', 'POST /widgets/token', true],
  ];
  for (const [match, request, expected] of cases) {
    it(`"${match}" ${expected ? 'matches' : 'does not match'} ${request}`, () => {
      const faults = new Faults();
      faults.add({kind: 'drop', match});
      const [method = '', path = ''] = request.split(' ');
      expect(faults.take(method, path) !== undefined).to.equal(expected);
    });
  }

  it('is every request by default, and `times: 0` drops the fault', () => {
    const faults = new Faults();
    faults.replace([{kind: 'drop', times: 0}]);
    expect(faults.all).to.deep.equal([]);
    faults.replace(faultKinds.map((kind) => ({kind})));
    expect(faults.take('GET', '/')?.kind).to.equal('drop');
    expect(faults.all).to.have.length(faultKinds.length);
  });
});
