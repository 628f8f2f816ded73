import {css} from 'lit';

/** A table that becomes a list of cards in narrow containers. */
export const tableStyles = css`
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
  }
  .search {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
  .search > svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: calc(50% - 0.5em);
    color: var(--_muted);
    pointer-events: none;
  }
  .search > input {
    padding-inline: 2.25em;
  }
  .search > button {
    position: absolute;
    inset-block: 0.25em;
    inset-inline-end: 0.25em;
    min-inline-size: calc(var(--_control) - 0.5em);
    min-block-size: 0;
  }
  [part~='toolbar'] > [part~='button-primary'] {
    margin-inline-start: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  tr {
    border-block-end: 1px solid var(--_border);
  }
  th,
  td {
    padding: calc(var(--_space) * 2);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
  }
  .none {
    color: var(--_muted);
  }
  [part~='actions-cell'] {
    inline-size: var(--_control);
    text-align: end;
  }
  [part~='skeleton']:not([part~='avatar']) {
    inline-size: min(9em, 80%);
    block-size: 1em;
    margin-block: 0.2em;
  }
  .rows {
    transition: opacity 0.15s;
  }
  .rows[aria-busy='true'] {
    opacity: 0.5;
    transition-delay: 0.3s;
  }
  [part~='pager'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 3);
  }
  [part~='pager'] > span {
    margin-inline-end: auto;
    color: var(--_muted);
    font-size: var(--_small);
  }
  @container (inline-size < 36em) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: start;
      padding-block: calc(var(--_space) * 2.5);
    }
    tr > * {
      grid-column: 1 / -1;
      margin-block-start: calc(var(--_space) * 1.5);
      padding: 0;
    }
    tbody th {
      grid-column: 1;
      grid-row: 1;
      margin: 0;
    }
    [part~='actions-cell'] {
      grid-column: 2;
      grid-row: 1;
      margin: 0;
    }
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
  @container (inline-size < 22em) {
    [part~='toolbar'] > * {
      flex: 1 1 100%;
    }
  }
`;
