import fc from 'fast-check';

/** The start time of every test in this folder, so that generated times are the same in each run. */
export const start = Date.UTC(2026, 0, 15, 12);

/** Marks injected markup: an element or attribute of this name in a shadow root comes from data. */
export const marker = 'x-from-data';

/** Strings that are harmful or misleading unless they are treated as text. */
const treacherous = [
  `<img src=x onerror="fromData()" ${marker}>`,
  `"><script ${marker}>fromData()</script>`,
  `' ${marker} onmouseover='fromData()' x='`,
  `" ${marker} autofocus onfocus="fromData()" x="`,
  `</bdi></td></table><${marker}>out</${marker}>`,
  `--><${marker}>`,
  `</style><${marker}>`,
  `<svg onload=fromData() ${marker}><a xlink:href="javascript:fromData()">`,
  `<!--?lit$0123456789$--><${marker}>`,
  'javascript:fromData()',
  ' JaVaScRiPt:fromData()',
  'java\nscript:fromData()',
  'data:text/html,<script>fromData()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
  '//elsewhere.invalid/x',
  'https://elsewhere.invalid/?a=1&apiToken=2',
  'x',
  '../../x?y#z',
  '..',
  '${alert(1)}',
  '{{constructor}}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '0',
  '',
  ' ',
  '\t\n\r\0\u0001\u007f',
  '\u202e\u2066right to left\u2069\u200f',
  'عربي – עברית',
  '\ud800',
  'a\udc00b',
  '\u2028\u2029\ufeff\u00a0',
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽',
  'Z\u0351\u036b\u0343a\u0314\u030dl\u0321g\u0322o\u0313',
];

/** Strings of any characters, including lone surrogates. */
export const strangeText = fc.oneof(
  {arbitrary: fc.string({unit: 'grapheme', maxLength: 20}), weight: 20},
  {arbitrary: fc.string({unit: 'binary', maxLength: 40}), weight: 10},
  {arbitrary: fc.array(fc.nat(0xffff), {maxLength: 20}).map((units) => String.fromCharCode(...units)), weight: 10},
  {arbitrary: fc.constantFrom(...treacherous), weight: 60},
  // Rare, since browsers take long to lay them out.
  {
    arbitrary: fc
      .record({unit: fc.constantFrom('W', 'many words ', ...treacherous), length: fc.nat(10_000)})
      .map(({unit, length}) => unit.repeat(Math.ceil(length / (unit.length + 1)))),
    weight: 1,
  },
);

/** Any string that a server may send. Some are repeated, so that different values have the same name. */
export const anyText = fc.oneof(
  {arbitrary: fc.constantFrom('a', 'b', 'admin', 'Ada Lovelace', 'ada@example.com'), weight: 1},
  {arbitrary: strangeText, weight: 3},
);

/** URLs, including invalid ones and scripts. */
export const anyAddress = fc.oneof(
  fc.constantFrom(
    'https://elsewhere.invalid/launch?secret=1',
    'https://elsewhere.invalid/launch?apiToken=1',
    'http://elsewhere.invalid',
    'javascript:fromData()',
    'JAVASCRIPT://elsewhere.invalid/%0afromData()',
    'java\nscript:fromData()',
    'data:text/html,<script>fromData()</script>',
    'blob:https://elsewhere.invalid/1',
    'https:x',
    'https://',
    '/x',
  ),
  anyText,
);

/** Unusual numbers in JSON notation. Some overflow or lose precision when parsed. */
const oddNumbers = ['1e400', '-1e400', '1e308', '-1e308', '-0', '5e-324', '9007199254740993', '1.5', '-1', '0'];

/** JSON of any type. */
export const anyJson = fc.oneof(
  fc.constantFrom('null', 'true', 'false', '{}', '[]', '""', '[null]', '[[]]', '{"length":3}', ...oddNumbers),
  fc.double().map((number) => JSON.stringify(number)),
  anyText.map((text) => JSON.stringify(text)),
  fc.json({maxDepth: 2}),
);
