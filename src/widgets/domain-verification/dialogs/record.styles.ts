import {css} from 'lit';

export const recordStyles = css`
  dialog [part~='item'] {
    padding-block: 0;
  }
  .record {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
  }
  [part~='record'] {
    inline-size: 100%;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  [part~='record'] > div {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    align-items: baseline;
    padding-block: var(--_space);
    padding-inline: calc(var(--_space) * 3) var(--_space);
  }
  [part~='record'] > div + div {
    border-block-start: 1px solid var(--_border);
  }
  dt {
    color: var(--_muted);
  }
  dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: var(--_control);
    margin: 0;
  }
  dd > .hint {
    grid-column: 1 / -1;
    padding-inline-end: calc(var(--_space) * 2);
    padding-block-end: calc(var(--_space) * 2);
    overflow-wrap: anywhere;
  }
  code {
    padding-block: var(--_space);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  @container (inline-size < 30em) {
    [part~='record'] > div {
      grid-template-columns: minmax(0, 1fr);
      padding-block-start: calc(var(--_space) * 2);
    }
    dd {
      min-block-size: 0;
    }
  }
`;
