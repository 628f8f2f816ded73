import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {ResourceList} from '../../src/controllers/resource-list.js';
import type {Session} from '../../src/session/session.js';
import {catchTabs, nextEvent, until} from '../helpers/index.js';
import {HostElement} from './host-element.js';
import {turn} from '../helpers/turn.js';
import {answers, sessionOf} from './support.js';

interface Item {
  readonly id: string;
  readonly state: string;
}

const item = (id: string, state = 'Active'): Item => ({id, state});

/** A widget with a list, whose loads end when the test says so. */
async function begin() {
  const el = new HostElement();
  const {calls, call: load} = answers<[Session, AbortSignal], readonly Item[]>();
  const told: string[] = [];
  const list = new ResourceList<Item>(el, {
    topic: 'connections',
    intent: 'sso',
    load,
    loadLink: async () => 'https://portal.example/?apiToken=secret',
    isChanging: ({state}) => state === 'Validating',
    tell: ({id, state}) => told.push(`${id} ${state}`),
    onLoad: () => told.push('load'),
  });
  el.content = () => list.query.data?.map(({id, state}) => `${id}=${state};`);
  await el.show();
  return {
    el,
    list,
    calls,
    text: () => el.shadowRoot!.textContent,
    told,
    answer: (...items: readonly Item[]) => {
      calls.at(-1)!.resolve(items);
      return turn();
    },
  };
}

describe('ResourceList', () => {
  it('loads for its session and shows what comes', async () => {
    const {el, calls, text, answer} = await begin();
    expect(calls[0]!.args[0]).to.equal(el.session);
    await answer(item('a'), item('b'));
    expect(text()).to.equal('a=Active;b=Active;');
  });

  it('loads again after a change of its topic, and gives up what is under way', async () => {
    const {el, calls} = await begin();
    el.session!.markStale('connections');
    expect(calls).to.have.length(2);
    expect(calls[0]!.args[1].aborted).to.equal(true);
  });

  it('tells of each load, and of what has changed since the one before', async () => {
    const {list, told, answer} = await begin();
    await answer(item('a'), item('b'));
    expect(told).to.deep.equal(['load']);
    list.query.refresh();
    await answer(item('a', 'Inactive'), item('b'));
    expect(told).to.deep.equal(['load', 'load', 'a Inactive']);
    expect(list.changed).to.deep.equal([item('a', 'Inactive')]);
  });

  it('never counts as changed what has no ID', async () => {
    const {list, answer} = await begin();
    await answer(item('', 'Active'), item('', 'Inactive'));
    list.query.refresh();
    await answer(item('', 'Inactive'), item('', 'Active'), item('a'));
    expect(list.changed).to.deep.equal([item('a')]);
  });

  it('shows at once what another answer has brought, and tells of it', async () => {
    const {el, list, calls, told, text, answer} = await begin();
    await answer(item('a'));
    list.replace(el.session!, [item('a', 'Inactive')]);
    await turn();
    expect(text()).to.equal('a=Inactive;');
    expect(told).to.deep.equal(['load', 'a Inactive']);
    expect(calls).to.have.length(1);
  });

  it('shows nothing of an answer for another person', async () => {
    const {el, list, told, text, answer} = await begin();
    const ada = el.session!;
    await el.become(sessionOf('alan'));
    await answer(item('b'));
    list.replace(ada, [item('b', 'Inactive')]);
    await turn();
    expect(text()).to.equal('b=Active;');
    expect(told).to.deep.equal(['load']);
  });

  it('loads the marks of providers when they are first wanted', async () => {
    const {list} = await begin();
    expect(list.marks.module).to.equal(undefined);
    list.marks.get();
    await until(() => list.marks.module, 'the marks');
  });

  describe('in time', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date']});
    });
    afterEach(() => clock.restore());

    it('looks again while an item is changing, and no more once none is', async () => {
      const {calls, answer} = await begin();
      await answer(item('a'), item('b', 'Validating'));
      clock.tick(15_000);
      expect(calls).to.have.length(2);
      await answer(item('a'), item('b'));
      clock.tick(3_600_000);
      expect(calls).to.have.length(2);
    });

    it('looks out for what is done in the portal once that is open', async () => {
      const tabs = catchTabs();
      const {el, list, calls, answer} = await begin();
      await answer(item('a'));
      const opened = nextEvent(el, 'workos-portal-opened');
      void list.portal.open('manage');
      expect(tabs[0]!.text()).to.equal('Opening the Admin Portal…');
      expect((await opened).detail).to.deep.equal({intent: 'sso'});
      await turn();
      clock.tick(10_000);
      expect(calls).to.have.length(2);
    });

    it('renders every minute, since it says how long ago things happened', async () => {
      const {el, answer} = await begin();
      await answer(item('a'));
      let renders = 0;
      el.content = () => void renders++;
      clock.tick(60_000);
      await turn();
      expect(renders).to.equal(1);
    });
  });
});
