import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {parts as exportedParts} from '../../src/widgets/all-widgets/parts.js';
import {root} from '../../tools/entries.mjs';

interface Named {
  readonly name: string;
  readonly fieldName?: string;
}
interface Element {
  readonly tagName?: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
}
/** The names that a file lists for one tag, by kind. */
type Known = Readonly<Partial<Record<'attributes' | 'properties' | 'events' | 'slots' | 'parts', readonly string[]>>>;

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path)) as unknown;

const elements = (
  readJson('custom-elements.json') as {modules: readonly {declarations: readonly Element[]}[]}
).modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));

/** For each generated file, a function that returns the names that it lists for each tag. */
const files: Readonly<Record<string, () => Readonly<Record<string, Known>>>> = {
  'frameworks/react.d.ts': () => declared('react', 'on'),
  'frameworks/preact.d.ts': () => declared('preact', 'on'),
  'frameworks/solid.d.ts': () => declared('solid', 'on:'),
  'frameworks/svelte.d.ts': () => declared('svelte', 'on'),
  'frameworks/vue.d.ts': () => declared('vue'),
  'html-custom-data.json': () => {
    const {tags} = readJson('dist/html-custom-data.json') as {
      tags: readonly (Named & {description: {value: string}; attributes: readonly Named[]})[];
    };
    const entries = tags.map(({name, attributes, description: {value}}) => {
      const events = [...value.matchAll(/^- `(workos-[\w-]+)`/gm)].map(([, event]) => event!);
      return [name, {attributes: names(attributes), events}] as const;
    });
    return Object.fromEntries(entries);
  },
  'web-types.json': () => {
    const {contributions} = readJson('dist/web-types.json') as {
      contributions: {
        html: {
          elements: readonly (Named & {
            attributes: readonly Named[];
            slots: readonly Named[];
            js: {events: readonly Named[]; properties: readonly Named[]};
            css: {parts: readonly Named[]};
          })[];
        };
      };
    };
    const entries = contributions.html.elements.map(({name, attributes, slots, js, css}) => {
      const {properties, events} = js;
      const known = {attributes, slots, properties, events, parts: css.parts};
      return [name, Object.fromEntries(Object.entries(known).map(([kind, items]) => [kind, names(items)]))] as const;
    });
    return Object.fromEntries(entries);
  },
};

for (const [file, tags] of Object.entries(files)) {
  describe(`dist/${file}`, () => {
    it('lists exactly the tags of the manifest', () => {
      assert.deepEqual(Object.keys(tags()).sort(), elements.map(({tagName}) => tagName!).sort());
    });

    for (const {tagName, attributes, events, slots, cssParts} of elements) {
      it(`lists everything that <${tagName}> has`, () => {
        const known = tags()[tagName!]!;
        const wanted: Required<Known> = {
          attributes: names(attributes),
          properties: attributes.map(({name, fieldName}) => fieldName ?? name),
          events: names(events),
          slots: names(slots),
          parts: names(cssParts),
        };
        assert.ok(known.attributes && known.events);
        for (const [kind, items] of Object.entries(known)) {
          assert.deepEqual([...items].sort(), [...wanted[kind as keyof Known]].sort(), kind);
        }
      });
    }
  });
}

it('dist/css-custom-data.json lists every token of theme.css, every part and every state', () => {
  const {properties, pseudoElements, pseudoClasses} = readJson('dist/css-custom-data.json') as Readonly<
    Record<string, readonly Named[]>
  >;
  const tokens = [...read('theme.css').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name);
  assert.deepEqual(names(properties!), tokens);
  const parts = new Set(elements.flatMap(({cssParts}) => cssParts.map(({name}) => `::part(${name})`)));
  assert.deepEqual(names(pseudoElements!), [...parts].sort());
  assert.deepEqual(names(pseudoClasses!), [':state(error)', ':state(loading)', ':state(ready)']);
});

for (const {tagName, cssParts} of elements) {
  if (tagName === 'workos-widgets') continue;
  it(`<workos-widgets> exports every part of <${tagName}>`, () => {
    const exported = exportedParts.split(', ');
    assert.deepEqual(
      names(cssParts).filter((name) => !exported.includes(name)),
      [],
    );
  });
}

function names(items: readonly Named[]) {
  return items.map(({name}) => name);
}

/** The names in a framework's declaration, by tag. Listeners start with a prefix; Vue's are overloads of `$emit`. */
function declared(framework: string, prefix?: string) {
  const path = `dist/frameworks/${framework}.d.ts`;
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022);
  const found: Record<string, Known> = {};
  const visit = (node: ts.Node) => {
    const tag = ts.isPropertySignature(node) && nameOf(node);
    if (tag && tag.startsWith('workos-')) found[tag] = knownOf(node);
    else ts.forEachChild(node, visit);
  };
  const knownOf = (node: ts.Node): Known => {
    const members = new Set<string>();
    const events = new Set<string>();
    const look = (inner: ts.Node) => {
      if (inner !== node && ts.isPropertySignature(inner)) members.add(nameOf(inner));
      const isName = ts.isParameter(inner) && inner.type && ts.isLiteralTypeNode(inner.type);
      if (isName) events.add((inner.type as ts.LiteralTypeNode & {literal: ts.StringLiteral}).literal.text);
      ts.forEachChild(inner, look);
    };
    look(node);
    for (const member of members) {
      if (prefix && member.startsWith(`${prefix}workos-`)) events.add(member.slice(prefix.length));
    }
    const {attributes} = elements.find(({tagName}) => tagName === nameOf(node as ts.PropertySignature))!;
    const fields = attributes.map(({name, fieldName}) => fieldName ?? name);
    const has = (name: string) => members.has(name) || members.has(`prop:${name}`);
    return {
      attributes: names(attributes).filter((name) => members.has(name)),
      properties: fields.filter(has),
      events: [...events],
    };
  };
  visit(source);
  return found;
}

function nameOf({name}: ts.PropertySignature) {
  return ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : '';
}
