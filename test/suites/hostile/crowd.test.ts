import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {widgetTags} from '../../helpers/tags.js';
import type {WidgetElement} from '../../../src/index.js';
import {isChromium} from '../../helpers/engine.js';
import {catchTabs, replaceClipboard, serve, until} from '../../helpers/index.js';
import {player} from '../../flows/play.js';
import {memberCount, table} from '../../flows/table.js';

const crowd = 20;
/** In milliseconds. */
const patience = 15_000;

/** The number of requests does not depend on the engine. */
const describeOnce = isChromium ? describe : () => {};

describeOnce(`${crowd} widgets at once`, () => {
  let place: HTMLElement;
  beforeEach(() => {
    catchTabs();
    replaceClipboard();
    place = document.createElement('section');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  function put(tag: string, token: string, origin: string) {
    const el = document.createElement(tag) as WidgetElement;
    Object.assign(el, {token, apiOrigin: origin});
    place.append(el);
    return el;
  }

  const isReady = (el: Element) => el.matches(':state(ready)');
  const allReady = (elements: readonly Element[]) =>
    until(() => elements.every(isReady), 'all of them to be ready', patience);
  /** The path of every read, including repeated ones. */
  const reads = (requests: readonly {readonly method: string; readonly path: string}[]) =>
    requests.filter(({method}) => method === 'GET').map(({path}) => path);

  /** Removes the widgets, and fails if they send further requests. */
  async function expectQuiet({sandbox, pendingRequests}: ReturnType<typeof serve>) {
    place.replaceChildren();
    await until(() => pendingRequests() === 0, 'the last response');
    const before = sandbox.requests.length;
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setTimeout(resolve));
    expect(sandbox.requests).to.have.length(before);
  }

  for (const row of table) {
    it(`of <${row.tag}> with one token show their data, and all send no more requests than one alone`, async () => {
      const server = serve({members: memberCount, ...row.sandbox});
      const {sandbox, origin} = server;
      const token = await sandbox.mintToken();
      const one = put(row.tag, token, origin);
      await player(one).see(row.ready);
      await until(() => server.pendingRequests() === 0, 'the last response');
      const alone = reads(sandbox.requests).sort();
      one.remove();
      sandbox.reset();
      sandbox.update({members: memberCount, ...row.sandbox});

      const elements = Array.from({length: crowd}, () => put(row.tag, token, origin));
      await allReady(elements);
      for (const el of elements) await player(el).see(row.ready);
      await until(() => server.pendingRequests() === 0, 'the last response');
      const once = [...new Set(reads(sandbox.requests))].sort();
      expect(once).to.deep.equal(alone);
      expect(reads(sandbox.requests)).to.have.length(alone.length);
      await expectQuiet(server);
    }).timeout(2 * patience);
  }

  it('of all tags show only the data of their own organization', async () => {
    const server = serve({members: memberCount});
    const {sandbox, origin} = server;
    const other = sandbox.organizations[1]!;
    const tokens = [await sandbox.mintToken(), await sandbox.mintToken({organizationId: other.id})] as const;
    const elements = Array.from({length: crowd}, (_, index) => {
      const tag = widgetTags[index % widgetTags.length]!;
      // Use each tag for both organizations.
      return {
        tag,
        side: Math.floor(index / widgetTags.length) % 2,
        el: put(tag, tokens[Math.floor(index / widgetTags.length) % 2]!, origin),
      };
    });
    await allReady(elements.map(({el}) => el));
    for (const {tag, side, el} of elements) {
      const {ready} = table.find((row) => row.tag === tag)!;
      if (side === 0) await player(el).see(ready);
    }
    const texts = (side: number) => (tag: string) =>
      new Set(elements.filter((one) => one.tag === tag && one.side === side).map(({el}) => player(el).text()));
    for (const tag of ['workos-users-table', 'workos-domain-verification', 'workos-sso-config']) {
      expect(texts(0)(tag).size, `<${tag}> of one organization`).to.equal(1);
      expect([...texts(0)(tag)], `<${tag}> of two organizations`).not.to.deep.equal([...texts(1)(tag)]);
    }
    await expectQuiet(server);
  }).timeout(2 * patience);

  it('show a change that one of them makes, and only those of its organization reload', async () => {
    const row = table.find(({tag}) => tag === 'workos-domain-verification')!;
    const {sandbox, origin} = serve({members: memberCount});
    const other = sandbox.organizations[1]!;
    const tokens = [await sandbox.mintToken(), await sandbox.mintToken({organizationId: other.id})] as const;
    const elements = Array.from({length: crowd}, (_, index) => put(row.tag, tokens[index % 2]!, origin));
    await allReady(elements);
    const mine = elements.filter((_, index) => index % 2 === 0);
    const theirs = elements.filter((_, index) => index % 2 === 1);
    // Count the items instead of comparing texts, whose relative times change every minute.
    const lists = (of: readonly Element[]) => of.map((el) => el.shadowRoot!.querySelectorAll('[part~=item]').length);
    const before = lists(theirs);
    const play = player(mine[0]!);
    const flow = row.flows.find(({sends}) => sends?.request.startsWith('DELETE'))!;
    const name = 'Actions for juniper-vale.example';
    await play.open(flow);
    await play.send(flow);
    await play.seeSuccess(flow);
    for (const el of mine) await until(() => player(el).all(['button', name]).length === 0, 'the domain to disappear');
    expect(lists(theirs)).to.deep.equal(before);
  }).timeout(2 * patience);
});
