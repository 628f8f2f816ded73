import {LitElement, type PropertyValues, css, html, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Settings} from '../settings/setting-fields.js';
import {findWidget} from '../stories/stories.js';
import {markup} from './markup.js';
import {baseStyles} from './styles.js';

/** The HTML of what the canvas shows, with a button to copy it. */
export class Snippet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        padding: 1rem;
      }
      pre {
        margin-block: 0.75rem;
        border: 1px solid var(--line);
        border-radius: 0.5rem;
        background: var(--stage);
        padding: 0.75rem;
        line-height: 1.6;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        tab-size: 2;
      }
      .word {
        display: inline-block;
        max-inline-size: 100%;
      }
      .tag {
        color: var(--accent);
      }
      .value {
        color: var(--good);
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 0.75rem;
      }
      .bar button {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 500;
      }
      .bar button:hover {
        background: color-mix(in oklab, var(--accent) 88%, var(--ink));
      }
    `,
  ];

  @property({attribute: false}) settings!: Settings;
  /** The origin of the API, if it is not the real one. */
  @property() origin = '';
  @state() private copied = '';
  @query('code') private code!: HTMLElement;

  override willUpdate(updated: PropertyValues<this>) {
    if (updated.has('settings')) this.copied = '';
  }

  override render() {
    const text = markup(findWidget(this.settings.widget), this.settings);
    return html`
      <div class="bar">
        <button type="button" @click=${() => this.#copy(text)}>Copy</button>
        <span role="status">${this.copied}</span>
      </div>
      <pre class="mono" dir="ltr"><code>${highlight(text)}</code></pre>
      <p class="small muted">
        The script is <span class="mono">cdn/${this.settings.widget}.js</span> in the package. The endpoint is in your
        own back end.
        ${
          this.origin
            ? html`On the canvas, the tag also has <span class="mono">api-origin="${this.origin}"</span> to reach the
                sandbox.`
            : nothing
        }
      </p>
    `;
  }

  async #copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(this.code);
      this.copied = 'Selected: copy it with your keyboard.';
    }
  }
}

/** Highlights tags and attribute values, and keeps words on one line. */
function highlight(text: string) {
  return text
    .split(/(\s+)/)
    .map((word) => (word.trim() ? html`<span class="word">${highlightWord(word)}</span>` : word));
}

function highlightWord(word: string) {
  return word.split(/(<\/?[\w-]+|"[^"]*"?)/).map((part) => {
    if (/^<\/?\w/.test(part)) return html`<span class="tag">${part}</span>`;
    return part.startsWith('"') ? html`<span class="value">${part}</span>` : part;
  });
}
