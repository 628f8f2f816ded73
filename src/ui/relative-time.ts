import {html} from 'lit';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const monthMs = 2_592_000_000;

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

/** Formats an instant relative to `now`, both in milliseconds since the epoch. 30 or more days away, formats a date. */
export function timeText(time: number, language: string, now = Date.now()): string {
  const {relative, thisYear, otherYear} = formatsOf(language);
  const distance = time - now;
  if (Math.abs(distance) >= monthMs) {
    const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return (isThisYear ? thisYear : otherYear).format(time);
  }
  const [unit, size] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', Infinity];
  return relative.format(Math.trunc(distance / size), unit);
}

/** An instant as a relative time with the exact time as tooltip. Shows `unknown` if it is not a valid date. */
export function relativeTime(instant: string, language: string, unknown: string) {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return html`<span class="none">${unknown}</span>`;
  const date = new Date(time);
  return html`<time datetime=${date.toISOString()} title=${formatsOf(language).exact.format(date)}>
    ${timeText(time, language)}
  </time>`;
}
