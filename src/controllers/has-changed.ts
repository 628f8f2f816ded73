/** Whether a value of the list differs from the one at the same place before. */
export function hasChanged(before: readonly unknown[] | undefined, values: readonly unknown[] | undefined): boolean {
  return !before || before.some((value, index) => !Object.is(value, values?.[index]));
}
