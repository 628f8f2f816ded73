import {css} from 'lit';

/** Select elements. Must come after `fieldStyles`, since it overrides some of them. */
export const selectStyles = css`
  select {
    appearance: none;
    padding-inline-end: 2em;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  option {
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .select {
    position: relative;
    display: grid;
    min-inline-size: 0;
  }
  .select > svg {
    position: absolute;
    inset-inline-end: 0.7em;
    inset-block-start: calc(50% - 0.5em);
    pointer-events: none;
  }
`;
