import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {type Preset, type Settings, presetOf, settingOf} from '../settings/setting-fields.js';
import {themeFields} from '../settings/theme-tokens.js';
import {fieldStyles} from './field-view.js';
import {baseStyles} from './styles.js';

type Theme = Readonly<Record<`--workos-${string}`, string>>;

const themes: Readonly<Record<string, Theme>> = {
  None: {},
  Forest: {
    '--workos-color-accent': 'light-dark(#166534, #86efac)',
    '--workos-color-on-accent': 'light-dark(#ffffff, #052e16)',
    '--workos-radius': '0.25em',
  },
  Round: {
    '--workos-color-accent': 'light-dark(#7c3aed, #c4b5fd)',
    '--workos-color-on-accent': 'light-dark(#ffffff, #1e1b4b)',
    '--workos-radius': '1.5em',
  },
  Ink: {
    '--workos-color-accent': 'CanvasText',
    '--workos-color-on-accent': 'Canvas',
    '--workos-color-border': 'currentColor',
    '--workos-radius': '0',
    '--workos-font-family': 'ui-monospace, monospace',
  },
  Roomy: {
    '--workos-font-size': '1.125rem',
    '--workos-spacing': '0.35em',
    '--workos-control-height': '2.75em',
  },
};

const cleared = Object.fromEntries(Object.keys(themeFields).map((name) => [name, ''])) as Theme;

/** Sets `--workos-*` on the canvas's page. */
export class ThemeEditor extends LitElement {
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        padding: 1rem;
      }
      .themes {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        padding-block: 0.5rem 1rem;
      }
      .themes button {
        padding-inline: 0.5rem;
      }
      .themes button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--soft);
        color: var(--accent);
      }
      .tokens {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
        gap: 0.5rem 2rem;
      }
      .field {
        grid-template-columns: 7rem minmax(0, 1fr);
      }
      .field label {
        font-size: 0.8125rem;
      }
      .value {
        display: flex;
        gap: 0.5rem;
      }
      input[type='color'] {
        flex: none;
        inline-size: 2rem;
        block-size: 2rem;
        border: 1px solid var(--control);
        border-radius: 0.375rem;
        background: none;
        padding: 0.125rem;
        cursor: pointer;
      }
      ::-webkit-color-swatch-wrapper {
        padding: 0;
      }
      ::-webkit-color-swatch {
        border: 0;
        border-radius: 0.2rem;
      }
    `,
  ];

  @property({attribute: false}) settings!: Settings;
  @property({attribute: false}) onChange: (patch: Preset) => void = () => {};

  override render() {
    return html`
      <p class="muted small">Set on the page’s root. Empty means the widget’s own default.</p>
      <div class="themes" role="group" aria-label="Themes">
        ${Object.entries(themes).map(
          ([name, theme]) =>
            html`<button
              type="button"
              aria-pressed=${this.#isSet(theme)}
              @click=${() => this.onChange({...cleared, ...theme})}
            >
              ${name}
            </button>`,
        )}
      </div>
      <div class="tokens">${Object.keys(themeFields).map((name) => this.#renderToken(name))}</div>
    `;
  }

  #renderToken(name: string) {
    const {label, placeholder = ''} = themeFields[name as keyof Theme]!;
    const value = String(settingOf(this.settings, name));
    const set = ({target}: Event) => this.onChange(presetOf(name, (target as HTMLInputElement).value));
    return html`<div class="field">
      <label for=${name} title=${name}>${label}</label>
      <span class="value">
        ${
          name.startsWith('--workos-color-')
            ? html`<input
                type="color"
                aria-label=${`Pick: ${label}`}
                .value=${live(hexIn(value) ?? hexIn(placeholder) ?? '#888888')}
                @input=${set}
              />`
            : nothing
        }
        <input
          type="text"
          class="mono"
          dir="ltr"
          id=${name}
          autocomplete="off"
          spellcheck="false"
          placeholder=${placeholder}
          .value=${live(value)}
          @input=${set}
        />
      </span>
    </div>`;
  }

  #isSet(theme: Theme) {
    return Object.entries({...cleared, ...theme}).every(([name, value]) => settingOf(this.settings, name) === value);
  }
}

/** The first hex color, in the long form that a color input accepts. */
function hexIn(value: string) {
  const hex = /#(?:[\da-f]{6}|[\da-f]{3})\b/i.exec(value)?.[0];
  return hex?.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
}
