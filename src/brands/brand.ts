import {humanize} from './humanize.js';

/** What providers are called, by type, and the name of their mark where there is one. */
export type Brands = Readonly<Record<string, readonly [name: string, mark?: string]>>;

/** What to call a provider; one that is not known goes by its own name. */
export function brandOf(brands: Brands, type: string) {
  const isKnown = Object.hasOwn(brands, type);
  const [name, mark] = isKnown ? brands[type]! : [humanize(type)];
  return {name, mark, isKnown};
}
