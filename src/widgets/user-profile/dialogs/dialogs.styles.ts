import {css} from 'lit';

/** The text fields. `fieldStyles` would leave the first view of tables if dialogs of another widget needed them too. */
export const styles = css`
  dialog input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: none;
    line-height: 1.4;
  }
  dialog input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  dialog input:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  @media (pointer: coarse) {
    dialog input {
      font-size: max(1em, 16px); /* Safari zooms into fields with smaller text. */
    }
  }
`;
