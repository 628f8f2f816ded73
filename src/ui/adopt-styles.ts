import {type CSSResult, isServer} from 'lit';

/** Gives a widget style sheets that its first view did not need. */
export function adoptStyles(
  {renderRoot}: {readonly renderRoot: HTMLElement | DocumentFragment},
  ...styles: readonly CSSResult[]
) {
  if (isServer) return;
  const root = renderRoot as ShadowRoot;
  const missing = styles.map(({styleSheet}) => styleSheet!).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets.push(...missing);
}
