import {css} from 'lit';

/** What tells a person how things stand: badges, alerts, the error and empty views, skeletons. */
export const statusStyles = css`
  [part~='badge'] {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1em 0.5em;
    border-radius: calc(var(--_radius) / 2);
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: var(--_small);
    font-weight: 400;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  [part~='badge-warning'] {
    color: var(--_warning);
  }
  [part~='badge-danger'] {
    color: var(--_danger);
  }
  [part~='badge-success'] {
    color: var(--_success);
  }
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
  [part~='alert-success'] {
    background: color-mix(in oklab, var(--_success) 12%, transparent);
    color: var(--_success);
  }
  /* Where it moves nothing, and in sight as long as the widget is. */
  .notice {
    position: sticky;
    inset-block-end: 0.5em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice > * {
    margin: calc(var(--_space) * 3) 0 0;
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
  [part~='skeleton'] {
    display: block;
    border-radius: calc(var(--_radius) / 2);
    background: color-mix(in oklab, currentColor 10%, transparent);
  }
  @media (forced-colors: active) {
    [part~='skeleton'] {
      background: GrayText;
      forced-color-adjust: none;
    }
    [part~='badge'] {
      border: 1px solid;
    }
  }
  .later {
    animation: show 0.2s 0.2s both;
  }
  .slow {
    display: flex;
    align-items: center;
    justify-content: center;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    padding: 1em;
    color: var(--_muted);
    animation: show 0.2s 5s both;
  }
  /* Visibility, so that what is not yet shown is not read out or reached by keyboard either. */
  @keyframes show {
    from {
      opacity: 0;
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
`;
