/**
 * Whether a key belongs to an input method that is composing text. Safari ends the composition before the key that ends
 * it and only marks the key by its code: https://webkit.org/b/165004
 */
export function isComposing({isComposing, keyCode}: KeyboardEvent) {
  return isComposing || keyCode === 229;
}
