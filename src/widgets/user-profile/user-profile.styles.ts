import {css} from 'lit';

/** Rows with a label beside the value, or above it in narrow containers. */
export const styles = css`
  [part='profile'] {
    margin: 0;
  }
  [part~='row'] {
    display: grid;
    grid-template-columns: minmax(8em, 25%) minmax(0, 1fr);
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
  }
  [part~='row'] + [part~='row'] {
    border-block-start: 1px solid var(--_border);
  }
  [part='label'] {
    padding-block: calc((var(--_control) - 1.4em) / 2);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  [part='value'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    min-block-size: var(--_control);
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  [part='value'] > :first-child:not([part]) {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  [part~='edit-button'] {
    margin-inline-start: auto;
  }
  .none {
    color: var(--_muted);
  }
  [part='avatar'] {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border-radius: 50%;
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-weight: 500;
    text-transform: uppercase;
    overflow: hidden;
  }
  [part~='picture-row'] {
    align-items: center;
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    background: var(--workos-color-surface, Canvas);
    object-fit: cover;
  }
  ul {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='account'] {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
  }
  [part='mark'] {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-weight: 600;
  }
  [part='mark'] > svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .solid {
    fill: currentColor;
    stroke: none;
  }
  .about {
    flex: 1;
    min-inline-size: 0;
  }
  .about > * {
    display: block;
  }
  [part='name'] {
    font-weight: 500;
  }
  [part='details'] {
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  [part='details'] > * {
    display: block;
    inline-size: fit-content; /* Aligns a left-to-right address with its name in right-to-left text. */
    max-inline-size: 100%;
  }
  [part='skeleton'] {
    inline-size: min(9em, 80%);
    block-size: 1em;
    margin-block: 0.2em;
  }
  @container (inline-size < 30em) {
    [part~='row'] {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
    }
    [part='label'] {
      padding-block: 0;
      font-size: var(--_small);
    }
  }
`;
