import {css} from 'lit';

export const menuStyles = css`
  [part~='menu'] {
    inset: auto;
    min-inline-size: 12em;
    max-inline-size: min(24em, 100vi - 1em);
    margin: 0;
    margin-block: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  [part~='menu-item'] {
    display: block;
    inline-size: 100%;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    font-weight: 400;
    text-align: start;
  }
  [part~='menu-item']:focus {
    background: var(--_hover);
  }
  [part~='menu-item-danger'] {
    color: var(--_danger);
  }
  /* Without anchor positioning, the menu is a sheet at the bottom of the window. */
  @supports not (position-area: block-end) {
    [part~='menu'] {
      position: fixed;
      inset: auto 0 0;
      max-inline-size: none;
      margin: 0.5em;
    }
  }
`;
