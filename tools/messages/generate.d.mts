export const catalogFolder: string;
export function compileMessages(folder?: string): void;
export function compileMessagesOrExit(): void;
export function watchMessages(onError: (error: Error) => void): void;
