interface Clipboard {
  /** What was copied, oldest first. */
  readonly texts: readonly string[];
  /** Has the browser refuse from now on. */
  refuse(): void;
}

let isReplaced = false;

/** A clipboard of the test's own, since no browser lets a page read the real one unasked; null for none at all. */
export function replaceClipboard(present: null): void;
export function replaceClipboard(): Clipboard;
export function replaceClipboard(present?: null) {
  const texts: string[] = [];
  let isRefused = false;
  const writeText = async (text: string) => {
    if (isRefused) throw new DOMException('The page may not write to the clipboard.', 'NotAllowedError');
    texts.push(text);
  };
  const value = present === null ? undefined : {writeText};
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value});
  isReplaced = true;
  return {texts, refuse: () => void (isRefused = true)};
}

afterEach(() => {
  if (isReplaced) Reflect.deleteProperty(navigator, 'clipboard');
  isReplaced = false;
});
