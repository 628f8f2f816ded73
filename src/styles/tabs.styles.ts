import {css} from 'lit';

export const tabsStyles = css`
  [part~='tabs'] {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_border);
  }
  [part~='tab'] {
    border-color: transparent;
    border-block-width: 2px;
    border-radius: 0;
    color: var(--_muted);
  }
  [part~='tab']:focus-visible {
    outline-offset: -2px;
  }
  [part~='tab-selected'] {
    border-block-end-color: var(--_accent);
    color: inherit;
  }
  [part~='tab'][part~='skeleton'] {
    inline-size: 6em;
    block-size: 1em;
    margin: calc((var(--_control) - 1em) / 2) calc(var(--_space) * 3);
    border: 0;
  }
  /* Forced colors give all borders the same color. */
  @media (forced-colors: active) {
    [part~='tab'] {
      border-color: Canvas;
    }
    [part~='tab-selected'] {
      border-block-end-color: Highlight;
    }
  }
`;
