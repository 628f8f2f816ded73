import fc from 'fast-check';
import {catalog} from '../../src/session/catalog.js';
import {base64url, jwt} from '../helpers/jwt.js';
import {anyJson, start, strangeText} from './values.js';

/** A generated token, which may be invalid. */
export interface MadeToken {
  /** The payload as JSON of any type; undefined if the text is not a JWT. */
  readonly payload?: string;
  /** Whether the sandbox signs the payload, so that the API may accept it. This replaces the text. */
  readonly isSigned?: boolean;
  readonly text: string;
}

const scopes = Object.values(catalog).flat();
const good = jwt({sub: 'user_1', org_id: 'org_1', scopes});

const space = fc.string({unit: fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\u00a0', '\u2028', '\ufeff', '\u200b')});

/** Corrupted copies of a valid token. */
const spoilt = fc
  .record({
    how: fc.constantFrom<(at: number, by: string) => string>(
      (at) => good.slice(0, at),
      (at) => good.slice(at),
      (at, by) => good.slice(0, at) + by + good.slice(at),
      (_, by) => good.replaceAll('.', by),
      (_, by) => `${good}.${by}`,
      (_, by) => `${by}${good}`,
      (_, by) => good + by,
      () => `Bearer ${good}`,
      () => `"${good}"`,
      () => good.replace(/\.[^.]*$/, ''),
      () => good.replace(/^[^.]*/, ''),
      () => good.replaceAll('.', '..'),
      () => `${good}==`,
      () => good.replaceAll('_', '/').replaceAll('-', '+'),
      () => good.toUpperCase(),
    ),
    at: fc.nat(good.length),
    by: fc.oneof(strangeText, space),
  })
  .map(({how, at, by}) => how(at, by));

const secretKey = fc
  .record({
    before: space,
    start: fc.constantFrom('sk_', 'sk_live_', 'sk_test_', 'SK_'),
    rest: fc.oneof(strangeText, fc.string({minLength: 8, maxLength: 40})),
  })
  .map(({before, start, rest}) => before + start + rest);

const signature = fc.oneof(
  fc.constant('c2ln'),
  fc.uint8Array({maxLength: 40}).map((bytes) => base64url(String.fromCharCode(...bytes))),
);
const header = fc.oneof(
  fc.constantFrom('{"alg":"RS256"}', '{"alg":"none"}', '{}', '[]', 'null', '{"alg":1e400}'),
  fc.json({maxDepth: 1}),
);

/** A well-formed token with this payload. */
function tokenOf(payload: fc.Arbitrary<string>, isSigned: fc.Arbitrary<boolean>): fc.Arbitrary<MadeToken> {
  return fc.record({payload, isSigned, header, signature}).map(({payload, isSigned, header, signature}) => ({
    payload,
    isSigned: isSigned && payload.startsWith('{'),
    text: `${base64url(header)}.${base64url(payload)}.${signature}`,
  }));
}

/** JSON of an object with these entries. A name may be repeated; its last value counts. */
function objectOf(entries: fc.Arbitrary<readonly (readonly [name: string, json: string])[]>) {
  return entries.map((all) => `{${all.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join()}}`);
}

const seconds = start / 1_000;

/** Values of the right type for each claim that is read. */
const likely: Readonly<Record<string, fc.Arbitrary<string>>> = {
  permissions: json(fc.subarray(scopes)),
  scopes: json(fc.subarray(scopes)),
  scope: json(fc.subarray(scopes).map((some) => some.join(' '))),
  exp: json(fc.integer({min: -4_000, max: 4_000}).map((offset) => seconds + offset)),
  iat: json(fc.integer({min: -4_000, max: 4_000}).map((offset) => seconds + offset)),
  sub: json(fc.constantFrom('user_1', 'user_2')),
  org_id: json(fc.constantFrom('org_1', 'org_2')),
  sid: json(fc.uuid()),
};

function json(values: fc.Arbitrary<unknown>) {
  return values.map((value) => JSON.stringify(value));
}

/** Mixed lists, since most claims are lists. */
const anyList = fc
  .array(fc.oneof(anyJson, json(fc.constantFrom(...scopes))), {maxLength: 6})
  .map((items) => `[${items.join()}]`);

const anyClaims = objectOf(
  fc.array(
    fc.oneof(
      fc.tuple(strangeText, anyJson),
      ...Object.entries(likely).map(([name, value]) => fc.tuple(fc.constant(name), value)),
    ),
    {maxLength: 8},
  ),
);

const wrongClaims = objectOf(
  fc.array(
    fc.constantFrom(...Object.keys(likely)).chain((name) => fc.tuple(fc.constant(name), fc.oneof(anyJson, anyList))),
    {minLength: 1, maxLength: 8},
  ),
);

/** Mostly small sizes, since large ones are slow. */
const size = (most: number) => fc.oneof(fc.nat(most / 50), fc.nat(most));
const wideClaims = fc.oneof(
  size(120_000).map((length) => `{"pad":"${'x'.repeat(length)}"}`),
  size(4_000).map((count) => JSON.stringify({scopes: Array.from({length: count}, (_, index) => `scope:${index}`)})),
  size(4_000).map((count) => JSON.stringify({scope: `${'a:b '.repeat(count)}${scopes.join(' ')}`})),
  size(4_000).map((count) => `{${Array.from({length: count}, (_, index) => `"c${index}":${index}`).join()}}`),
  size(60_000).map((length) => JSON.stringify({sub: 's'.repeat(length), org_id: '\u0000'.repeat(length / 10), scopes})),
);
/** Claims that the sandbox cannot sign. */
const deepClaims = fc.oneof(
  size(40_000).map((depth) => `{"scopes":[${'['.repeat(depth)}${']'.repeat(depth)}]}`),
  size(15_000).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  size(300).map((digits) => `{"exp":${'9'.repeat(digits + 1)},"iat":-${'9'.repeat(digits + 1)}}`),
);

const [never, sometimes] = [fc.constant(false), fc.boolean()];

/** Tokens of each kind, by their name in test titles. */
export const tokens: Readonly<Record<string, fc.Arbitrary<MadeToken>>> = {
  'any text': fc.oneof(strangeText, space, spoilt, secretKey).map((text) => ({text})),
  'a token with any claims': fc.oneof(tokenOf(anyClaims, sometimes), tokenOf(anyJson, never)),
  'a token whose claims have wrong types': tokenOf(wrongClaims, sometimes),
  'a huge token': fc.oneof(
    tokenOf(wideClaims, sometimes),
    tokenOf(deepClaims, never),
    size(120_000).map((length) => ({text: 'x'.repeat(length)})),
    size(120_000).map((length) => ({text: `${'x'.repeat(length)}.${'.'.repeat(length / 10)}`})),
    // WebKitGTK 2.50 crashes when the sandbox verifies a signature of more than about 60,000 characters with Web Crypto.
    // Can go when it does not; we know of no report.
    size(50_000).map((length) => ({text: `${good}${'A'.repeat(length)}`})),
    size(120_000).map((length) => ({text: `sk_live_${'x'.repeat(length)}`})),
  ),
};

/**
 * The strings that must not leak: the token, its parts, and the start and end of each. Leaves out parts that are so
 * short that other text may contain them by chance.
 */
export function secretsOf(token: string): string[] {
  const whole = token.trim();
  const parts = [whole, ...whole.split('.')].filter(({length}) => length >= 8);
  return [...new Set(parts.flatMap((part) => (part.length > 60 ? [part, part.slice(0, 30), part.slice(-30)] : part)))];
}
