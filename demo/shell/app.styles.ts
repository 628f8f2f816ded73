import {css} from 'lit';

/** Three columns. In narrower windows the panel moves below the canvas, then the stories move into a popover. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / 14rem minmax(0, 1fr) 23rem;
    grid-template-areas: 'header header header' 'stories canvas panel';
    block-size: 100dvh;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  .skip:focus {
    position: fixed;
    z-index: 1;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
  }

  header {
    display: flex;
    grid-area: header;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 3rem;
    border-block-end: 1px solid var(--line);
    padding: 0.375rem 1rem;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 600;
  }
  .brand svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: var(--accent);
  }
  .brand path {
    fill: none;
    stroke: var(--on-accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .service {
    border-radius: 1rem;
    background: var(--soft);
    padding: 0.125rem 0.625rem;
    color: var(--accent);
    white-space: nowrap;
  }
  .alone {
    margin-inline-start: auto;
    color: var(--accent);
  }
  .stories-button {
    display: none;
  }

  nav {
    display: block;
    position: static;
    grid-area: stories;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    border: 0;
    border-inline-end: 1px solid var(--line);
    background: var(--panel);
    padding: 1rem 0.5rem;
    color: inherit;
    overflow: auto;
  }

  main {
    display: flex;
    grid-area: canvas;
    flex-direction: column;
    min-inline-size: 0;
  }
  main:focus-visible {
    outline-offset: -2px;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    border-block-end: 1px solid var(--line);
    padding: 0.75rem 1rem;
  }
  .title {
    flex: 1 1 20rem;
    text-wrap: pretty;
  }
  h1 {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .page-fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
  }
  .page-fields .field {
    display: grid;
    grid-template-columns: auto;
    gap: 0.125rem;
  }
  .page-fields select {
    inline-size: auto;
  }
  .page-fields label {
    color: var(--muted);
    font-size: 0.75rem;
  }
  demo-canvas-frame,
  .stage {
    flex: 1;
    min-block-size: 0;
    background: var(--stage);
  }
  .failure {
    padding: 1rem;
    color: var(--bad);
  }

  aside {
    display: flex;
    grid-area: panel;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--line);
  }
  [role='tablist'] {
    display: flex;
    border-block-end: 1px solid var(--line);
    padding-inline: 0.5rem;
  }
  [role='tab'] {
    min-block-size: 2.75rem;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--muted);
    font-weight: 500;
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--accent);
    color: var(--accent);
  }
  [role='tab']:focus-visible {
    outline-offset: -2px;
  }
  .count {
    margin-inline-start: 0.375rem;
    border-radius: 1rem;
    background: var(--hover);
    padding: 0.0625rem 0.4375rem;
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  [role='tabpanel'] {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  [role='tabpanel']:focus-visible {
    outline-offset: -2px;
  }

  @media (max-width: 75rem) {
    :host {
      grid-template: auto minmax(0, 1fr) 20rem / 13rem minmax(0, 1fr);
      grid-template-areas: 'header header' 'stories canvas' 'stories panel';
    }
    aside {
      border-block-start: 1px solid var(--line);
      border-inline-start: 0;
    }
  }

  @media (max-width: 48rem) {
    :host {
      grid-template: auto auto auto / minmax(0, 1fr);
      grid-template-areas: 'header' 'canvas' 'panel';
      block-size: auto;
    }
    nav:not(:popover-open) {
      display: none;
    }
    nav:popover-open {
      position: fixed;
      inset: 0 auto 0 0;
      inline-size: min(18rem, 85vw);
      block-size: 100dvh;
      max-block-size: none;
    }
    nav:popover-open:dir(rtl) {
      inset: 0 0 0 auto;
    }
    nav::backdrop {
      background: rgb(0 0 0 / 0.4);
    }
    .stories-button {
      display: block;
    }
    .alone,
    .brand svg {
      display: none;
    }
    .brand {
      white-space: nowrap;
    }
    .service {
      margin-inline-start: auto;
    }
    demo-canvas-frame {
      block-size: 36rem;
      flex: none;
    }
    .page-fields,
    .page-fields .field {
      flex: 1 1 6rem;
    }
  }
`;
