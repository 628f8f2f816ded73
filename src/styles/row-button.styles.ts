import {css} from 'lit';

/** The button that opens the menu of a row: dots that every font has, moved up from the baseline to the middle. */
export const rowButtonStyles = css`
  .row-button::before {
    padding-block-end: 0.5em;
    font-weight: 700;
    content: '…';
  }
`;
