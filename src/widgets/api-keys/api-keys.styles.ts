import {css} from 'lit';

export const styles = css`
  [part~='name-cell'] {
    block-size: 3.25em;
  }
  [part~='name-header'] {
    inline-size: 30%;
  }
  [part='name'] {
    font-weight: 500;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: var(--_small);
  }
  [part~='key-cell'] code {
    display: inline-block;
    min-inline-size: 6em;
  }
  :is(time, .none, [part~='badge']) {
    white-space: nowrap;
  }
  @container (36em <= inline-size < 58em) {
    [part*='created-'] {
      display: none;
    }
  }
  @container (36em <= inline-size < 46em) {
    [part*='key-'] {
      display: none;
    }
  }
  @container (inline-size < 36em) {
    [part~='name-cell'] {
      block-size: auto;
      align-self: center;
    }
    td[data-label] {
      display: grid;
      grid-template-columns: minmax(6em, 30%) 1fr;
      gap: 0 calc(var(--_space) * 3);
      align-items: baseline;
      margin-block-start: var(--_space);
      font-size: var(--_small);
    }
    td[data-label] > * {
      justify-self: start;
    }
    td[data-label]::before {
      color: var(--_muted);
      content: attr(data-label) / '';
    }
  }
`;
