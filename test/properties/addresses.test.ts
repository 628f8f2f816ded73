import {describe} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isAddress, readAddresses} from '../../src/dialogs/addresses.js';
import {itHolds} from './in-node.js';

const label = fc.stringMatching(/^[a-z0-9ßñж例]([a-z0-9-]{0,5}[a-z0-9例])?$/u);
const local = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_+ж户][\w!#$%&'*+/=?^`{|}~ж户-]{0,8}$/u),
  fc.stringMatching(/^"[a-z ,;:()]{1,6}"$/),
);
const address = fc.tuple(local, label, label).map(([local, ...labels]) => `${local}@${labels.join('.')}`);
const name = fc.stringMatching(/^\p{Lu}\p{Ll}{0,5}(,? \p{Lu}\p{Ll}{0,5}){0,2}$/u);
const bare = fc.constantFrom(
  '%',
  '<%>',
  '<%>.',
  '%.',
  '%, ',
  '\u200b%',
  ' \u202a%\u202c',
  '\t% ',
  '(comment) %',
  '% (a (b), c)',
);
const named = fc.constantFrom(
  '# <%>',
  '"#; #" <%>',
  "'#' <%>",
  '“#” <%>',
  '# (#)\n<%>',
  '#  \u00a0<%>',
  '[#] <%>',
  'To: # <%>',
);
/** An address as a mail program writes it. */
const entry = fc.record({address, name, form: fc.oneof(bare, named)}).map(({address, name, form}) => ({
  address,
  text: form.replaceAll('#', () => name).replace('%', () => address),
}));
const separator = fc.constantFrom(';', '; ', '\n', '\r\n', ' ;\n', '\n\n', '؛', '；');

describe('a list of addresses', () => {
  const lists = fc.tuple(fc.array(fc.tuple(entry, separator), {maxLength: 8}));
  itHolds('is read from what mail programs write', lists, ([list]) => {
    const expected = new Map<string, string>();
    for (const [{address}] of list) {
      const key = address.toLowerCase();
      if (!expected.has(key)) expected.set(key, address);
    }
    expect(readAddresses(list.map(([{text}, end]) => text + end).join(''))).to.deep.equal([...expected.values()]);
  });

  const marks = fc.constantFrom(
    ...'<>()[]"\'\\,;:@ \n\t.،、。“',
    'mailto:',
    '?cc=',
    '%40',
    'a',
    'b.c',
    'a@b.c',
    '\u200d',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.array(marks, {maxLength: 30}).map((all) => all.join('')),
    fc.string({unit: 'binary'}),
  );
  itHolds('yields each address once, and the same ones when it is read again', texts, (text) => {
    const all = readAddresses(text);
    expect(new Set(all.map((one) => one.toLowerCase())).size).to.equal(all.length);
    const valid = all.filter(isAddress);
    expect(readAddresses(valid.join('\n'))).to.deep.equal(valid);
  });
});
