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
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    inline-size: 100%;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  dt,
  dd {
    min-block-size: calc(var(--_control) + var(--_space) * 2);
    margin: 0;
    padding: var(--_space) calc(var(--_space) * 3);
  }
  :is(dt, dd):not(:nth-of-type(1)) {
    border-block-start: 1px solid var(--_border);
  }
  dt {
    padding-block-start: calc(var(--_space) + (var(--_control) - 1lh) / 2);
    color: var(--_muted);
  }
  dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding-inline-end: var(--_space);
  }
  dd > .hint {
    grid-column: 1 / -1;
    padding-block-end: var(--_space);
    overflow-wrap: anywhere;
  }
  code {
    direction: ltr;
    justify-self: start;
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  @container (inline-size < 30em) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
    dt {
      min-block-size: 0;
      padding-block: calc(var(--_space) * 2) 0;
    }
    dd {
      min-block-size: 0;
      padding-block-start: 0;
    }
    dl > dd:not(:nth-of-type(1)) {
      border-block-start: 0;
    }
  }
`;
