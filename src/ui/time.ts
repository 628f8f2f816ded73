import {html} from 'lit';
import {readTime} from './relative-time.js';

/** An instant as a relative time: see `readTime`. Shows `unknown` if it is not a valid date. */
export function relativeTime(instant: string, language: string, unknown: string, latest?: number) {
  const time = readTime(instant, language, latest);
  if (!time) return html`<span class="none">${unknown}</span>`;
  return html`<time datetime=${time.iso} title=${time.title}>${time.text}</time>`;
}
