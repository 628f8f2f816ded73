import {css} from 'lit';

export const styles = css`
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    min-block-size: var(--_control);
    margin-block-end: calc(var(--_space) * 2);
  }
  [part~='search-input'] {
    flex: 1 1 14em;
    max-inline-size: 24em;
    min-block-size: var(--_control);
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: none;
    font-size: max(1em, 16px); /* Safari zooms into fields with smaller text. */
  }
  [part~='name'] > [part~='badge'] {
    margin-inline-start: 0.25em;
  }
  [part~='show-all-button'] {
    margin-block: calc(var(--_space) * 3);
  }
  [part~='toolbar'] > span,
  [part~='note'] {
    color: var(--_muted);
    font-size: var(--_small);
  }
  [part~='note'] {
    flex: 1 0 100%;
  }
  .none {
    color: inherit;
  }
`;
