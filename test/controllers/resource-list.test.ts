import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {ResourceList} from '../../src/controllers/resource-list.js';
import type {Session} from '../../src/session/session.js';
import {catchTabs, nextEvent, until} from '../helpers/index.js';
import {HostElement} from './host-element.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls, sessionOf, updated} from './support.js';

interface Item {
  readonly id: string;
  readonly state: string;
}

const item = (id: string, state = 'Active'): Item => ({id, state});

/** A widget with a list, whose loads the test settles. */
async function mountList() {
  const el = new HostElement();
  const {calls, call: load} = deferredCalls<[Session, AbortSignal], readonly Item[]>();
  const log: string[] = [];
  const list = new ResourceList<Item>(el, {
    topic: 'connections',
    intent: 'sso',
    load,
    loadLink: async () => 'https://portal.example/?apiToken=secret',
    isChanging: ({state}) => state === 'Validating',
    onChange: ({id, state}) => log.push(`${id} ${state}`),
    onLoad: () => log.push('load'),
  });
  el.content = () => list.query.data?.map(({id, state}) => `${id}=${state};`);
  await el.show();
  return {
    el,
    list,
    calls,
    text: () => el.shadowRoot!.textContent,
    log,
    answer: (...items: readonly Item[]) => {
      calls.at(-1)!.resolve(items);
      return nextMacrotask();
    },
  };
}

describe('ResourceList', () => {
  it('loads for its session and shows the items', async () => {
    const {el, calls, text, answer} = await mountList();
    expect(calls[0]!.args[0]).to.equal(el.session);
    await answer(item('a'), item('b'));
    expect(text()).to.equal('a=Active;b=Active;');
  });

  it('aborts the load in progress and loads again when its topic becomes stale', async () => {
    const {el, calls} = await mountList();
    el.session!.markStale('connections');
    await updated();
    expect(calls).to.have.length(2);
    expect(calls[0]!.args[1].aborted).to.equal(true);
  });

  it('reports each load and the items that have changed since the previous one', async () => {
    const {list, log, answer} = await mountList();
    await answer(item('a'), item('b'));
    expect(log).to.deep.equal(['load']);
    list.query.refresh();
    await updated();
    await answer(item('a', 'Inactive'), item('b'));
    expect(log).to.deep.equal(['load', 'load', 'a Inactive']);
    expect(list.changed).to.deep.equal([item('a', 'Inactive')]);
  });

  it('never reports an item without an ID as changed', async () => {
    const {list, answer} = await mountList();
    await answer(item('', 'Active'), item('', 'Inactive'));
    list.query.refresh();
    await updated();
    await answer(item('', 'Inactive'), item('', 'Active'), item('a'));
    expect(list.changed).to.deep.equal([item('a')]);
  });

  it('shows replaced items at once and reports the changes', async () => {
    const {el, list, calls, log, text, answer} = await mountList();
    await answer(item('a'));
    list.replace(el.session!, [item('a', 'Inactive')]);
    await nextMacrotask();
    expect(text()).to.equal('a=Inactive;');
    expect(log).to.deep.equal(['load', 'a Inactive']);
    expect(calls).to.have.length(1);
  });

  it('ignores replaced items of another user', async () => {
    const {el, list, log, text, answer} = await mountList();
    const ada = el.session!;
    await el.switchSession(sessionOf('alan'));
    await answer(item('b'));
    list.replace(ada, [item('b', 'Inactive')]);
    await nextMacrotask();
    expect(text()).to.equal('b=Active;');
    expect(log).to.deep.equal(['load']);
  });

  it('loads the provider logos on first use', async () => {
    const {list} = await mountList();
    expect(list.marks.module).to.equal(undefined);
    list.marks.get();
    await until(() => list.marks.module, 'the logos');
  });

  describe('with timers', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date']});
    });
    afterEach(() => clock.restore());

    it('polls while an item is changing, and stops when none is', async () => {
      const {calls, answer} = await mountList();
      await answer(item('a'), item('b', 'Validating'));
      clock.tick(15_000);
      await updated();
      expect(calls).to.have.length(2);
      await answer(item('a'), item('b'));
      clock.tick(3_600_000);
      await updated();
      expect(calls).to.have.length(2);
    });

    it('polls for changes after the Admin Portal was opened', async () => {
      const tabs = catchTabs();
      const {el, list, calls, answer} = await mountList();
      await answer(item('a'));
      const opened = nextEvent(el, 'workos-portal-opened');
      void list.portal.open('manage');
      expect(tabs[0]!.text()).to.equal('Opening the Admin Portal…');
      expect((await opened).detail).to.deep.equal({intent: 'sso'});
      await nextMacrotask();
      clock.tick(10_000);
      await updated();
      expect(calls).to.have.length(2);
    });

    it('renders every minute to keep relative times current', async () => {
      const {el, answer} = await mountList();
      await answer(item('a'));
      let renders = 0;
      el.content = () => void renders++;
      clock.tick(60_000);
      await updated();
      await nextMacrotask();
      expect(renders).to.equal(1);
    });
  });
});
