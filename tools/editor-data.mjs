/** Generates editor data for tags, attributes and styles from the manifest, for VS Code and JetBrains IDEs. */
import {readFileSync, writeFileSync} from 'node:fs';
import {root} from './entries.mjs';
import {elements, line, themeTokens} from './manifest.mjs';

const files = {'html-custom-data.json': htmlData, 'css-custom-data.json': cssData, 'web-types.json': webTypes};

/** Writes the files to `dist/`. */
export function writeEditorData() {
  for (const [name, make] of Object.entries(files)) {
    writeFileSync(`${root}dist/${name}`, `${JSON.stringify(make(), null, 2)}\n`);
  }
}

const isBoolean = ({type}) => type?.text === 'boolean';
const typeOf = ({type}) => type?.text.replace(' | undefined', '');
const initial = ({default: value}) => value?.replace(/^'(.*)'$/, '$1');

/** https://github.com/microsoft/vscode-custom-data */
function htmlData() {
  return {
    version: 1.1,
    tags: elements().map((element) => ({
      name: element.tagName,
      description: {kind: 'markdown', value: manual(element)},
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: line(attribute),
        ...(isBoolean(attribute) && {valueSet: 'v'}), // `v` means that the attribute has no value.
      })),
    })),
  };
}

function manual({description, events, slots}) {
  const list = (title, items) => (items.length ? [`${title}:\n${items.join('\n')}`] : []);
  return [
    line({description}),
    ...list(
      'Events',
      events.map((event) => `- \`${event.name}\`: ${line(event)}`),
    ),
    ...list(
      'Slots',
      slots.map((slot) => `- ${slot.name ? `\`${slot.name}\`` : '(default)'}: ${line(slot)}`),
    ),
  ].join('\n\n');
}

function cssData() {
  const named = (name, items) => ({name, description: [...new Set(items.map(line))].join('\n')});
  const grouped = (kind, name) => {
    const all = elements().flatMap((element) => element[kind]);
    const names = [...new Set(all.map((item) => item.name))].sort();
    return names.map((key) =>
      named(
        name(key),
        all.filter((item) => item.name === key),
      ),
    );
  };
  return {
    version: 1.1,
    properties: themeTokens().map((token) => ({name: token.name, description: `Default: ${token.default}`})),
    pseudoElements: grouped('cssParts', (part) => `::part(${part})`),
    pseudoClasses: grouped('cssStates', (state) => `:state(${state})`),
  };
}

/** https://github.com/JetBrains/web-types */
function webTypes() {
  const {name, version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements().map((element) => ({
          name: element.tagName,
          description: line(element),
          attributes: element.attributes.map((attribute) => ({
            name: attribute.name,
            description: line(attribute),
            ...(initial(attribute) && {default: initial(attribute)}),
            value: isBoolean(attribute)
              ? {kind: 'no-value', type: 'boolean'}
              : {kind: 'plain', type: typeOf(attribute)},
          })),
          slots: element.slots.map((slot) => ({name: slot.name, description: line(slot)})),
          js: {
            properties: element.properties.map((property) => ({
              name: property.name,
              description: line(property),
              type: typeOf(property),
            })),
            events: element.events.map((event) => ({
              name: event.name,
              description: line(event),
              type: event.type.text,
            })),
          },
          css: {parts: element.cssParts.map((part) => ({name: part.name, description: line(part)}))},
        })),
      },
      css: {
        properties: themeTokens().map((token) => ({name: token.name, description: `Default: ${token.default}`})),
      },
    },
  };
}
