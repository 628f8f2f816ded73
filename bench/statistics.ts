export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The median with the first and the third quartile. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {low: quantile(sorted, 0.25), median: quantile(sorted, 0.5), high: quantile(sorted, 0.75)};
}

/** Interpolates linearly between the two nearest values. */
function quantile(sorted: readonly number[], fraction: number) {
  const at = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}
