import {css} from 'lit';

export const styles = css`
  [part~='role-filter'] {
    inline-size: 11em;
  }
  .user {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 2.75em;
  }
  thead th:first-child {
    inline-size: 50%;
  }
  [part~='avatar'] {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: 0.9em;
    font-weight: 500;
    text-transform: uppercase;
    overflow: hidden;
  }
  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    background: var(--_surface);
    object-fit: cover;
  }
  .person {
    flex: 1;
    min-inline-size: 0;
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
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  [part~='last-active-cell'] {
    white-space: nowrap;
  }
  [part~='skeleton'][part~='avatar'] {
    border-radius: 50%;
  }
  @media (forced-colors: active) {
    [part~='skeleton'][part~='avatar'] {
      background: GrayText;
    }
  }
  @container (inline-size < 36em) {
    :is([part~='role-cell'], [part~='last-active-cell']) {
      margin-inline-start: calc(2.025em + var(--_space) * 3);
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
