import {describe, it} from 'node:test';
import {expect} from 'chai';
import {SessionState} from '../../src/controllers/session-state.js';
import {fakeHost, sessionOf} from './support.js';

describe('SessionState', () => {
  it('starts with its initial value', () => {
    expect(new SessionState(fakeHost(), 'none').value).to.equal('none');
  });

  it('stores a value and requests an update', () => {
    const host = fakeHost();
    const state = new SessionState(host, 'none');
    state.value = 'one';
    expect(state.value).to.equal('one');
    expect(host.updates).to.equal(1);
  });

  for (const [title, next] of [
    ['another session', sessionOf('alan')],
    ['another session of the same user', sessionOf('ada')],
    ['no session', undefined],
  ] as const) {
    it(`resets for ${title}`, () => {
      const host = fakeHost();
      const state = new SessionState(host, 'none');
      state.value = 'one';
      host.session = next;
      expect(state.value).to.equal('none');
      state.value = 'two';
      expect(state.value).to.equal('two');
    });
  }

  it('does not carry a value from before the first session into it', () => {
    const host = fakeHost();
    const {session} = host;
    host.session = undefined;
    const state = new SessionState(host, 'none');
    state.value = 'one';
    expect(state.value).to.equal('one');
    host.session = session;
    expect(state.value).to.equal('none');
  });
});
