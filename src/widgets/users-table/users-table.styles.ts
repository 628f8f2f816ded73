import {css} from 'lit';

export const styles = css`
  [part~='role-filter'] {
    inline-size: 11em;
  }
  th[part~='user-cell'] {
    position: relative; /* Contains the picture, beside the text. */
    block-size: calc(2.75em + var(--_space) * 4);
    padding-inline-start: calc(1.97em + var(--_space) * 3);
  }
  thead th:first-child {
    inline-size: 50%;
  }
  [part~='avatar'] {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: calc(50% - 1.125em);
    inline-size: 2.25em;
    line-height: 2.25em;
    text-align: center;
    border-radius: 50%;
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: 0.875em; /* As other small text: each font of a page takes time to load. */
    text-transform: uppercase;
  }
  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    background: var(--workos-color-surface, Canvas);
    object-fit: cover;
  }
  [part='name'] {
    font-weight: 500;
  }
  [part='email'] {
    display: block;
    inline-size: fit-content; /* Aligns a left-to-right address with its name in right-to-left text. */
    color: var(--_muted);
    font-size: var(--_small);
  }
  [part~='role'] {
    margin-block: calc(var(--_space) / 2);
  }
  [part~='last-active-cell'] {
    white-space: nowrap;
  }
  [part~='skeleton'][part~='avatar'] {
    block-size: 2.25em;
    border-radius: 50%;
  }
  @media (forced-colors: active) {
    [part~='skeleton'][part~='avatar'] {
      background: GrayText;
    }
  }
  @container (inline-size < 36em) {
    th[part~='user-cell'] {
      block-size: auto;
      min-block-size: 2.75em;
      padding-inline-start: calc(1.97em + var(--_space) * 3);
    }
    :is([part~='role-cell'], [part~='last-active-cell']) {
      margin-inline-start: calc(1.97em + var(--_space) * 3);
    }
    [part~='last-active-cell'] {
      white-space: normal;
    }
    [part~='last-active-cell'] > * {
      color: var(--_muted);
      font-size: var(--_small);
    }
    [part~='role-filter'] {
      flex: 1;
      max-inline-size: none;
    }
  }
`;
