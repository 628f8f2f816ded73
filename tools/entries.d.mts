export declare const root: string;
export declare const tags: readonly string[];
export declare const libraryEntries: readonly string[];
export declare const sandboxEntries: readonly string[];
export declare const scripts: Readonly<Record<string, string>>;

export interface ExportedEntry {
  readonly name: string;
  readonly targets: Readonly<Partial<Record<'types' | 'default', string>>>;
}
export declare function exportedEntries(paths: readonly string[]): readonly ExportedEntry[];
export function translationOf(id: string | null): string | null;
