import {expect} from '@open-wc/testing';
import {mountStream, stream} from './support.js';

const long = 'W'.repeat(400);
const states = ['Active', 'Inactive', 'Error', 'Invalid'] as const;

describe('<workos-audit-log-streaming> layout and languages', () => {
  for (const state of [...states, long]) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`fits into 320 pixels, ${dir}, in the state ${state.slice(0, 8)}`, async () => {
        const raw = stream({state, type: 'GoogleCloudStorage', errorMessage: long});
        const {isTooWide, part} = await mountStream(raw, {width: 320, dir});
        expect(isTooWide()).to.equal(false);
        const list = part('list')!.getBoundingClientRect();
        for (const name of ['portal-button', 'badge']) {
          const {left, right} = part(name)!.getBoundingClientRect();
          expect(left, name).to.be.at.least(list.left - 1);
          expect(right, name).to.be.at.most(list.right + 1);
        }
      });
    }
  }

  it('starts at the right on a right-to-left page', async () => {
    const {root} = await mountStream(stream(), {dir: 'rtl', lang: 'ar'});
    const lefts = ['mark', 'name', 'badge'].map(
      (part) => root.querySelector(`[part~=${part}]`)!.getBoundingClientRect().left,
    );
    expect(lefts).to.deep.equal(lefts.toSorted((a, b) => b - a));
  });

  for (const [lang, ...shown] of [
    ['de', 'Überträgt', 'Verwalten', 'Letzte Zustellung vor 2 Stunden'],
    ['ar', 'قيد البث', 'إدارة', 'آخر تسليم'],
  ] as const) {
    it(`is translated into ${lang}`, async () => {
      const {waitForText} = await mountStream(stream(), {lang, dir: lang === 'ar' ? 'rtl' : 'ltr'});
      for (const words of shown) await waitForText(words);
    });

    for (const state of states) {
      it(`shows no English text in ${lang} for a stream in the state ${state}`, async () => {
        const {text} = await mountStream(stream({state}), {lang});
        expect(text()).not.to.match(/streaming|paused|deliver|retry|credential|last|event|manage|setup/i);
      });
    }
  }
});
