import {css} from 'lit';

/** A busy button. */
export const busyStyles = css`
  [aria-busy='true'] > .label {
    opacity: 0;
  }
  .spinner {
    position: absolute;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (forced-colors: active) {
    .spinner {
      border-inline-end-color: Canvas;
    }
  }
`;
