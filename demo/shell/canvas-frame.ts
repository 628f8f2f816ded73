import {LitElement, type PropertyValues, css, html} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {styleMap} from 'lit/directives/style-map.js';
import type {CanvasMessage} from '../canvas/messages.js';
import type {Settings} from '../settings/setting-fields.js';
import {changed, needsReload, writeSettings} from '../settings/settings.js';
import {baseStyles} from './styles.js';

/** In CSS pixels. */
const minWidth = 280;

/** The canvas in its own frame, so that width, language, direction, colors and theme are those of a real page. */
export class CanvasFrame extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        background: var(--stage);
        overflow: auto;
      }
      .sheet {
        display: flex;
        inline-size: 100%;
        block-size: 100%;
        min-block-size: 24rem;
        margin-inline: auto;
        padding: 1rem;
      }
      .sheet.narrowed {
        box-sizing: content-box;
        block-size: calc(100% - 2rem);
        padding-inline-end: 0;
      }
      iframe {
        flex: 1;
        min-inline-size: 0;
        border: 0;
        border-radius: 0.5rem;
        box-shadow: 0 0 0 1px var(--line); /* A border would reduce the chosen width. */
        background: var(--panel);
      }
      @media (max-width: 48rem) {
        .sheet:not(.narrowed) [role='separator'] {
          display: none;
        }
      }
      .dragging iframe {
        pointer-events: none;
      }
      [role='separator'] {
        display: grid;
        flex: none;
        place-items: center;
        inline-size: 1rem;
        border-radius: 0.375rem;
        cursor: ew-resize;
        touch-action: none;
      }
      .sheet:not(.narrowed) [role='separator'] {
        margin-inline-end: -1rem;
      }
      [role='separator']:focus-visible {
        outline-offset: -2px;
      }
      [role='separator']::before {
        inline-size: 0.25rem;
        block-size: 2.5rem;
        border-radius: 0.25rem;
        background: var(--control);
        content: '';
      }
      [role='separator']:hover::before,
      .dragging [role='separator']::before {
        background: var(--accent);
      }
    `,
  ];

  @property({attribute: false}) settings!: Settings;
  @property() name = '';
  @property({attribute: false}) onResize: (width: number) => void = () => {};
  @property({attribute: false}) onMessage: (message: CanvasMessage) => void = () => {};

  @query('iframe') private frame!: HTMLIFrameElement;
  @state() private isDragging = false;
  #shown: Settings | undefined;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('message', this.#receive);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#receive);
  }

  protected override updated(updated: PropertyValues<this>) {
    if (!updated.has('settings')) return;
    const names = this.#shown ? changed(this.settings, this.#shown) : ['story'];
    if (names.some(needsReload)) this.reload();
    else if (names.length) this.#sendSettings();
  }

  /** Reloads the canvas. It replaces the frame's history entry, or Back would step through the frame's history. */
  reload() {
    this.#shown = this.settings;
    const address = new URL(`canvas.html?${this.#query}`, document.baseURI);
    this.frame.contentWindow?.location.replace(address);
  }

  override render() {
    const {width} = this.settings;
    return html`<div
      class="sheet ${width ? 'narrowed' : ''} ${this.isDragging ? 'dragging' : ''}"
      style=${styleMap({inlineSize: width ? `calc(${width}px + 1rem)` : undefined})}
    >
      <iframe title=${`Canvas: ${this.name}`}></iframe>
      <div
        role="separator"
        tabindex="0"
        aria-orientation="vertical"
        aria-label="Width of the canvas"
        aria-valuemin=${minWidth}
        aria-valuemax="4000"
        aria-valuenow=${width || 4000}
        aria-valuetext=${width ? `${width} pixels` : 'Full width'}
        @pointerdown=${this.#drag}
        @dblclick=${() => this.onResize(0)}
        @keydown=${this.#resizeByKey}
      ></div>
    </div>`;
  }

  get #query() {
    return writeSettings(this.settings).toString();
  }

  /** Sends the settings to the canvas, which applies them in place. */
  #sendSettings() {
    this.#shown = this.settings;
    this.frame.contentWindow?.postMessage(this.#query, location.origin);
  }

  #receive = ({source, origin, data}: MessageEvent<CanvasMessage>) => {
    if (source !== this.frame.contentWindow || origin !== location.origin) return;
    if (data.kind === 'begun') this.#sendSettings(); // It may have missed changes while loading.
    this.onMessage(data);
  };

  #drag = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    const startWidth = this.frame.offsetWidth;
    const outward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    handle.setPointerCapture(event.pointerId);
    this.isDragging = true;
    const move = ({clientX}: PointerEvent) => {
      const isCentred = startWidth < this.clientWidth - 48; // A centred canvas grows on both sides.
      const distance = (clientX - event.clientX) * outward * (isCentred ? 2 : 1);
      this.onResize(Math.max(minWidth, Math.round(startWidth + distance)));
    };
    const end = () => {
      this.isDragging = false;
      handle.removeEventListener('pointermove', move);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, {once: true});
  };

  #resizeByKey = (event: KeyboardEvent) => {
    const width = this.frame.offsetWidth;
    const outward = getComputedStyle(this).direction === 'rtl' ? -10 : 10;
    const next = {
      ArrowLeft: width - outward,
      ArrowRight: width + outward,
      Home: minWidth,
      End: 0,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.onResize(next && Math.max(minWidth, next));
  };
}
