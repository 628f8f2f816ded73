import {exactText} from './relative-time.js';

/**
 * Formats an instant as date and time of day. Returns `unknown` if the instant is not a valid date.
 *
 * @param latest Later instants are shown as this one. Default: now, as for relative times.
 */
export function exactTime(instant: string | undefined, language: string, unknown: string, latest = Date.now()): string {
  const time = Math.min(Date.parse(instant ?? ''), latest);
  return Number.isNaN(time) ? unknown : exactText(time, language);
}
