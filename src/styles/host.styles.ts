import {css} from 'lit';

/**
 * The tokens that a page may set, each read once into a private name with its default, and what every widget's text and
 * controls begin from. Tokens are never set here: a value declared on `:host` would hide one that a page sets on `:root`.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--workos-color-accent, light-dark(#3b55d9, #93a4ff));
    --_on-accent: var(--workos-color-on-accent, light-dark(#fff, #10142b));
    --_muted: var(--workos-color-muted, color-mix(in oklab, currentColor 68%, transparent));
    --_border: var(--workos-color-border, color-mix(in oklab, currentColor 12%, transparent));
    --_control-border: var(--workos-color-control-border, color-mix(in oklab, currentColor 50%, transparent));
    --_hover: var(--workos-color-hover, color-mix(in oklab, currentColor 6%, transparent));
    --_surface: var(--workos-color-surface, Canvas);
    --_on-surface: var(--workos-color-on-surface, var(--workos-color-text, CanvasText));
    --_danger: var(--workos-color-danger, light-dark(#b3261e, #ffb4ab));
    --_success: var(--workos-color-success, light-dark(#14663a, #7ddba3));
    --_warning: var(--workos-color-warning, light-dark(#7a4d00, #f3c266));
    --_radius: var(--workos-radius, 0.5em);
    --_space: var(--workos-spacing, 0.25em);
    --_small: var(--workos-font-size-small, 0.875em);
    --_control: var(--workos-control-height, 2.25em);
    --_ring: var(--workos-focus-ring, 2px solid var(--_accent));
    --_shadow: var(--workos-shadow, 0 0.5em 2em rgb(0 0 0 / 0.2));
    display: block;
    color: var(--workos-color-text, inherit);
    font-family: var(--workos-font-family, inherit);
    font-size: var(--workos-font-size, inherit);
  }
  /* No rule of a page reaches it: what the host's children would inherit of a page's resets ends here. */
  .frame {
    position: relative; /* What is only said would else be laid out, and scrolled to, outside of boxes that cut it off. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 280px; /* Where a page makes its place as wide as what is in it. */
    inline-size: 100%;
    line-height: 1.4;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    cursor: auto;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h2 {
    margin: 0;
    font-size: 1em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  svg {
    display: block;
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Whatever moves comes to its end at once; what waits before it shows still does. */
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after,
    ::backdrop {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0s !important;
    }
  }
  @media (pointer: coarse) {
    :host {
      --_control: var(--workos-control-height, max(2.25em, 44px));
    }
  }
`;
