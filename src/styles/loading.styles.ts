import {css} from 'lit';

/** Placeholders for data that is loading. */
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
  /* Visibility hides the content from assistive technology and the keyboard too. */
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
