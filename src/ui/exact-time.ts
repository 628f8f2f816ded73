import {formatsOf} from './relative-time.js';

/** Formats an instant as date and time of day. Returns `unknown` if the instant is not a valid date. */
export function exactTime(instant: string | undefined, language: string, unknown: string): string {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? unknown : formatsOf(language).exact.format(time);
}
