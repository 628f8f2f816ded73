import {css} from 'lit';

export const dialogStyles = css`
  [part~='button-danger'] {
    border-color: transparent;
    background: var(--_danger);
    color: light-dark(#fff, #2b0704);
  }
  [part~='button-danger']:not(:disabled, [aria-disabled='true']):hover {
    background-image: linear-gradient(rgb(0 0 0 / 0.12), rgb(0 0 0 / 0.12));
  }
  [part~='alert-success'] {
    background: color-mix(in oklab, var(--_success) 12%, transparent);
    color: var(--_success);
  }
  /* Sticky at the bottom: shifts no content, and stays visible while the widget is. */
  .notice {
    position: sticky;
    inset-block-end: 0.5em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* Scrolls a focused button into view above the notice. */
  button:focus {
    scroll-margin-block-end: 5em;
  }
  .notice > * {
    margin: calc(var(--_space) * 3) 0 0;
  }
  dialog {
    inline-size: min(32em, 100vi - 2em);
    max-block-size: calc(100dvb - 2em);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: var(--_space) 6em; /* Scrolls focused controls into view above the actions. */
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  dialog > form {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 6);
  }
  dialog h2 {
    font-size: var(--workos-font-size-title, 1.25em);
    line-height: 1.25;
  }
  dialog p {
    overflow-wrap: anywhere;
  }
  dialog [part~='alert'] {
    margin: 0;
  }
  [part~='dialog-actions'] {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(var(--_space) * 2);
    margin: calc(var(--_space) * -2) calc(var(--_space) * -6) calc(var(--_space) * -6);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 6) calc(var(--_space) * 6);
    background: var(--_surface);
  }
  dialog [part~='field'] {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  dialog :is(label, legend, summary) {
    padding: 0;
    font-weight: 500;
  }
  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  textarea {
    min-block-size: 5em;
    padding-block: calc(var(--_space) * 2);
    resize: vertical;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .invalid {
    color: var(--_danger);
    font-size: var(--_small);
  }
  .choices {
    display: grid;
    max-block-size: 16em;
    margin: var(--_space) 0 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: auto;
    scroll-padding-block: 0.5em; /* Room for focus rings. */
  }
  dialog .choices label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--_space) * 2.5);
    align-items: center;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    font-weight: 400;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choices label > bdi {
    justify-self: start; /* At the start of the label, whatever the direction of the name. */
  }
  .choices label + label {
    border-block-start: 1px solid var(--_border);
  }
  .choices label:hover {
    background: var(--_hover);
  }
  .choices :focus-visible {
    outline-offset: 1px;
  }
  .choices small {
    grid-column: 2;
    color: var(--_muted);
  }
  [type='checkbox'] {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .names {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  .results {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  dialog,
  dialog::backdrop {
    transition: var(--workos-duration, 150ms) ease-out;
    transition-property: opacity, translate;
  }
  @media (prefers-reduced-motion: reduce) {
    dialog::backdrop {
      transition-duration: 0s; /* The widget's rule for all elements is not for this pseudo-element. */
    }
  }
  @starting-style {
    dialog[open] {
      opacity: 0;
      translate: 0 0.5em;
    }
    dialog[open]::backdrop {
      opacity: 0;
    }
  }
`;
