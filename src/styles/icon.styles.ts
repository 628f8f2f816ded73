import {css} from 'lit';

/** Icons. */
export const iconStyles = css`
  svg {
    display: block;
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
