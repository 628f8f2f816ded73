/** Durations in milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const year = 365 * day;

/** The ISO 8601 date `age` milliseconds before `now`. */
export function ago(now: number, age: number): string {
  return new Date(now - age).toISOString();
}

/**
 * The ISO 8601 date `life` milliseconds after `now`, or before it if negative. A future date is one minute later: lists
 * count whole hours and days, and would otherwise show one less as soon as they render.
 */
export function ahead(now: number, life: number): string {
  return ago(now, life > 0 ? -life - minute : -life);
}
