export declare function importsOf(path: string): {readonly now: readonly string[]; readonly later: readonly string[]};
export declare function closure(
  paths: Iterable<string>,
  options?: {readonly isWithLater?: boolean},
): ReadonlySet<string>;
