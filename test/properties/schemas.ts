import fc from 'fast-check';
import contract from '../../src/api/openapi.json';
import {anyAddress, anyText, start} from './values.js';

/** The part of JSON Schema that the contract uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

const day = 86_400_000;

/** Near and distant times in various notations, and strings that are not times. */
const anyTime = fc.oneof(
  fc.integer({min: -400, max: 400}).map((days) => new Date(start + days * day).toISOString()),
  fc.date({noInvalidDate: true}).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-01-15',
    '2026-01-15T12:00:00+14:00',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    '0000-00-00T00:00:00Z',
    '1',
    '99999999999999999999',
    'tomorrow',
  ),
  anyText,
);

/** The names of fields with URLs, for which the contract has no format. */
const isAddress = /^link$|url$/i;

const types: Readonly<Record<string, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: () => fc.oneof(fc.nat(3), fc.maxSafeInteger()),
  number: () => fc.oneof(fc.nat(3), fc.double({noNaN: true, noDefaultInfinity: true})),
  // Half of the times in the contract are strings without a format.
  string: ({format}) => (format === 'date-time' ? anyTime : fc.oneof({arbitrary: anyText, weight: 4}, anyTime)),
  array: ({items = {}}) => fc.array(arbitraryOf(items), {maxLength: 3}),
  object: ({properties = {}, required = [], additionalProperties}) => {
    const known = fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [
          name,
          isAddress.test(name) ? fc.oneof(anyAddress, arbitraryOf(schema)) : arbitraryOf(schema),
        ]),
      ),
      {requiredKeys: required.filter((name) => name in properties)},
    );
    if (!additionalProperties) return known;
    const value = additionalProperties === true ? fc.jsonValue({maxDepth: 1}) : arbitraryOf(additionalProperties);
    return fc.tuple(fc.dictionary(anyText, value, {maxKeys: 2}), known).map((parts) => Object.assign({}, ...parts));
  },
};

/** Generates the values that a schema allows. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const {$ref, oneOf, anyOf, allOf, type} = schema;
  if ($ref) return arbitraryOf(resolve($ref) as Schema);
  if ('const' in schema) return fc.constant(schema.const);
  // A newer server may return additional values.
  if (schema.enum) return fc.oneof({arbitrary: fc.constantFrom(...schema.enum), weight: 9}, anyText);
  const choices = oneOf ?? anyOf;
  if (choices) return fc.oneof(...choices.map(arbitraryOf));
  if (allOf) return fc.tuple(...allOf.map(arbitraryOf)).map((parts) => Object.assign({}, ...parts) as unknown);
  const names = typeof type === 'string' ? [type] : type;
  if (!names) return fc.jsonValue({maxDepth: 2});
  return fc.oneof(...names.map((name) => types[name]!(schema)));
}

/** Resolves a reference of the contract, such as `#/components/schemas/Member`. */
function resolve($ref: string): unknown {
  const names = $ref.replace('#/', '').split('/');
  return names.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], contract);
}

interface Answers {
  readonly $ref?: string;
  readonly content?: {readonly 'application/json'?: {readonly schema: Schema}};
}

/** The responses to an operation according to the contract: each status with its bodies. */
export function answersOf(method: string, path: string) {
  const operations = (
    contract.paths as unknown as Record<string, Record<string, {responses: Record<string, Answers>}>>
  )[path];
  const {responses} = operations![method]!;
  return Object.entries(responses).map(([status, answer]) => {
    const {content} = answer.$ref ? (resolve(answer.$ref) as Answers) : answer;
    const schema = content?.['application/json']?.schema;
    return {status: Number(status), body: schema ? arbitraryOf(schema) : fc.constant(undefined)};
  });
}
