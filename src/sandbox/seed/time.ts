export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const year = 365 * day;

/** This long ago, in milliseconds, as an ISO date. */
export function ago(now: number, age: number): string {
  return new Date(now - age).toISOString();
}

/**
 * So many milliseconds ahead, as an ISO date, or ago where they are below zero. What is ahead is a minute further: a list
 * counts whole hours and days, and would show one less as soon as it is there.
 */
export function ahead(now: number, life: number): string {
  return ago(now, life > 0 ? -life - minute : -life);
}
