/**
 * Stops a character typed in a field of a shadow root, for which this is a listener. The page would take it for a
 * keyboard shortcut, since it sees the widget as the target, not the field.
 */
export function stopTyping(event: Event) {
  const {key, ctrlKey, metaKey, altKey, target, currentTarget} = event as KeyboardEvent;
  const field = target as Element;
  if (
    key.length === 1 &&
    !(ctrlKey || metaKey || altKey) &&
    field.matches('input, textarea, select') &&
    field.getRootNode() === currentTarget // Not a field that the page has put into a slot.
  )
    event.stopPropagation();
}
