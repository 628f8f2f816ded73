export declare const root: string;
export declare const tags: readonly string[];
export declare const libraryEntries: readonly string[];
export declare const sandboxEntries: readonly string[];
