import {css} from 'lit';

export const styles = css`
  .secret {
    display: flex;
    gap: calc(var(--_space) * 2);
  }
  .secret input {
    flex: 1;
    min-inline-size: 0;
    font-family: ui-monospace, monospace;
  }
  .secret button {
    border-color: var(--_control-border);
  }
  fieldset > input {
    margin-block-start: var(--_space);
  }
  .choices.many {
    block-size: 15em; /* Keeps its height while the user filters. */
    align-content: start;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    min-block-size: 24px;
  }
  .choices [part='empty'] {
    padding: calc(var(--_space) * 4);
  }
  [part='details'] {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin: 0;
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .granted {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-block-size: 16em;
    margin: 0;
    padding: 0;
    list-style: none;
    overflow: auto;
  }
  .granted small {
    display: block;
    color: var(--_muted);
  }
`;
