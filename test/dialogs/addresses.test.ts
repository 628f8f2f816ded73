import {expect} from '@open-wc/testing';
import {isAddress, readAddresses} from '../../src/dialogs/addresses.js';

/** The addresses in a text; what would be refused has a cross. */
const read = (text: string) => readAddresses(text).map((one) => (isAddress(one) ? one : `✗ ${one}`));

const a = 'ada@x.example';
const b = 'alan@x.example';

const copied: readonly (readonly [text: string, title: string])[] = [
  // Mail programs.
  ['Lovelace, Ada <ada@x.example>; Turing, Alan <alan@x.example>', 'Outlook'],
  ["'Ada Lovelace' <ada@x.example>; 'alan@x.example'", 'Outlook, quoted'],
  ['ada@x.example<mailto:ada@x.example>; Alan [mailto:alan@x.example]', 'Outlook, as plain text'],
  ['"Lovelace, Ada" <ada@x.example>, "Turing, Alan" <alan@x.example>', 'Gmail and Apple Mail'],
  ['Lovelace, Ada <ada@x.example>, Turing, Alan <alan@x.example>', 'commas in names and between addresses'],
  ['“Lovelace, Ada” <ada@x.example>, „Turing; Alan“ <alan@x.example>', 'typographic quotes'],
  ['=?utf-8?Q?Lovelace=2C?= Ada <ada@x.example>, <alan@x.example>', 'encoded names'],
  ['Ada <ada@x.example> Alan <alan@x.example>', 'no separator but brackets'],
  ['Ada Lovelace\r\n<ada@x.example>\r\nAlan\r\n <alan@x.example>', 'brackets on lines of their own'],
  ['ada@x.example (Ada), alan@x.example (Alan (the first), UK)', 'comments'],
  ['Ada Lovelace (ada@x.example), Alan Turing (alan@x.example)', 'addresses in parentheses'],
  ['To: Ada <ada@x.example>\nCc: alan@x.example', 'header names'],
  ['An： Ada <ada@x.example>\nSMTP:alan@x.example', 'other labels'],
  ['The Team: ada@x.example, Alan <alan@x.example>;', 'a group'],
  ['"alan@y.example" <ada@x.example>, <alan@x.example>', 'an address as the name of another'],
  ['ada@x.example Alan <alan@x.example>', 'an address in front of a name'],
  // Links.
  ['mailto:ada@x.example mailto:alan@x.example?subject=Hi%20there', 'links'],
  ['MAILTO:ada%40x.example,alan@x.example?subject=Hi,%20there&body=x', 'a link to several'],
  ['<mailto:ada@x.example?cc=alan%40x.example>', 'a link to one and a copy to another'],
  ['mailto:?to=ada@x.example&subject=Hi,mailto:alan@x.example', 'a link without a path'],
  ['[Ada](mailto:ada@x.example), [alan@x.example](mailto:alan@x.example)', 'Markdown links'],
  // Separators.
  ['ada@x.example\talan@x.example', 'a tab'],
  ['ada@x.example\ralan@x.example', 'a carriage return'],
  ['ada@x.example\u2028alan@x.example', 'a line separator'],
  ['ada@x.example\u00a0alan@x.example', 'a no-break space'],
  ...[...'،؛，；、､﹐﹑﹔፣፤᠂߸՝\u037e'].map((mark) => [`ada@x.example${mark}alan@x.example`, mark] as const),
  ['ada@x.example / alan@x.example | ', 'other marks'],
  ['• ada@x.example\n– alan@x.example', 'bullets'],
  // Around addresses.
  ['"ada@x.example", "alan@x.example"', 'quotes'],
  ["['ada@x.example', 'alan@x.example']", 'a list in code'],
  ['"ada@x.example, alan@x.example"', 'quotes around all'],
  ['(ada@x.example, alan@x.example)', 'parentheses around all'],
  ['<<ada@x.example>>, <alan@x.example', 'other brackets'],
  ['ada@x.example., …alan@x.example.', 'full stops'],
  ['ada@x.example! **alan@x.example**', 'marks'],
  ['ada@x.example, alan@x.example, ADA@X.EXAMPLE', 'three of which two differ only in case'],
  // Inside addresses.
  ['\ufeffada@x.example\u200b, \u202aalan@x.exa\u00admple\u202c', 'invisible characters'],
  ['ada＠x．example　ａｌａｎ@x.example', 'wide characters'],
  ['ada@x。example，alan@x.example。', 'ideographic full stops'],
];

const kept = [
  "o'hara+tag@x.example",
  'o’hara@x.example',
  "!#$%&'*+-/=?^_`{|}~@x.example",
  '_ada-@x.example',
  '"a b"@x.example',
  '"a,b;c"@x.example',
  'ada%tag@x.example',
  'ada@[192.168.0.1]',
  'ada@[IPv6:2001:db8::1]',
  'ada@xn--p1ai.example',
  '用户@例子.example',
  'δοκιμή@παράδειγμα.example',
  'ada@vil·la.example',
  'user@نامه\u200cای.example',
  '🙂@x.example',
  'Ada@X.Example',
];

