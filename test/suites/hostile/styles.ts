import {expect} from '@open-wc/testing';
import {until} from '../../helpers/index.js';
import {rows} from './rows.js';
import {type Sheet, sheets} from './sheets.js';
import {expectPlainText} from './sight.js';
import {make, playMain, put, reachAll, textsIn, visit} from './visit.js';

async function restyle({css, file}: Sheet) {
  if (css) {
    const style = put(document.createElement('style'), document.head);
    style.textContent = css;
    return;
  }
  const link = document.createElement('link');
  const loaded = new Promise((resolve, reject) => Object.assign(link, {onload: resolve, onerror: reject}));
  Object.assign(link, {rel: 'stylesheet', href: `/node_modules/${file}`});
  put(link, document.head);
  await loaded;
}

/** Tests every widget under every stylesheet. */
export function testSheets() {
  for (const sheet of sheets) {
    describe(`on pages that ${sheet.title}`, () => {
      for (const row of rows) {
        it(`<${row.tag}> looks and works as usual`, async () => {
          await restyle(sheet);
          const place = put(document.createElement('section'));
          // Keep the width, whatever the stylesheet says.
          place.setAttribute('style', `display: block !important; inline-size: ${sheet.width ?? 320}px !important`);
          const {el} = await make(row);
          place.append(el);
          const play = visit(el);
          await play.see(row.ready);
          const controls = await reachAll(el);
          const edge = place.getBoundingClientRect().right;
          for (const control of controls.filter((control) => !control.closest('[part~=tabs]')))
            expect(control.getBoundingClientRect().right, control.outerHTML).to.be.at.most(edge + 1);
          expect(textsIn(el)).not.to.have.length(0);
          textsIn(el).forEach(expectPlainText);
          await playMain(el, row, play);
        });
      }
    });
  }
}

/** Tests the styles that a page can set on every widget. */
export function testFreedoms() {
  describe('a page can still', () => {
    for (const {tag} of rows) {
      it(`hide <${tag}> and set its width, margins, color and font`, async () => {
        const style = put(document.createElement('style'), document.head);
        style.textContent = `${tag} {inline-size: 300px; margin: 7px; color: rgb(1 2 3); font: 13px monospace} .gone {display: none}`;
        const {el} = await make(rows.find((row) => row.tag === tag)!);
        put(el);
        await el.updateComplete;
        const inside = () => getComputedStyle(el.shadowRoot!.querySelector('.frame')!);
        await until(() => inside().color === 'rgb(1, 2, 3)', 'its color');
        expect(inside().width).to.equal('300px');
        expect(inside().fontSize).to.equal('13px');
        expect(inside().fontFamily).to.equal('monospace');
        expect(getComputedStyle(el).marginTop).to.equal('7px');
        el.hidden = true;
        expect(el.checkVisibility()).to.equal(false);
        el.hidden = false;
        expect(el.checkVisibility()).to.equal(true);
        el.className = 'gone';
        expect(el.checkVisibility()).to.equal(false);
      });
    }
  });
}
