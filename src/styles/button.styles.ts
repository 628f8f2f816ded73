import {css} from 'lit';

/** Buttons that every first view needs: plain ones, and those that look like links. */
export const buttonStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_control);
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: none;
    font-weight: 500;
    line-height: 1.2;
    cursor: pointer;
  }
  button:where(:hover) {
    background: var(--_hover);
  }
  [part~='button-link'] {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part~='button-link']:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
`;
