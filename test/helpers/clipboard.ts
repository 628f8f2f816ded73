interface Clipboard {
  /** The copied texts, oldest first. */
  readonly texts: readonly string[];
  /** Makes every later write fail, as a browser does without permission. */
  refuse(): void;
}

let isReplaced = false;

/**
 * Replaces the clipboard until the test ends, since browsers let a page read the real one only after a prompt.
 *
 * @param present `null` for a browser without a clipboard.
 */
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
