/**
 * Generates the tables of the documentation from the manifest, the catalog and `theme.css`: all of `docs/reference.md`,
 * and the parts of other documents between two comments, such as `<!-- tags -->` and `<!-- /tags -->`.
 */
import {readFileSync} from 'node:fs';
import prettier from 'prettier';
import {tsImport} from 'tsx/esm/api';
import {line, themeTokens} from './manifest.mjs';

/** Returns the text of `README.md` with a new table of tags. */
export async function makeReadme() {
  const rows = (await elementsInOrder()).map(({tagName, summary, scopes}) => [
    `[${code(`<${tagName}>`)}](docs/reference.md#${tagName})`,
    summary,
    scopes.map(code).join(' or '),
  ]);
  return withPart('README.md', 'tags', table(['tag', 'content', 'token scope'], rows));
}

/** Returns the text of `docs/styling.md` with a new table of design tokens. */
export async function makeStyling() {
  const rows = themeTokens().map((token) => [code(token.name), code(token.default), token.description]);
  return withPart('docs/styling.md', 'tokens', table(['custom property', 'default', 'used for'], rows));
}

/** Returns the text of `docs/reference.md`. */
export async function makeReference() {
  const elements = await elementsInOrder();
  const shared = sharedBy(elements);
  const sections = [
    ['All tags', '', shared],
    ...elements.map((element) => [code(`<${element.tagName}>`), element.description, without(element, shared)]),
  ];
  const text = [
    '<!-- Generated from the docblocks by `npm run readme`. Do not edit. -->',
    '# Reference',
    'Every attribute has a property, whose name is in camel case: the property of `page-size` is `pageSize`.',
    sections.map(([title]) => `- [${title}](#${anchorOf(title)})`).join('\n'),
    ...sections.map((one) => section(...one)),
  ].join('\n\n');
  return format('docs/reference.md', text);
}

/** The elements with their scopes, `<workos-widgets>` first, then in the order of the catalog. */
async function elementsInOrder() {
  const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const {catalog} = await tsImport('../src/session/catalog.ts', import.meta.url);
  const order = ['workos-widgets', ...Object.keys(catalog).map((name) => `workos-${name}`)];
  return modules
    .flatMap(({declarations}) => declarations.filter(({tagName}) => tagName))
    .sort((one, other) => order.indexOf(one.tagName) - order.indexOf(other.tagName))
    .map((element) => ({
      ...element,
      methods: element.members.filter(({kind}) => kind === 'method'),
      scopes: catalog[element.tagName.replace('workos-', '')] ?? [],
    }));
}

/** Returns the text of a document with a new part. */
function withPart(path, name, part) {
  const text = readFileSync(path, 'utf8');
  const pattern = new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`);
  if (!pattern.test(text)) throw new Error(`${path} has no comments <!-- ${name} --> and <!-- /${name} -->.`);
  return format(
    path,
    text.replace(pattern, (_, start, end) => `${start}\n\n${part}\n\n${end}`),
  );
}

async function format(path, text) {
  return prettier.format(text, {...(await prettier.resolveConfig(path)), parser: 'markdown'});
}

const kinds = ['attributes', 'methods', 'events', 'slots', 'cssParts', 'cssStates'];

/** What all elements share. If descriptions differ, the most common one comes from the base class. */
function sharedBy(elements) {
  return Object.fromEntries(
    kinds.map((kind) => {
      const lists = elements.map((element) => element[kind] ?? []);
      const variants = lists[0].map(({name}) => lists.map((list) => list.find((item) => item.name === name)));
      return [kind, variants.filter((all) => all.every(Boolean)).map(mostCommon)];
    }),
  );
}

function mostCommon(variants) {
  const count = (variant) => variants.filter((other) => line(other) === line(variant)).length;
  return variants.reduce((best, variant) => (count(variant) > count(best) ? variant : best));
}

/** What an element does not share, or shares but describes differently. Parts are compared only by name. */
function without(element, shared) {
  const isSame = (kind, item) => (other) =>
    other.name === item.name && (kind === 'cssParts' || line(other) === line(item));
  const isOwn = (kind, item) => !shared[kind].some(isSame(kind, item));
  return Object.fromEntries(kinds.map((kind) => [kind, (element[kind] ?? []).filter((item) => isOwn(kind, item))]));
}

function section(title, description, {attributes, methods, events, slots, cssParts, cssStates}) {
  return [
    `## ${title}`,
    description ?? '',
    rows(['attribute', 'default', 'description'], attributes, (item) => [code(item.name), initial(item), line(item)]),
    rows(['method', 'description'], methods, (item) => [code(`${item.name}()`), line(item)]),
    rows(['event', 'detail', 'description'], events, (item) => [code(item.name), code(detail(item)), line(item)]),
    rows(['slot', 'description'], slots, (item) => [item.name ? code(item.name) : '(default)', line(item)]),
    rows(['state', 'description'], cssStates, (item) => [code(`:state(${item.name})`), line(item)]),
    rows(['part', 'description'], cssParts, (item) => [code(item.name), line(item)]),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const rows = (head, items, cells) => (items.length ? table(head, items.map(cells)) : '');
const initial = ({default: value}) => (value === undefined || value === "''" ? '' : code(value.replace(/^'|'$/g, '')));
const detail = ({type}) => (type?.text ?? '').replace(/^CustomEvent<([^]*)>$/, '$1').replace('undefined', '');
/** The anchor that GitHub gives a heading. */
const anchorOf = (title) => title.toLowerCase().replace(/[`<>]/g, '').replaceAll(' ', '-');
const code = (text) => (text ? `\`${text}\`` : '');

function table(head, body) {
  const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
}
