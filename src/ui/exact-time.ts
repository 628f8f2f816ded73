import {formatsOf} from './relative-time.js';

/** An instant as a date with its time of day; `unknown` where it is none. */
export function exactTime(instant: string | undefined, language: string, unknown: string): string {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? unknown : formatsOf(language).exact.format(time);
}
