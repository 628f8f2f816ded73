import {expect} from '@open-wc/testing';
import {ApiError} from '../../src/api/http/errors.js';
import {Action} from '../../src/controllers/action.js';
import type {LostChange, WidgetHost} from '../../src/controllers/widget-host.js';
import type {Session, Topic} from '../../src/session/session.js';
import {recordEvents} from '../helpers/index.js';

/** An action on a fake widget, whose outcome the test decides. */
function setUp() {
  const stale: Topic[] = [];
  const lost: LostChange[] = [];
  const session = {isOver: false, markStale: (topic: Topic) => stale.push(topic)} as unknown as Session;
  const host = Object.assign(document.createElement('div'), {
    session,
    requestUpdate: () => {},
    access: {setLostChange: (change: LostChange) => lost.push(change)},
  }) as unknown as WidgetHost & {session: Session};
  let settle!: {readonly resolve: (saved: object) => void; readonly reject: (error: ApiError) => void};
  const sent: Session[] = [];
  const action = new Action(host, {
    changes: 'members',
    send: (session) => {
      sent.push(session);
      return new Promise<object>((resolve, reject) => (settle = {resolve, reject}));
    },
  });
  return {host, session, action, stale, lost, sent, settle: () => settle, errors: recordEvents(host, 'workos-error')};
}

describe('Action', () => {
  it('returns the saved value and marks its topic as stale', async () => {
    const {action, settle, stale} = setUp();
    const saving = action.run();
    expect(action.isPending).to.equal(true);
    const saved = {};
    settle().resolve(saved);
    expect(await saving).to.equal(saved);
    expect(action.isPending).to.equal(false);
    expect(stale).to.deep.equal(['members']);
  });

  it('sends one change at a time', async () => {
    const {action, settle, sent} = setUp();
    const saving = action.run();
    expect(await action.run()).to.equal(undefined);
    settle().resolve({});
    await saving;
    expect(sent.length).to.equal(1);
  });

  for (const [code, isStale] of [
    ['invalid', false],
    ['forbidden', false],
    ['not-found', true],
    ['network', true],
    ['timeout', true],
    ['server', true],
    ['malformed', true],
  ] as const) {
    it(`keeps the error ${code} and ${isStale ? 'reloads' : 'does not reload'} its topic`, async () => {
      const {action, settle, stale, lost, errors} = setUp();
      const saving = action.run();
      settle().reject(new ApiError(code));
      expect(await saving).to.equal(undefined);
      expect(action.error!.code).to.equal(code);
      expect(stale).to.deep.equal(isStale ? ['members'] : []);
      expect(errors.length).to.equal(1);
      expect(lost).to.deep.equal([]);
      action.reset();
      expect(action.error).to.equal(undefined);
    });
  }

  it('sends for the session in which it was created', async () => {
    const {host, session, action, settle, sent} = setUp();
    host.session = {} as Session;
    const saving = action.run();
    settle().resolve({});
    await saving;
    expect(sent).to.deep.equal([session]);
  });

  for (const [title, code, isOver] of [
    ['was not sent because the session had changed', 'session-changed', false],
    ['failed after its session had ended', 'server', true],
  ] as const) {
    it(`reports a lost change if it ${title}`, async () => {
      const {session, action, settle, lost, errors} = setUp();
      const saving = action.run();
      session.hasEnded = isOver;
      settle().reject(new ApiError(code));
      await saving;
      expect(action.error).to.equal(undefined);
      expect(lost.map((change) => change.session)).to.deep.equal([session]);
      expect(errors.length).to.equal(1);
    });
  }
});
