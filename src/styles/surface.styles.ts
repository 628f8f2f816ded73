import {css} from 'lit';

/** The private tokens for menus, dialogs and the lists of selects. See `hostStyles`. */
export const surfaceStyles = css`
  :host {
    --_surface: var(--workos-color-surface, Canvas);
    --_on-surface: var(--workos-color-on-surface, var(--workos-color-text, CanvasText));
    --_shadow: var(--workos-shadow, 0 0.5em 2em rgb(0 0 0 / 0.2));
  }
`;
