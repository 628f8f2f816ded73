import {hostStyles} from '../../src/styles/host.styles.js';
import {type Text, text} from './fields.js';

/** A `--workos-*` token: its name without that prefix, and what it is when a page does not set it. */
interface Token {
  readonly name: string;
  readonly initial: string;
}

/** The tokens as the style sheet reads them, so that a new one appears in the editor by itself. */
const tokens = [...hostStyles.cssText.matchAll(/var\(--workos-([\w-]+),\s*/g)]
  .map(({0: start, 1: name = '', index}): Token => ({name, initial: upToParenthesis(index + start.length)}))
  .filter(({name}, index, all) => all.findIndex((token) => token.name === name) === index);

export const themeFields: Readonly<Record<`--workos-${string}`, Text>> = Object.fromEntries(
  tokens.map(({name, initial}) => [`--workos-${name}`, text(label(name), '', {placeholder: initial})]),
);

/** The rest of the text up to the parenthesis that closes one opened before it. */
function upToParenthesis(start: number) {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < hostStyles.cssText.length; end++) {
    depth += {'(': 1, ')': -1}[hostStyles.cssText[end]!] ?? 0;
  }
  return hostStyles.cssText.slice(start, end - 1);
}

function label(name: string) {
  const words = name.replace(/^color-/, '').replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}
