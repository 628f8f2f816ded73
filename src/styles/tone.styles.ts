import {css} from 'lit';

/** The private tokens for successes, warnings and errors. See `hostStyles`. */
export const toneStyles = css`
  :host {
    --_danger: var(--workos-color-danger, light-dark(#b3261e, #ffb4ab));
    --_success: var(--workos-color-success, light-dark(#14663a, #7ddba3));
    --_warning: var(--workos-color-warning, light-dark(#7a4d00, #f3c266));
  }
`;
