/**
 * Takes out the `<font>` elements that translators of browsers put around each text, so that Lit finds text nodes to
 * write into.
 *
 * @returns A function that puts back those whose text has not changed. New text is translated again by the browser.
 */
export function unwrapTranslations(root: ParentNode): () => void {
  const unwrapped = [...root.querySelectorAll(':not(font) > font')].map((font) => {
    const text = new Text(font.textContent);
    font.replaceWith(text);
    return {font, text, data: text.data};
  });
  return () => {
    for (const {font, text, data} of unwrapped) if (text.data === data) text.replaceWith(font);
  };
}
