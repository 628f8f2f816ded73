import {element} from '../controllers/element.js';
import {readTime} from './relative-time.js';

/** An instant as a relative time, in the cell of a table: see `readTime`. Shows `unknown` if it is not a valid date. */
export function timeCell(instant: string, language: string, unknown: string, latest?: number) {
  const time = readTime(instant, language, latest);
  return time ? element('time', {datetime: time.iso, title: time.title}, time.text) : none(unknown);
}

/** Words in place of a missing value. */
export function none(words: string) {
  return element('span', {class: 'none'}, words);
}
