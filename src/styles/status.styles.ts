import {css} from 'lit';

/** The error and empty views. */
export const statusStyles = css`
  [part~='error'],
  [part~='empty'] {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 10) calc(var(--_space) * 4);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  :is([part~='error'], [part~='empty']) p {
    max-inline-size: 32em;
    color: var(--_muted);
  }
  :is([part~='error'], [part~='empty']) button {
    margin-block-start: calc(var(--_space) * 2);
  }
  h2 {
    font-weight: 600;
  }
`;
