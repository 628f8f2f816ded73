import {css} from 'lit';

/** The field for a one-time code. The digits are the input's own, spaced so that each is in the middle of a cell. */
export const codeStyles = css`
  .code {
    --_cell: min(2.75em, 14cqi);
    --_gap: calc(var(--_space) * 2);
    position: relative;
    display: grid;
    grid-template-columns: repeat(6, var(--_cell));
    gap: var(--_gap);
    font-size: 1.125em;
    overflow: hidden; /* The room behind the last digit. */
  }
  [part~='code-cell'] {
    block-size: calc(var(--_cell) * 1.1);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
  }
  [part~='code-input'] {
    position: absolute;
    inset: 0;
    inline-size: calc(100% + var(--_cell) * 2);
    block-size: 100%;
    padding: 0 0 0 calc(var(--_cell) / 2 - 0.5ch);
    border-color: transparent;
    font-family: ui-monospace, monospace;
    font-size: 1em;
    letter-spacing: calc(var(--_cell) + var(--_gap) - 1ch);
  }
  [part~='code-input']:focus-visible {
    border-color: transparent;
    outline: none;
  }
  .code:focus-within [part~='code-cell'] {
    border-color: var(--_accent);
    outline: var(--_ring);
    outline-offset: -1px;
  }
  .code:has([aria-invalid='true']) [part~='code-cell'] {
    border-color: var(--_danger);
  }
`;
