import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {memberCount, type Row, table} from '../flows/table.js';
import {mount, until} from '../helpers/index.js';

async function start(row: Row, lang = 'en') {
  const mounted = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}, lang});
  const play = player(mounted.el);
  if (lang === 'en') await play.see(row.ready);
  return {...mounted, play};
}

/** Replaces each text by elements around it, as translators of browsers do. */
function translate(root: Node) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.closest('style, textarea, font')) continue;
    const inner = document.createElement('font');
    inner.textContent = text.data;
    const outer = document.createElement('font');
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const rows = table.filter(({tag}) => tag !== 'workos-widgets');

describe('a page that the browser translates', () => {
  for (const row of rows) {
    it(`shows each changed text of <${row.tag}>`, async () => {
      const {el: other, play: german} = await start(row, 'de');
      await until(() => other.localization.language === 'de', 'the German texts');
      const {el, place, play, root} = await start(row);
      translate(root);
      place.lang = 'de';
      // Both texts are read each time: the initials of providers go when their logos have loaded.
      const isEqual = () => el.localization.language === 'de' && play.text() === german.text();
      await until(isEqual, `the text ${german.text()}`);
    });

    for (const flow of row.flows.filter(({sends}) => sends?.successMessage)) {
      it(`works in <${row.tag}> when the user ${flow.title}`, async () => {
        const {root, play} = await start(row);
        translate(root);
        await play.open(flow);
        translate(root);
        await play.send(flow);
        translate(root);
        await play.seeSuccess(flow);
      });
    }
  }

  it('names the page that is shown', async () => {
    const {root, play} = await start(rows[0]!);
    translate(root);
    await play.press(['button', 'Next']);
    await play.see('Page 2');
    expect(play.text()).not.to.include('Page 1');
    translate(root);
    await play.press(['button', 'Previous']);
    await play.see('Page 1');
    expect(play.text()).not.to.include('Page 2');
  });

  it('keeps the translation of text that has not changed', async () => {
    const {el, root} = await start(rows[0]!);
    translate(root);
    const button = root.querySelector('[part~=invite-button]')!;
    button.querySelector('font')!.textContent = 'Einladen';
    el.requestUpdate();
    await el.updateComplete;
    expect(button.querySelector('font')!.textContent).to.equal('Einladen');
  });
});
