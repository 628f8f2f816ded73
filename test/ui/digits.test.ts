import {describe, it} from 'node:test';
import {expect} from 'chai';
import {digitsIn} from '../../src/ui/digits.js';

describe('digitsIn', () => {
  for (const [text, digits] of [
    ['123456', '123456'],
    [' 123-456\n', '123456'],
    ['١٢٣٤٥٦٧٨٩٠', '1234567890'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['𝟎𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿', '0909090909'],
    ['code: ½²Ⅷ', ''],
    ['', ''],
    ['\ud835', ''],
  ] as const) {
    it(`finds “${digits}” in ${JSON.stringify(text)}`, () => {
      expect(digitsIn(text)).to.equal(digits);
    });
  }

  it('reads every decimal digit of Unicode', () => {
    const wrong: string[] = [];
    for (let point = 0; point < 0x110000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const character = String.fromCodePoint(point);
      if (/\p{Nd}/u.test(character) && !/^\d$/.test(digitsIn(character))) wrong.push(character);
    }
    expect(wrong).to.deep.equal([]);
  });
});
