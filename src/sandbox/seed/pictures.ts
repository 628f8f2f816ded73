const colors = ['#0f766e', '#7c3aed', '#b45309', '#be123c', '#1d4ed8', '#4d7c0f', '#a21caf', '#0e7490'];
const hair = ['#1c1917', '#78350f', '#d6a65b', '#57534e'];

/** Portraits as small `data:` URIs, so nothing is fetched. Many members share the same few strings. */
export const portraits: readonly string[] = colors.flatMap((color) => hair.map((shade) => portrait(color, shade)));

/** A letter on a colored square. */
export function favicon(letter: string, color: string): string {
  return svg(
    `<rect width="16" height="16" rx="3" fill="${color}"/>` +
      `<text x="8" y="12" text-anchor="middle" font-family="sans-serif" font-size="11" fill="#fff">${letter}</text>`,
    16,
  );
}

function portrait(color: string, shade: string) {
  return svg(
    `<rect width="64" height="64" fill="${color}"/>` +
      `<circle cx="32" cy="26" r="14" fill="${shade}"/><circle cx="32" cy="29" r="11" fill="#f2d3b8"/>` +
      '<path d="M10 64a22 19 0 0 1 44 0z" fill="#fff" fill-opacity=".85"/>',
    64,
  );
}

function svg(content: string, size: number) {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(markup)}`;
}
