import {css} from 'lit';

/** Badges. */
export const dataStyles = css`
  [part~='badge'] {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1em 0.5em;
    border-radius: calc(var(--_radius) / 2);
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: var(--_small);
    font-weight: 400;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  [part~='badge-warning'] {
    color: var(--_warning);
  }
  [part~='badge-danger'] {
    color: var(--_danger);
  }
  [part~='badge-success'] {
    color: var(--_success);
  }
  @media (forced-colors: active) {
    [part~='badge'] {
      border: 1px solid;
    }
  }
`;
