import {css} from 'lit';

/**
 * The private tokens of what lies on a surface of its own: see `hostStyles`. Not for the whole widget: layers add these
 * styles later, and every element of the widget would be restyled, since it inherits the tokens.
 */
export const surfaceStyles = css`
  .layer,
  .notice,
  .select {
    --_surface: var(--workos-color-surface, Canvas);
    --_on-surface: var(--workos-color-on-surface, var(--workos-color-text, CanvasText));
    --_shadow: var(--workos-shadow, 0 0.5em 2em rgb(0 0 0 / 0.2));
  }
`;
