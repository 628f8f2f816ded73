import {css} from 'lit';

/** A list of resources with a status each. Items wrap in narrow containers. */
export const listStyles = css`
  [part~='list'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='item'],
  [part~='empty-list'],
  [part~='list-footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 3);
  }
  [part~='item'] + [part~='item'] {
    border-block-start: 1px solid var(--_border);
  }
  [part~='mark'] {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-weight: 600;
  }
  [part~='mark'] > svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .solid {
    fill: currentColor;
    stroke: none;
  }
  .about {
    flex: 1 1 10em;
    display: grid;
    gap: 0.1em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part~='item'] > .about {
    max-inline-size: calc(100% - 3.25em);
  }
  [part~='name'] {
    font-weight: 600;
  }
  [part~='details'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(1.5em + 1px);
    margin-inline-start: -0.3em;
    padding-inline-start: 0.3em; /* Room for focus rings. */
    overflow-x: clip;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  /* A separator before each detail. At the start of a row it lies outside the box and is clipped. */
  [part~='details'] > span {
    margin-inline-start: calc(-0.75em - 1px);
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid var(--_border);
  }
  .failed {
    color: var(--_danger);
  }
  [part~='badge-waiting'] {
    color: var(--_muted);
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  /* Aligned to the end even if the actions wrap to a row of their own. */
  [part~='item'] > [part~='badge'] + [part~='actions'] {
    margin-inline-start: auto;
  }
  .label > svg {
    display: inline-block;
    margin-inline-start: 0.25em;
    vertical-align: -0.125em;
  }
  :host(:dir(rtl)) .label > svg {
    scale: -1 1;
  }
  [part~='alert'] {
    flex-wrap: wrap;
  }
  label {
    flex: 1 0 100%;
  }
  label > input {
    inline-size: 100%;
    min-block-size: var(--_control);
    font-size: max(1em, 16px);
  }
  [part~='callout'],
  [part~='item'] > [part~='alert'],
  [part~='empty-list'] > [part~='alert'],
  [part~='list-footer'] > [part~='alert'] {
    flex: 1 0 100%;
    margin: 0;
  }
  [part~='callout'] {
    display: flex;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: color-mix(in oklab, currentColor 8%, transparent);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  [part~='callout'] > svg {
    margin-block-start: 0.2em;
  }
  [part~='callout'] > div {
    flex: 1;
    min-inline-size: 0;
  }
  summary {
    cursor: pointer;
  }
  [open] > summary > .cut {
    display: none;
  }
  [part~='callout-warning'] {
    color: var(--_warning);
  }
  [part~='callout-danger'] {
    color: var(--_danger);
  }
  [part~='empty-list'] {
    justify-content: space-between;
  }
  [part~='list-footer'] > [role='status'] {
    color: var(--_muted);
    font-size: var(--_small);
  }
  [part~='empty-list'] > span {
    color: var(--_muted);
  }
  [part~='name'][part~='skeleton'] {
    inline-size: 8em;
    block-size: 1em;
    margin-block: 0.2em;
  }
  [part~='details'][part~='skeleton'] {
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: 0.875em;
    margin: 0.175em 0;
    padding: 0;
  }
  [part~='button'][part~='skeleton'] {
    inline-size: 6em;
    block-size: var(--_control);
  }
  [part~='mark'][part~='skeleton'] {
    border-color: transparent;
  }
  @container (inline-size < 30em) {
    [part~='item'] {
      padding-inline-start: calc(2.25em + var(--_space) * 3);
    }
    [part~='item'] > [part~='mark'] {
      margin-inline-start: calc(-2.25em - var(--_space) * 3);
    }
    [part~='item'] > .about {
      flex-basis: 100%;
      max-inline-size: 100%;
    }
  }
`;
