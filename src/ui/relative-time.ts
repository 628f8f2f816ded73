import {html} from 'lit';

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
    const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
    known = {
      relative: new Intl.RelativeTimeFormat(language, {numeric: 'auto'}),
      thisYear: date({month: 'long', day: 'numeric'}),
      otherYear: date({dateStyle: 'long'}),
      exact: date({dateStyle: 'long', timeStyle: 'short'}),
    };
    formats.set(language, known);
  }
  return known;
}

/** The number of the calendar day of an instant in the user's time zone. Consecutive days have consecutive numbers. */
function dayOf(time: number) {
  return Math.floor(time / 86_400_000 - new Date(time).getTimezoneOffset() / 1_440);
}

/** How many calendar days after `now` an instant is in the user's time zone; negative before. Days have 23 to 25 hours. */
export function daysUntil(time: number, now: number) {
  return dayOf(time) - dayOf(now);
}

/**
 * Formats an instant relative to `now`, both in milliseconds since the epoch: within 24 hours in hours, then in calendar
 * days or weeks, since “yesterday” is a date. 30 or more days away, formats a date.
 */
export function timeText(time: number, language: string, now = Date.now()): string {
  const {relative, thisYear, otherYear} = formatsOf(language);
  const days = daysUntil(time, now);
  const minutes = Math.trunc((time - now) / 60_000);
  const hours = Math.trunc(minutes / 60);
  const count = Math.abs(days);
  if (count >= 30) {
    const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return (isThisYear ? thisYear : otherYear).format(time);
  }
  if (!days || Math.abs(hours) < 24) {
    return hours ? relative.format(hours, 'hour') : relative.format(minutes, minutes ? 'minute' : 'second');
  }
  // “Last week” is true of the seventh day only: the eighth can be two weeks back.
  return days % 7 && count < 14 ? relative.format(days, 'day') : relative.format(Math.trunc(days / 7), 'week');
}

/**
 * An instant as a relative time with the exact time as tooltip. Shows `unknown` if it is not a valid date.
 *
 * @param latest Later instants are shown as this one. Default: now, since what has happened is in the past, even if the
 *   server's clock is ahead.
 */
export function relativeTime(instant: string, language: string, unknown: string, latest = Date.now()) {
  const time = Math.min(Date.parse(instant), latest);
  if (Number.isNaN(time)) return none(unknown);
  return html`<time datetime=${new Date(time).toISOString()} title=${formatsOf(language).exact.format(time)}>
    ${timeText(time, language)}
  </time>`;
}

/** Words in place of a missing value. */
export function none(words: string) {
  return html`<span class="none">${words}</span>`;
}
