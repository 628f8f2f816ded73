const names = new Map<string, Intl.DisplayNames>();

/**
 * What a language is called.
 *
 * @param tag A BCP 47 tag, valid or not.
 * @param language The language of the result.
 * @returns Undefined if the tag is not valid, or if it names no known language.
 */
export function languageName(tag: string, language: string) {
  try {
    // A format is slow to create, so each is created on its first use.
    if (!names.has(language))
      names.set(language, new Intl.DisplayNames(language, {type: 'language', fallback: 'none'}));
    return names.get(language)!.of(tag);
  } catch {
    return undefined;
  }
}
