import fc from 'fast-check';
import {answersOf} from './schemas.js';
import {anyText} from './values.js';

/** A response as it is sent over the network. */
export interface MadeAnswer {
  readonly status: number;
  readonly body: string;
}

type Change = (value: unknown, other: unknown) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes to a value of a body. `undefined` removes the value. */
const changes: Readonly<Record<string, Change>> = {
  leave: (value) => value,
  drop: () => undefined,
  null: () => null,
  replace: (_, other) => other,
  list: (value) => [value],
  item: (value) => (Array.isArray(value) ? (value as unknown[])[0] : {0: value, length: 1}),
  add: (value, other) => (isRecord(value) ? {...value, [String(other)]: other, extra: other} : [value, other]),
  twice: (value) => (Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : value),
  many: (value) => (Array.isArray(value) ? Array.from({length: 20}, () => value as unknown[]).flat() : value),
};

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, '', [], {}, [[]], [null], {length: 3}),
  anyText,
  fc.jsonValue({maxDepth: 2}),
);

const anyChange = fc.record({
  how: fc.constantFrom(...Object.keys(changes)),
  /** The index of the value among all values of the body, in the order of traversal. */
  at: fc.nat(60),
  other: anyValue,
});

/** Returns a value with the change applied at an index. `place.left` counts the values down to that index. */
function change(value: unknown, place: {left: number}, how: (value: unknown) => unknown): unknown {
  if (place.left-- === 0) return how(value);
  if (Array.isArray(value)) return value.map((item) => change(item, place, how));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item, place, how)]));
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + countOf(item), 1);
}

/** The values of an arbitrary with fields removed, emptied, replaced and added. */
export function corrupted(made: fc.Arbitrary<unknown>) {
  return fc
    .record({body: made, spoiling: fc.array(anyChange, {maxLength: 3})})
    .map(({body, spoiling}) =>
      spoiling.reduce(
        (value, {how, at, other}) => change(value, {left: at % countOf(value)}, (found) => changes[how]!(found, other)),
        body,
      ),
    );
}

/** Bodies of invalid or unexpected JSON. */
const anyBody = fc.constantFrom(
  '',
  ' ',
  '<html>',
  '{"data": [',
  'null',
  '[]',
  '{}',
  '0',
  '"text"',
  '\ufeff{}',
  '1e999',
);

function toBody(value: unknown) {
  return JSON.stringify(value) ?? '';
}

/** A success response of an operation, as the contract defines it or with a few changes. */
export function successOf(method: string, path: string): fc.Arbitrary<MadeAnswer> {
  const {status, body} = answersOf(method, path).find(({status}) => status < 300)!;
  return fc.oneof(
    {arbitrary: body.map((value) => ({status, body: toBody(value)})), weight: 4},
    {arbitrary: corrupted(body).map((value) => ({status, body: toBody(value)})), weight: 15},
    {arbitrary: anyBody.map((body) => ({status: 200, body})), weight: 1},
  );
}

const failures = [400, 401, 403, 404, 409, 418, 422, 429, 500, 503];

/** Any response of an operation: a success, or a failure with any body. */
export function answerOf(method: string, path: string): fc.Arbitrary<MadeAnswer> {
  const listed = answersOf(method, path).filter(({status}) => status >= 400);
  return fc.oneof(
    {arbitrary: successOf(method, path), weight: 3},
    {
      arbitrary: fc.record({
        status: fc.constantFrom(...failures),
        body: fc.oneof(anyBody, ...listed.map(({body}) => corrupted(body).map(toBody))),
      }),
      weight: 3,
    },
    {arbitrary: fc.constantFrom({status: 204, body: ''}, {status: 201, body: ''}), weight: 1},
  );
}

export function toResponse({status, body}: MadeAnswer) {
  return new Response(status === 204 ? null : body, {status});
}
