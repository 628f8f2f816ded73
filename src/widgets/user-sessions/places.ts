import type {ActiveSession} from '../../api/sessions.js';
import type {Messages} from '../../messages/messages.js';

const names = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language. A code that no country has stays as it is. */
function countryName(code: string, language: string) {
  try {
    if (!names.has(language)) names.set(language, new Intl.DisplayNames(language, {type: 'region'}));
    return names.get(language)!.of(code) ?? code;
  } catch {
    return code; // It does not have the form of a code.
  }
}

/** The city and the country of a session, or the one that is known; undefined if neither is. */
export function placeOf({city, country}: ActiveSession, language: string, text: Messages['userSessions']) {
  const land = country && countryName(country, language);
  return city && land ? text.pair(city, land) : city || land || undefined;
}
