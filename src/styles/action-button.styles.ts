import {css} from 'lit';

/** Action buttons: primary, icon-only and disabled. */
export const actionButtonStyles = css`
  :is(button:disabled, [aria-disabled='true']) {
    opacity: 0.5;
    cursor: default;
  }
  [part~='button-primary'] {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  [part~='button-primary']:not(:disabled, [aria-disabled='true']):hover {
    background-image: linear-gradient(rgb(0 0 0 / 0.12), rgb(0 0 0 / 0.12));
  }
  [part~='button-icon'] {
    min-inline-size: var(--_control);
    padding: 0;
    border-color: transparent;
  }
  @media (forced-colors: active) {
    :is(button:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
