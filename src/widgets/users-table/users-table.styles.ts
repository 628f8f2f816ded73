import {css} from 'lit';

export const styles = css`
  .user {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 2.75em;
  }
  thead th:first-child {
    inline-size: 50%;
  }
  [part~='avatar'] {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: 0.9em;
    font-weight: 500;
    text-transform: uppercase;
    overflow: hidden;
  }
  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    background: var(--_surface);
    object-fit: cover;
  }
  .person {
    flex: 1;
    min-inline-size: 0;
  }
  [part='name'] {
    font-weight: 500;
  }
  [part='email'] {
    display: block;
    inline-size: fit-content; /* An address runs from left to right, and still stands under its name. */
    color: var(--_muted);
    font-size: var(--_small);
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .none {
    color: var(--_muted);
  }
  [part~='last-active-cell'] {
    white-space: nowrap;
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
  [part~='skeleton'][part~='avatar'] {
    border-radius: 50%;
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
      padding: 0;
    }
    [part~='user-cell'] {
      grid-row: 1;
    }
    :is([part~='role-cell'], [part~='last-active-cell']) {
      grid-column: 1 / -1;
      margin-block-start: calc(var(--_space) * 1.5);
      margin-inline-start: calc(2.025em + var(--_space) * 3);
    }
    [part~='last-active-cell'] {
      white-space: normal;
    }
    [part~='last-active-cell'] > * {
      color: var(--_muted);
      font-size: var(--_small);
    }
    [part~='actions-cell'] {
      grid-column: 2;
      grid-row: 1;
    }
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    [part~='role-filter'] {
      flex: 1;
      max-inline-size: none;
    }
  }
  @container (inline-size < 22em) {
    [part~='toolbar'] > * {
      flex: 1 1 100%;
    }
  }
`;
