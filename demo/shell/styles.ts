import {css, unsafeCSS} from 'lit';

/** A grey that contrasts with light and dark backgrounds, because an image cannot use the page's colors. */
const chevron = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="m4 6 4 4 4-4" fill="none" stroke="#7b8494" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)}")`;

/** The base styles of the demo's own elements: type, controls and focus. */
export const baseStyles = css`
  :host {
    display: block;
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
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  pre,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1em;
    list-style: none;
  }
  legend {
    padding: 0;
  }
  button,
  input,
  select {
    margin: 0;
    color: inherit;
    font: inherit;
  }
  button,
  select,
  input:not([type='checkbox'], [type='color']) {
    min-block-size: 2rem;
    border: 1px solid var(--control);
    border-radius: 0.375rem;
    background: var(--panel);
    padding-inline: 0.625rem;
  }
  button {
    border-color: var(--line);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--hover);
  }
  button:disabled {
    color: var(--muted);
    cursor: default;
  }
  select {
    appearance: none;
    padding-inline-end: 1.75rem;
    background: ${unsafeCSS(chevron)} no-repeat right 0.5rem center / 0.875rem;
    background-color: var(--panel);
    text-overflow: ellipsis;
  }
  select:dir(rtl) {
    background-position-x: left 0.5rem;
  }
  input[type='checkbox'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    accent-color: var(--accent);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.8125rem;
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.8125rem;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
