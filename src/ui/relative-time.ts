import {html} from 'lit';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const dayMs = 86_400_000;

interface Formats {
  readonly relative: Intl.RelativeTimeFormat;
  readonly thisYear: Intl.DateTimeFormat;
  readonly otherYear: Intl.DateTimeFormat;
  readonly exact: Intl.DateTimeFormat;
}

const formats = new Map<string, Formats>();

export function formatsOf(language: string): Formats {
  let known = formats.get(language);
  if (!known) {
    const day = {month: 'long', day: 'numeric'} as const;
    known = {
      relative: new Intl.RelativeTimeFormat(language, {numeric: 'auto'}),
      thisYear: new Intl.DateTimeFormat(language, day),
      otherYear: new Intl.DateTimeFormat(language, {...day, year: 'numeric'}),
      exact: new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'short'}),
    };
    formats.set(language, known);
  }
  return known;
}

/** The number of the calendar day of an instant in the user's time zone. Consecutive days have consecutive numbers. */
function dayOf(time: number) {
  return Math.floor(time / dayMs - new Date(time).getTimezoneOffset() / 1_440);
}

/** How many calendar days after `now` an instant is in the user's time zone; negative before. Days have 23 to 25 hours. */
export function daysUntil(time: number, now = Date.now()) {
  return dayOf(time) - dayOf(now);
}

/**
 * Formats an instant relative to `now`, both in milliseconds since the epoch: within 24 hours in hours, then in calendar
 * days or weeks, since “yesterday” is a date. 30 or more days away, formats a date.
 */
export function timeText(time: number, language: string, now = Date.now()): string {
  const {relative, thisYear, otherYear} = formatsOf(language);
  const distance = time - now;
  const days = daysUntil(time, now);
  const count = Math.abs(days);
  if (count >= 30) {
    const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return (isThisYear ? thisYear : otherYear).format(time);
  }
  // “Last week” is true of the seventh day only: the eighth can be two weeks back.
  if (days && Math.abs(distance) >= dayMs) {
    return count % 7 && count < 14 ? relative.format(days, 'day') : relative.format(Math.trunc(days / 7), 'week');
  }
  const [unit, size] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', Infinity];
  return relative.format(Math.trunc(distance / size), unit);
}

/**
 * An instant as a relative time with the exact time as tooltip. Shows `unknown` if it is not a valid date.
 *
 * @param latest Later instants are shown as this one. Default: now, since what has happened is in the past, even if the
 *   server's clock is ahead.
 */
export function relativeTime(instant: string, language: string, unknown: string, latest = Date.now()) {
  const time = Math.min(Date.parse(instant), latest);
  if (Number.isNaN(time)) return html`<span class="none">${unknown}</span>`;
  const date = new Date(time);
  return html`<time datetime=${date.toISOString()} title=${formatsOf(language).exact.format(date)}>
    ${timeText(time, language)}
  </time>`;
}
