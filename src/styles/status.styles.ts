import {css} from 'lit';

/** Alerts, and the error and empty views. */
export const statusStyles = css`
  [part~='alert'] {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_control);
    margin-block-end: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 12%, transparent);
    color: var(--_warning);
    overflow-wrap: anywhere;
  }
  [part~='alert'] > span {
    flex: 1;
  }
  [part~='alert-danger'] {
    background: color-mix(in oklab, var(--_danger) 12%, transparent);
    color: var(--_danger);
  }
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
  [part~='error'] > svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--_danger);
  }
`;
