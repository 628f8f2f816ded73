/**
 * Generates parts of the README from the manifest, the catalog and `theme.css`. Each part is between two comments, such
 * as `<!-- tags -->` and `<!-- /tags -->`.
 */
import {readFileSync} from 'node:fs';
import prettier from 'prettier';
import {tsImport} from 'tsx/esm/api';
import {line, themeTokens} from './manifest.mjs';

export async function makeReadme() {
  const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const {catalog} = await tsImport('../src/session/catalog.ts', import.meta.url);
  const order = ['workos-widgets', ...catalog.map(({tag}) => tag)];
  const elements = modules
    .flatMap(({declarations}) => declarations.filter(({tagName}) => tagName))
    .sort((one, other) => order.indexOf(one.tagName) - order.indexOf(other.tagName))
    .map((element) => ({...element, scopes: catalog.find(({tag}) => tag === element.tagName)?.scopes ?? []}));
  const shared = sharedBy(elements);
  const parts = {
    tags: table(
      ['tag', 'content', 'token scope'],
      elements.map(({tagName, summary, scopes}) => [code(`<${tagName}>`), summary, scopes.map(code).join(' or ')]),
    ),
    tokens: `The tokens: ${themeTokens()
      .map(({name}) => code(name))
      .join(', ')}.`,
    reference: [
      section('All tags', '', shared),
      ...elements.map((element) =>
        section(code(`<${element.tagName}>`), element.description, without(element, shared)),
      ),
    ].join('\n\n'),
  };
  let text = readFileSync('README.md', 'utf8');
  for (const [name, part] of Object.entries(parts)) {
    const pattern = new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`);
    if (!pattern.test(text)) throw new Error(`README.md has no comments <!-- ${name} --> and <!-- /${name} -->.`);
    text = text.replace(pattern, (_, start, end) => `${start}\n\n${part}\n\n${end}`);
  }
  return prettier.format(text, {...(await prettier.resolveConfig('README.md')), parser: 'markdown'});
}

const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssStates'];

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

function section(title, description, {attributes, events, slots, cssParts, cssStates}) {
  return [
    `### ${title}`,
    description ?? '',
    rows(['attribute', 'default', 'description'], attributes, (item) => [code(item.name), initial(item), line(item)]),
    rows(['event', 'detail', 'description'], events, (item) => [code(item.name), code(detail(item)), line(item)]),
    rows(['slot', 'description'], slots, (item) => [item.name ? code(item.name) : '(default)', line(item)]),
    rows(['state', 'description'], cssStates, (item) => [code(`:state(${item.name})`), line(item)]),
    cssParts.length ? `Parts: ${cssParts.map(({name}) => code(name)).join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const rows = (head, items, cells) => (items.length ? table(head, items.map(cells)) : '');
const initial = ({default: value}) => (value === undefined || value === "''" ? '' : code(value.replace(/^'|'$/g, '')));
const detail = ({type}) => (type?.text ?? '').replace(/^CustomEvent<([^]*)>$/, '$1').replace('undefined', '');
const code = (text) => (text ? `\`${text}\`` : '');

function table(head, body) {
  const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
}
