/// <reference types="vite/client" />
import theme from '../../theme.css?raw';
import {type Text, text} from './fields.js';

/** A field for each token of the style sheet that pages copy from, with its default in place of a value. */
export const themeFields: Readonly<Record<`--workos-${string}`, Text>> = Object.fromEntries(
  [...theme.matchAll(/--workos-([\w-]+): ([^;]+);/g)].map(([, name = '', initial = '']) => [
    `--workos-${name}`,
    text(label(name), '', {placeholder: initial}),
  ]),
);

function label(name: string) {
  const words = name.replace(/^color-/, '').replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}
