/**
 * Generates types of the tags for framework templates from the manifest, such as `workos-elements/react`. Each is a
 * declaration that augments the framework's types, and an empty module, so that `import 'workos-elements/react'`
 * resolves at run time.
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
      ...attributes(element, {isKebabOnly: true}),
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
    // Vue's own types lack the `slot` attribute, which children of an element need.
    head: 'interface HTMLAttributes {\nslot?: string | undefined;\n}\n',
    place: ['vue', 'interface GlobalComponents'],
    // Typed as a component class, since the template compiler reads `$props` and `$emit`.
    type: ({name, events}, members) =>
      `new () => ${name} & {\n$props: HTMLAttributes & PublicProps & ${members};\n` +
      `$emit: ${events.map((event) => `((name: '${event.name}', event: ${eventType(event)}) => void)`).join(' &\n')};\n}`,
    members: (element) => attributes(element, {takesNumberText: true}),
  },
};

/** Writes the files to `dist/frameworks/`. */
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

/** The summary of an element and its slots. */
const about = ({summary, slots}) =>
  [summary, ...slots.map((slot) => `- ${slot.name ? `slot="${slot.name}"` : 'inside'}: ${line(slot)}`)].join('\n');

const docblock = (text) => {
  const safe = text.replaceAll('*/', '*\\/');
  if (!safe.includes('\n')) return safe && `/** ${safe} */\n`;
  return `/**\n${safe.replace(/^/gm, ' * ')}\n */\n`;
};

const member = (name, type, described) => `${docblock(line(described))}'${name}'?: ${type} | undefined;\n`;

/**
 * The types of attributes and properties in markup. Frameworks set a name as a property if the element has a property
 * of that name, so it takes the property's type. They set any other name as an attribute, which also takes a number as
 * text.
 *
 * - `writesFalse`: the framework writes `false` to attributes as text, which HTML treats as true, so boolean attributes
 *   do not take `false`.
 * - `takesNumberText`: number properties take text too.
 * - `isKebabOnly`: leaves out names in camel case. Solid sets names with dashes as properties, but writes a constant in
 *   camel case to an attribute that does not exist.
 */
function attributes({name: className, ...element}, {writesFalse, takesNumberText, isKebabOnly} = {}) {
  const {attributes} = element;
  const isAttribute = (property) => attributes.some(({name}) => name === property.name);
  const properties = element.properties.filter((property) => !isKebabOnly || isAttribute(property));
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
      member(property.name, own(property.name) + (takesNumberText ? text(property) : ''), property),
    ),
  ];
}

/** Solid's namespaces, which set a name explicitly as an attribute or as a property. */
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
