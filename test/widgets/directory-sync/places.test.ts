import {expect} from '@open-wc/testing';
import {press} from '../../helpers/index.js';
import {directory, mountDirectories} from './support.js';

const long = 'W'.repeat(90);
const states = ['linked', 'validating', 'invalid_credentials', 'requires_type', 'unlinked', 'deleting', long];
const all = states.map((state, index) => directory({id: `d${index}`, state, name: index % 2 ? long : 'Employees'}));

describe('<workos-directory-sync> layout, languages and keyboard', () => {
  for (const [width, dir] of [
    [320, 'ltr'],
    [320, 'rtl'],
    [240, 'ltr'],
    [700, 'ltr'],
  ] as const) {
    it(`fits into ${width} pixels, ${dir}, in every state`, async () => {
      const {isTooWide, parts, part} = await mountDirectories(all, {width, dir});
      expect(isTooWide()).to.equal(false);
      const list = part('list')!.getBoundingClientRect();
      for (const inner of [...parts('portal-button'), ...parts('badge'), ...parts('more-button')]) {
        const {left, right} = inner.getBoundingClientRect();
        expect(left).to.be.at.least(list.left - 1);
        expect(right).to.be.at.most(list.right + 1);
      }
    });
  }

  it('wraps between counts, and starts each line at the same edge', async () => {
    const {part} = await mountDirectories([directory()], {width: 320});
    const {left} = part('name')!.getBoundingClientRect();
    const texts = [...part('details')!.children].map((span) => {
      const range = document.createRange();
      range.selectNodeContents(span);
      return [...range.getClientRects()].filter(({height}) => height);
    });
    for (const rects of texts.slice(0, -1)) expect(new Set(rects.map(({top}) => top)).size).to.equal(1);
    const starts = texts.map(([first]) => first!).filter((rect, index, all) => rect.top > (all[index - 1]?.top ?? 0));
    expect(starts.length).to.be.greaterThan(1);
    for (const start of starts) expect(start.left).to.be.closeTo(left, 1);
  });

  it('starts at the right on a right-to-left page', async () => {
    const {root} = await mountDirectories([directory()], {dir: 'rtl', lang: 'ar'});
    const lefts = ['mark', 'name', 'badge'].map(
      (part) => root.querySelector(`[part~=${part}]`)!.getBoundingClientRect().left,
    );
    expect(lefts).to.deep.equal(lefts.toSorted((a, b) => b - a));
  });

  for (const [lang, ...shown] of [
    ['de', 'Verbunden', 'Verwalten', '1.284 aktive Personen', '3 inaktiv', '42 Gruppen', 'Zuletzt synchronisiert vor'],
    ['ar', 'متصل', 'إدارة', 'مستخدمًا نشطًا', 'غير نشطين', 'مجموعة', 'آخر مزامنة'],
  ] as const) {
    it(`is translated into ${lang}, with its number format and plurals`, async () => {
      const {waitForText} = await mountDirectories([directory()], {lang, dir: lang === 'ar' ? 'rtl' : 'ltr'});
      for (const words of shown) await waitForText(words);
    });

    it(`shows no English text in ${lang}`, async () => {
      const {text} = await mountDirectories(
        states.slice(0, -1).map((state) => directory({id: state, state, name: null})),
        {lang, attributes: {'stale-sync-hours': '1'}},
      );
      expect(text()).not.to.match(/connected|sync(ed| )|users|setup|action|manage|delete|more/i);
    });
  }

  it('takes the focus by keyboard, in document order', async function () {
    if (!document.hasFocus()) this.skip(); // WebKitGTK 2.50 has no focus without a window manager.
    const {el, focusName} = await mountDirectories([directory(), directory({id: '2', state: 'unlinked'})]);
    el.focus();
    const seen: (string | undefined)[] = [];
    for (let steps = 0; steps < 4; steps++) {
      if (steps) await press('Tab'); // Not past the last control: Firefox 153 leaves the page for good.
      seen.push(focusName());
    }
    expect(seen).to.deep.equal([
      'More (Okta SCIM)',
      'Manage Employees (opens in a new tab)',
      'More (Okta SCIM)',
      'Continue setup Employees (opens in a new tab)',
    ]);
  });
});
