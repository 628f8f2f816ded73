import {css} from 'lit';

export const styles = css`
  [part~='name-cell'] {
    block-size: 3.25em;
  }
  [part='name'] {
    font-weight: 500;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: var(--_small);
  }
  :is([part~='expires-cell'], [part~='details']) [part~='badge'] {
    white-space: nowrap;
  }
  @container (36em <= inline-size < 54em) {
    [part~='created-cell'],
    [part~='created-header'] {
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
    td[data-label]::before {
      color: var(--_muted);
      content: attr(data-label) / '';
    }
  }
`;
