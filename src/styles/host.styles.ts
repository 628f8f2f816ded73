import {css} from 'lit';

/**
 * Reads each public token once into a private property with its default, and sets the base styles of text and controls.
 * Never sets a public token: a value declared on `:host` would override one that a page sets on `:root`.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--workos-color-accent, light-dark(#3b55d9, #93a4ff));
    --_on-accent: var(--workos-color-on-accent, light-dark(#fff, #10142b));
    --_muted: var(--workos-color-muted, color-mix(in oklab, currentColor 68%, transparent));
    --_border: var(--workos-color-border, color-mix(in oklab, currentColor 12%, transparent));
    --_control-border: var(--workos-color-control-border, color-mix(in oklab, currentColor 50%, transparent));
    --_hover: var(--workos-color-hover, color-mix(in oklab, currentColor 6%, transparent));
    --_radius: var(--workos-radius, 0.5em);
    --_space: var(--workos-spacing, 0.25em);
    --_small: var(--workos-font-size-small, 0.875em);
    --_control: var(--workos-control-height, 2.25em);
    --_ring: var(--workos-focus-ring, 2px solid var(--_accent));
    display: block;
    color: var(--workos-color-text, inherit);
    font-family: var(--workos-font-family, inherit);
    font-size: var(--workos-font-size, inherit);
  }
  /* The rules of a page can't reach this element, so it stops inherited values such as those of resets. */
  .frame {
    position: relative; /* Contains visually hidden text, which would otherwise overflow clipping ancestors. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 280px; /* The width in containers that size to their content. */
    inline-size: 100%;
    line-height: 1.4;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    cursor: auto;
  }
  /* While the page's language loads, only the shapes of the skeleton are seen. Important, to override its animation. */
  [inert] * {
    visibility: hidden !important;
  }
  [inert] [part~='skeleton'] {
    visibility: visible !important;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
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
  /* Ends animations at once but keeps their delays, which postpone loading states. */
  @media (prefers-reduced-motion: reduce) {
    * {
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
