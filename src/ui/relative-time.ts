const formats = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

/** A format is slow to create, so each is created on its first use. */
function formatOf<Format extends Intl.DateTimeFormat | Intl.RelativeTimeFormat, Options>(
  Type: new (language: string, options: Options) => Format,
  language: string,
  options: Options,
): Format {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Type(language, options));
  return formats.get(key) as Format;
}

function dateText(time: number, language: string, options: Intl.DateTimeFormatOptions) {
  return formatOf(Intl.DateTimeFormat, language, options).format(time);
}

/** Date and time of day of an instant in milliseconds since the epoch. */
export function exactText(time: number, language: string) {
  return dateText(time, language, {dateStyle: 'long', timeStyle: 'short'});
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
  const days = daysUntil(time, now);
  const minutes = Math.trunc((time - now) / 60_000);
  const hours = Math.trunc(minutes / 60);
  const count = Math.abs(days);
  if (count >= 30) {
    const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return dateText(time, language, isThisYear ? {month: 'long', day: 'numeric'} : {dateStyle: 'long'});
  }
  const relative = formatOf(Intl.RelativeTimeFormat, language, {numeric: 'auto'} as const);
  if (!days || Math.abs(hours) < 24) {
    return hours ? relative.format(hours, 'hour') : relative.format(minutes, minutes ? 'minute' : 'second');
  }
  // “Last week” is true of the seventh day only: the eighth can be two weeks back.
  return days % 7 && count < 14 ? relative.format(days, 'day') : relative.format(Math.trunc(days / 7), 'week');
}

/** What a `<time>` element shows, its tooltip, and its machine-readable time. */
export interface RelativeTime {
  readonly text: string;
  readonly title: string;
  readonly iso: string;
}

/**
 * An instant as a relative time with the exact time as tooltip; undefined if it is not a valid date.
 *
 * @param latest Later instants are shown as this one. Default: now, since what has happened is in the past, even if the
 *   server's clock is ahead.
 */
export function readTime(instant: string, language: string, latest = Date.now()): RelativeTime | undefined {
  const time = Math.min(Date.parse(instant), latest);
  if (Number.isNaN(time)) return undefined;
  return {text: timeText(time, language), title: exactText(time, language), iso: new Date(time).toISOString()};
}
