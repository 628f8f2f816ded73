export type BrowserName = 'chromium' | 'firefox' | 'webkit';
export declare const browserNames: readonly BrowserName[];
export declare function browserPath(name: BrowserName): string | undefined;
export declare const launchTimeout: number;
export declare const chromiumArgs: readonly string[];
