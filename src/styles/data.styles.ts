import {css} from 'lit';

/** What is said of data: badges on it, and notices of what was done to it. */
export const dataStyles = css`
  [part~='badge'] {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1em 0.5em;
    border-radius: calc(var(--_radius) / 2);
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: var(--_small);
    font-weight: 400;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  [part~='badge-warning'] {
    color: var(--_warning);
  }
  [part~='badge-danger'] {
    color: var(--_danger);
  }
  [part~='badge-success'] {
    color: var(--_success);
  }
  [part~='alert-success'] {
    background: color-mix(in oklab, var(--_success) 12%, transparent);
    color: var(--_success);
  }
  /* Where it moves nothing, and in sight as long as the widget is. */
  .notice {
    position: sticky;
    inset-block-end: 0.5em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* So that what gets the focus comes into sight above it. */
  button {
    scroll-margin-block-end: 5em;
  }
  .notice > * {
    margin: calc(var(--_space) * 3) 0 0;
  }
  @media (forced-colors: active) {
    [part~='badge'] {
      border: 1px solid;
    }
  }
`;
