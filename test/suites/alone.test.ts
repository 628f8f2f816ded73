import {expect} from '@open-wc/testing';
import {css} from 'lit';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {memberCount, type Row} from '../flows/table.js';
import {mount, press, replaceClipboard, until} from '../helpers/index.js';
import {nextMacrotask} from '../helpers/turn.js';
import {rows} from './hostile/rows.js';

const layers = rows.flatMap((row) => row.flows.filter(({layer}) => layer).map((flow) => ({row, flow})));

async function start(row: Row) {
  replaceClipboard();
  const mounted = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
  const play = player(mounted.el);
  await play.see(row.ready);
  await until(() => mounted.server.pendingRequests() === 0, 'the last response');
  await mounted.el.updateComplete;
  return {...mounted, play};
}

/** Records what changes in the content of a widget, beside its menu and its dialogs. */
function watchContent(root: ShadowRoot) {
  const changes: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const {type, target, attributeName} of records) {
      // The button that opened the menu is attached to it.
      if (attributeName !== 'popovertarget') changes.push(`${type} of <${(target as Element).localName}>`);
    }
  });
  const content = root.querySelector('.frame:not(.layer)')!;
  observer.observe(content, {subtree: true, childList: true, attributes: true, characterData: true});
  return changes;
}

describe('a menu or dialog renders alone', () => {
  for (const {row, flow} of layers) {
    it(`in <${row.tag}>, when the user ${flow.title}`, async () => {
      const {el, root, play} = await start(row);
      let updates = 0;
      await play.open(flow); // Its code has loaded then.
      await press('Escape');
      await play.untilNoLayer();
      await nextMacrotask();
      el.addController({hostUpdate: () => updates++});
      const changes = watchContent(root);
      await play.open(flow);
      await nextMacrotask();
      expect(changes).to.deep.equal([]);
      expect(updates, 'updates of the widget').to.equal(0);
    });
  }

  it('after the style sheets of the page', async () => {
    const {root, play} = await start(rows[0]!);
    const own = css`
      .own {
        color: red;
      }
    `.styleSheet!;
    const before = [...root.adoptedStyleSheets, own];
    root.adoptedStyleSheets = before;
    await play.open(rows[0]!.flows.find(({layer}) => layer)!);
    expect(root.adoptedStyleSheets.slice(0, before.length)).to.deep.equal(before);
    expect(root.adoptedStyleSheets.length).to.be.above(before.length);
  });
});
