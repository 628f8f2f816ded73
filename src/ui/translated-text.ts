/**
 * Takes out the `<font>` elements that translators of browsers put around each text, so that Lit finds text nodes to
 * write into.
 *
 * @returns A function that puts back those whose text has not changed. New text is translated again by the browser.
 */
export function unwrapTranslations(root: ParentNode): () => void {
  const fonts = [...root.querySelectorAll(':not(font) > font')];
  const texts = fonts.map(({textContent}) => new Text(textContent));
  fonts.forEach((font, index) => font.replaceWith(texts[index]!));
  return () =>
    fonts.forEach((font, index) => texts[index]!.data === font.textContent && texts[index]!.replaceWith(font));
}
