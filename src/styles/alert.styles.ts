import {css} from 'lit';

/** Alerts, and what only the error view has. Must come before `dialogStyles`, which override some of them. */
export const alertStyles = css`
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
  [part~='error'] > svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--_danger);
  }
`;
