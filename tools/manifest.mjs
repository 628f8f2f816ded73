/** Reads the custom elements manifest, for the tools that generate other files from it. */
import {readFileSync} from 'node:fs';
import {root} from './entries.mjs';

/** The elements of `custom-elements.json`, sorted by tag. Lists that the manifest omits are empty. */
export function elements() {
  const {modules} = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
  return modules
    .flatMap(({declarations}) => declarations.filter(({tagName}) => tagName))
    .map((element) => ({attributes: [], events: [], slots: [], cssParts: [], cssStates: [], ...element}))
    .map((element) => ({
      ...element,
      properties: element.members.filter((member) => member.kind === 'field' && !member.static && !member.readonly),
    }))
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

/** The design tokens of `theme.css`, with their defaults and their descriptions, which are comments on the same line. */
export function themeTokens() {
  const text = readFileSync(`${root}theme.css`, 'utf8');
  const pattern = /^\s*(--workos-[\w-]+):\s*([^;]+);(?: *\/\* (.*) \*\/)?/gm;
  return [...text.matchAll(pattern)].map(([, name, initial, description = '']) => ({
    name,
    default: initial.replace(/\s+/g, ' '),
    description,
  }));
}

/** A description as one line. */
export const line = ({description = ''}) => description.replace(/\s+/g, ' ').trim();
