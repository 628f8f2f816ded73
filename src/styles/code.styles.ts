import {css} from 'lit';

/** The field for a one-time code. The digits are the input's own, spaced so that each is in the middle of a cell. */
export const codeStyles = css`
  .code {
    --_gap: calc(var(--_space) * 2);
    position: relative;
    container-type: inline-size;
    inline-size: min(100%, 2.75em * 6 + var(--_gap) * 5);
    block-size: 3em;
    justify-self: start; /* Where the label is, although the digits are left-to-right. */
    font-size: 1.125em;
    overflow: clip; /* The room behind the last digit. It must not scroll when the caret gets there. */
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: var(--_gap);
    block-size: 100%;
  }
  [part~='code-cell'] {
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
  }
  .code > [part~='code-input'] {
    --_cell: calc((100cqi - var(--_gap) * 5) / 6);
    position: absolute;
    inset: 0;
    inline-size: calc(100% + var(--_cell) * 2);
    block-size: 100%;
    padding: 0 0 0 calc(var(--_cell) / 2 - 0.5ch);
    border: 0;
    font-family: ui-monospace, monospace;
    font-size: 1em;
    letter-spacing: calc(var(--_cell) + var(--_gap) - 1ch);
  }
  [part~='code-input']:focus-visible {
    outline: none;
  }
  [part~='code-input']::selection {
    background: color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  .code:focus-within [part~='code-cell'] {
    border-color: var(--_accent);
    outline: var(--_ring);
    outline-offset: -2px;
  }
  .code:has([aria-invalid='true']) [part~='code-cell'] {
    border-color: var(--_danger);
  }
`;
