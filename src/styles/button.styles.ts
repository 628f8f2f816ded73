import {css} from 'lit';

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
  @media (forced-colors: active) {
    :is(button:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
