/**
 * Replaces the page's URL with a changed one. Adds no history entry and keeps the history state. The URL is absolute,
 * since a relative one would be resolved against a `<base>`.
 */
export function changePageUrl(change: (url: URL) => void) {
  const url = new URL(location.href);
  change(url);
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Forbidden in frames with `srcdoc` and in sandboxed frames, and in Safari after 100 calls in 10 seconds.
  }
}
