export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const year = 365 * day;

/** This long ago, in milliseconds, as an ISO date. */
export function ago(now: number, age: number): string {
  return new Date(now - age).toISOString();
}
