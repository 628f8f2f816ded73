import {css} from 'lit';

export const fieldStyles = css`
  [part~='input'],
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: none;
    line-height: 1.4;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  [type='search'] {
    appearance: none;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  @media (pointer: coarse) {
    input,
    select,
    textarea {
      font-size: max(1em, 16px); /* Safari zooms into fields with smaller text. */
    }
  }
`;
