/**
 * Types of the tags for the templates of frameworks, made from the manifest: `workos-elements/react` and its like. Each is
 * a declaration that adds to the framework's own types, and a module without content, so that a plain import of it runs.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import prettier from 'prettier';
import {root} from './entries.mjs';
import {elements, line} from './manifest.mjs';

const frameworks = {
  react: {
    imports: `import type {DetailedHTMLProps, HTMLAttributes} from 'react';`,
    place: ['react', 'namespace JSX', 'interface IntrinsicElements'],
    type: ({name}, members) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${members}`,
    members: (element) => [...attributes(element), ...listeners(element, ['on'])],
  },
  preact: {
    imports: `import type {HTMLAttributes} from 'preact';`,
    place: ['preact', 'namespace JSX', 'interface IntrinsicElements'],
    type: ({name}, members) => `HTMLAttributes<${name}> & ${members}`,
    members: (element) => [...attributes(element, {writesFalse: true}), ...listeners(element, ['on'])],
  },
  solid: {
    imports: `import type {JSX} from 'solid-js';`,
    place: ['solid-js', 'namespace JSX', 'interface IntrinsicElements'],
    type: ({name}, members) => `JSX.HTMLAttributes<${name}> & ${members}`,
    members: (element) => [
      ...attributes(element, {hasDashesAlone: true}),
      ...namespaced(element),
      ...listeners(element, ['on:']),
    ],
  },
  svelte: {
    imports: `import type {HTMLAttributes} from 'svelte/elements';`,
    place: ['svelte/elements', 'interface SvelteHTMLElements'],
    type: ({name}, members) => `HTMLAttributes<${name}> & ${members}`,
    members: (element) => [...attributes(element, {writesFalse: true}), ...listeners(element, ['on', 'on:'])],
  },
  vue: {
    imports: `import type {HTMLAttributes, PublicProps} from 'vue';`,
    // What is inside an element has a slot, which Vue's own types leave out.
    head: 'interface HTMLAttributes {\nslot?: string | undefined;\n}\n',
    place: ['vue', 'interface GlobalComponents'],
    // As a class of components: `$props` and `$emit` are what the compiler of templates reads.
    type: ({name, events}, members) =>
      `new () => ${name} & {\n$props: HTMLAttributes & PublicProps & ${members};\n` +
      `$emit: ${events.map((event) => `((name: '${event.name}', event: ${eventType(event)}) => void)`).join(' &\n')};\n}`,
    members: (element) => attributes(element, {hasTextAsProperty: true}),
  },
};

/** Writes `dist/frameworks/`. */
export async function writeFrameworkTypes() {
  const folder = `${root}dist/frameworks`;
  const style = await prettier.resolveConfig(`${root}package.json`);
  mkdirSync(folder, {recursive: true});
  for (const [name, framework] of Object.entries(frameworks)) {
    const text = await prettier.format(declaration(framework), {...style, parser: 'typescript'});
    writeFileSync(`${folder}/${name}.d.ts`, text);
    writeFileSync(`${folder}/${name}.js`, 'export {};\n');
  }
}

function declaration({imports, head = '', place, type, members}) {
  const all = elements();
  const [module, ...blocks] = place;
  return `${imports}
import type {${['WorkosEventMap', ...all.map(({name}) => name)].sort().join(', ')}} from '../index.js';

declare module '${module}' {
${head}${blocks.map((block) => `${block} {\n`).join('')}${all
    .map((element) => `${docblock(about(element))}'${element.tagName}': ${type(element, block(members(element)))};\n`)
    .join('')}${blocks.map(() => '}\n').join('')}}
`;
}

const block = (lines) => `{\n${lines.join('')}}`;

/** The summary, and what a page can put inside. */
const about = ({summary, slots}) =>
  [summary, ...slots.map((slot) => `- ${slot.name ? `slot="${slot.name}"` : 'inside'}: ${line(slot)}`)].join('\n');

const docblock = (text) => {
  const safe = text.replaceAll('*/', '*\\/');
  if (!safe.includes('\n')) return safe && `/** ${safe} */\n`;
  return `/**\n${safe.replace(/^/gm, ' * ')}\n */\n`;
};

const member = (name, type, described) => `${docblock(line(described))}'${name}'?: ${type} | undefined;\n`;

/**
 * What markup sets. A name that is a property too is set as one, so that it takes whatever the property does; any other
 * becomes an attribute, whose text may stand for a number. Some frameworks write `false` into it, which HTML takes for
 * true: there only the property may be false. Solid makes properties of names with dashes, and of a constant in camel case
 * an attribute that nobody reads.
 */
function attributes({name: className, ...element}, {writesFalse, hasTextAsProperty, hasDashesAlone} = {}) {
  const {attributes} = element;
  const isAttribute = (property) => attributes.some(({name}) => name === property.name);
  const properties = element.properties.filter((property) => !hasDashesAlone || isAttribute(property));
  const text = ({type}) => (/\bnumber\b/.test(type.text) ? ' | `${number}`' : '');
  const own = (property) => `${className}['${property}']`;
  const dashed = attributes.filter(({name, fieldName}) => name !== fieldName);
  return [
    ...dashed.map((attribute) =>
      member(
        attribute.name,
        writesFalse && attribute.type.text === 'boolean' ? `true | ''` : own(attribute.fieldName) + text(attribute),
        attribute,
      ),
    ),
    ...properties.map((property) =>
      member(property.name, own(property.name) + (hasTextAsProperty ? text(property) : ''), property),
    ),
  ];
}

/** Solid's ways to say which of attribute and property is meant. */
const namespaced = ({name: className, attributes, properties}) => [
  ...attributes.map((attribute) =>
    attribute.type.text === 'boolean'
      ? member(`bool:${attribute.name}`, 'boolean', attribute)
      : member(`attr:${attribute.name}`, 'string', attribute),
  ),
  ...properties.map((property) => member(`prop:${property.name}`, `${className}['${property.name}']`, property)),
];

const listeners = ({events}, prefixes) =>
  prefixes.flatMap((prefix) =>
    events.map((event) => member(`${prefix}${event.name}`, `((event: ${eventType(event)}) => void)`, event)),
  );

const eventType = ({name}) => `WorkosEventMap['${name}']`;