const refused: readonly [string, readonly string[]][] = [
  ['Lovelace, ada@x.example', ['✗ Lovelace', a]],
  ['Ada ada@x.example', ['✗ Ada', a]],
  ['ada@x.example, b@, alan@x.example', [a, '✗ b@', b]],
  ['b@, Ada <ada@x.example>', ['✗ b@', a]],
  ['nobody; Ada <ada@x.example>', ['✗ nobody', a]],
  ['nobody\nAda <ada@x.example>', ['✗ nobody', a]],
  ['Ada <ada@x.example>, nobody', [a, '✗ nobody']],
  ['Ada <nobody>', ['✗ nobody']],
  ['Ada <>', ['✗ Ada']],
  ['Ada <ada@x.example', ['✗ Ada', a]],
  ['Ada "The Countess <ada@x.example>, nobody; Alan "M" Turing <alan@x.example>', [a, '✗ nobody', b]],
  ['"nobody, ada@x.example"', ['✗ nobody', a]],
  ['ada@x.example (see alan@x.example)', [a, '✗ see', b]],
  ['ada@x.example/alan@x.example', ['✗ ada@x.example/alan@x.example']],
  [
    'ada@x..example ada@x ada@.x.example @x.example @',
    ['✗ ada@x..example', '✗ ada@x', '✗ ada@.x.example', '✗ @x.example', '✗ @'],
  ],
  ['ada@x.example[1]', ['✗ ada@x.example[1]']],
  ['mailto:ada%zz', ['✗ ada%zz']],
];

/** Lists that take quadratic time with a pattern or a loop that is not made for them. */
const long: Readonly<Record<string, (n: number) => string>> = {
  'addresses and spaces': (n) => list(n, ' ', (i) => `${i}@x.example`),
  'addresses and lines': (n) => list(n, '\n', (i) => `${i}@x.example`),
  'names with commas': (n) => list(n, ', ', (i) => `Last, First <${i}@x.example>`),
  'words before one address': (n) => `${'a '.repeat(n)}<a@x.example>`,
  'commas before one address': (n) => `${'a,'.repeat(n)}A <a@x.example>`,
  'addresses before one bracket': (n) => `${list(n, ' ', (i) => `${i}@x.example`)} <a@x.example>`,
  links: (n) => list(n, ',', (i) => `mailto:${i}@x.example?a,b`),
  'parts of a link': (n) => `mailto:a${'&cc=a,b'.repeat(n)}?${'&cc=a,b'.repeat(n)}`,
  'open comments': (n) => '(a '.repeat(n),
  'comments in an open one': (n) => `(${'(a) '.repeat(n)}`,
  'open brackets with addresses': (n) => '[a@x '.repeat(n),
  'white space in brackets': (n) => `([a@x${' '.repeat(n)}`,
  'closing marks': (n) => `${".'!".repeat(n)}a${".'!".repeat(n)}`,
  ...Object.fromEntries(
    [...'<>()[]{}":;,@.\'\\\n\t 、a＠'].map((mark) => [JSON.stringify(mark), (n: number) => mark.repeat(n)]),
  ),
  'quoted quotes': (n) => '"\\"'.repeat(n),
  joiners: (n) => 'ن\u200c'.repeat(n),
};

function list(count: number, separator: string, one: (index: number) => string) {
  return Array.from({length: count}, (_, index) => one(index)).join(separator);
}

describe('readAddresses', () => {
  for (const [text, title] of copied) {
    it(`reads two addresses from ${title}`, () => {
      expect(read(text)).to.deep.equal([a, b]);
    });
  }

  for (const address of kept) {
    it(`keeps ${address}`, () => {
      expect(read(address)).to.deep.equal([address]);
      expect(read(`Name <${address}>, ${address};`)).to.deep.equal([address]);
    });
  }

  for (const [text, expected] of refused) {
    it(`does not drop what is no address in ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal(expected);
    });
  }

  for (const text of ['', ' \n,;', '<>', '• -', 'Undisclosed recipients:;', '""', '()']) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal([]);
    });
  }

  for (const [title, make] of Object.entries(long)) {
    it(`takes linear time for ${title}`, () => {
      let before = Infinity;
      for (const n of [500, 2_000, 8_000, 32_000]) {
        const duration = fastest(make(n));
        // Four times as long: 4 times as slow if linear, 16 times if quadratic. Less than 200 ms may be noise.
        expect(duration, `milliseconds for ${n}`).to.be.below(Math.max(200, 10 * before));
        before = duration;
      }
    }).timeout(30_000);
  }
});

/** The shortest of several durations, in milliseconds: load on the machine only adds to them. */
function fastest(text: string) {
  const durations = Array.from({length: 3}, () => {
    const start = performance.now();
    readAddresses(text);
    return performance.now() - start;
  });
  return Math.min(...durations);
}
