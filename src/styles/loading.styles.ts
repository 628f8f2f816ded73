import {css} from 'lit';

/** What stands in for data that is on its way. */
export const loadingStyles = css`
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
