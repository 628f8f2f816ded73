import {languageName} from '../language-name.js';

/** Languages that are offered. Others can be typed. */
const common =
  'ar bn cs da de el en-GB en-US es es-MX fi fr fr-CA he hi hu id it ja ko nb nl pl pt-BR pt-PT ro ru sv th tr uk vi zh-Hans zh-Hant';

/** The offered languages by name, in the alphabet of the language in which they are named. */
export function offeredLocales(language: string) {
  const {compare} = new Intl.Collator(language);
  return common
    .split(' ')
    .map((tag) => ({tag, name: languageName(tag, language) ?? tag}))
    .sort((one, other) => compare(one.name, other.name));
}

/**
 * Reads what a user has typed: a tag, or the name of an offered language. Returns the canonical tag, or undefined if it
 * is neither.
 *
 * @param language The language of the names.
 */
export function readLocale(typed: string, language: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const named = offeredLocales(language).find(({name}) => name.toLowerCase() === text);
  if (named) return named.tag;
  // Longer languages are well-formed, but none is registered: “german” is a word and no tag.
  if (!/^[a-z]{2,3}([_-]|$)/.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
