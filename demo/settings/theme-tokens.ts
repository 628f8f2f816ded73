/// <reference types="vite/client" />
import theme from '../../theme.css?raw';
import {type Text, text} from './fields.js';

/** A field for each token in `theme.css`, with its default as the placeholder. */
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
