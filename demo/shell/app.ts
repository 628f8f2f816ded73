import {LitElement, html, nothing} from 'lit';
import {query, state} from 'lit/decorators.js';
import type {Service} from '../backend/token-api.js';
import type {CanvasMessage} from '../canvas/messages.js';
import {resetSandbox} from '../canvas/sandbox.js';
import {findService} from '../service.js';
import type {FieldValue} from '../settings/fields.js';
import {type Preset, type Settings, pageFields, presetOf, shellFields} from '../settings/setting-fields.js';
import {chooseStory} from '../settings/settings.js';
import {UrlState} from '../settings/url-state.js';
import {findStory, findWidget} from '../stories/stories.js';
import type {Story, Widget} from '../stories/story.js';
import type {CanvasFrame} from './canvas-frame.js';
import {type Entry, addEntry} from './event-log.js';
import {fieldView} from './field-view.js';
import {appStyles} from './app.styles.js';
import {baseStyles} from './styles.js';

const widths: Readonly<Record<string, string>> = {
  0: 'Full',
  1024: '1024 px',
  768: '768 px',
  480: '480 px',
  320: '320 px',
  280: '280 px',
};

type Panel = Settings['panel'];
const panels = Object.entries(shellFields.panel.options) as [Panel, string][];

/** The demo: the list of stories, the canvas, and a panel to inspect and change it. */
export class DemoApp extends LitElement {
  static override styles = [baseStyles, appStyles];

  @state() private service: Service | undefined;
  @state() private failure = '';
  @state() private entries: readonly Entry[] = [];
  @query('demo-canvas-frame') private frame!: CanvasFrame;
  @query('main') private canvas!: HTMLElement;
  @query('nav') private stories!: HTMLElement;
  readonly #state = new UrlState(this);

  override async connectedCallback() {
    super.connectedCallback();
    try {
      this.service ??= await findService();
    } catch (cause) {
      this.failure = (cause as Error).message;
    }
  }

  override render() {
    const {settings} = this.#state;
    const widget = findWidget(settings.widget);
    const story = findStory(widget, settings.story);
    document.title = `${story.title} · ${widget.title} · workos-elements`;
    return html`
      <button type="button" class="skip" @click=${() => this.canvas.focus()}>Skip to the canvas</button>
      ${this.#renderHeader()}
      <nav id="stories" popover aria-label="Stories">
        <demo-story-list
          .widget=${widget.name}
          .story=${story.name}
          .real=${this.#isReal}
          .onChoose=${this.#choose}
        ></demo-story-list>
      </nav>
      <main tabindex="-1">
        <div class="about">
          <div class="title">
            <h1>${story.title}</h1>
            <p class="muted">${story.text}</p>
          </div>
          ${this.#renderPageFields(settings)}
        </div>
        ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
        ${
          this.service
            ? html`<demo-canvas-frame
                .settings=${settings}
                .name=${`${widget.title}, ${story.title}`}
                .onResize=${(width: number) => this.#change({width})}
                .onMessage=${this.#addEntry}
              ></demo-canvas-frame>`
            : html`<div class="stage"></div>`
        }
      </main>
      ${this.#renderPanel(settings)}
    `;
  }

  #renderHeader() {
    const {service} = this;
    return html`<header>
      <button type="button" class="stories-button" popovertarget="stories">Stories</button>
      <p class="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect width="24" height="24" rx="6" />
          <path d="M9.5 7.5 5 12l4.5 4.5M14.5 7.5 19 12l-4.5 4.5" />
        </svg>
        workos-elements
      </p>
      ${
        service
          ? html`<p class="service small" title=${service.apiOrigin}>${this.#isReal ? 'Real service' : 'Sandbox'}</p>`
          : nothing
      }
      <a class="alone" href=${`canvas.html?${this.#state.query}`} target="_blank">Open canvas in new tab</a>
    </header>`;
  }

  #renderPageFields(settings: Settings) {
    const {width, scheme, dir, lang} = pageFields;
    const options = settings.width in widths ? widths : {...widths, [settings.width]: `${settings.width} px`};
    const view = (name: keyof typeof pageFields, field: typeof scheme | typeof dir | typeof lang | typeof width) =>
      fieldView({
        name,
        field: {...field, hint: ''},
        value: String(settings[name]),
        ...(name === 'width' && {options}),
        onChange: (value: FieldValue) => this.#change(presetOf(name, value)),
      });
    return html`<div class="page-fields" role="group" aria-label="Page">
      ${view('width', width)}${view('scheme', scheme)}${view('dir', dir)}${view('lang', lang)}
      <button type="button" @click=${() => this.frame.reload()}>Reload</button>
    </div>`;
  }

  #renderPanel(settings: Settings) {
    return html`<aside aria-label="Panel">
      <div role="tablist" aria-label="Panel" @keydown=${this.#turnTab}>
        ${panels.map(
          ([name, label]) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${name}`}
              aria-controls="panel"
              aria-selected=${name === settings.panel}
              tabindex=${name === settings.panel ? 0 : -1}
              @click=${() => this.#change({panel: name})}
            >
              ${label}${
                name === 'log' && this.entries.length
                  ? html`<span class="count">${this.entries.length}</span>`
                  : nothing
              }
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${`tab-${settings.panel}`} tabindex="0">
        ${this.#renderPanelContent(settings)}
      </div>
    </aside>`;
  }

  #renderPanelContent(settings: Settings) {
    switch (settings.panel) {
      case 'controls':
        return html`<demo-controls
          .settings=${settings}
          .real=${this.#isReal}
          .onChange=${this.#change}
          .onReset=${this.#reset}
        ></demo-controls>`;
      case 'theme':
        return html`<demo-theme-editor .settings=${settings} .onChange=${this.#change}></demo-theme-editor>`;
      case 'log':
        return html`<demo-event-log
          .settings=${settings}
          .entries=${this.entries}
          .onChange=${this.#change}
          .onClear=${() => (this.entries = [])}
        ></demo-event-log>`;
      case 'html':
        return html`<demo-snippet
          .settings=${settings}
          .origin=${this.#isReal ? '' : (this.service?.apiOrigin ?? '')}
        ></demo-snippet>`;
    }
  }

  get #isReal() {
    return this.service?.kind === 'workos';
  }

  #change = (patch: Preset) => this.#state.set(patch);

  #choose = async (widget: Widget, story: Story) => {
    if (this.stories.matches(':popover-open')) this.stories.hidePopover();
    await this.#resetData();
    const {settings} = this.#state;
    const isSame = widget.name === settings.widget && story.name === settings.story;
    this.#state.set(chooseStory(settings, widget, story));
    await this.updateComplete;
    if (isSame) this.frame.reload(); // Another story reloads the canvas anyway.
  };

  #reset = async () => {
    await this.#resetData();
    this.frame.reload();
  };

  async #resetData() {
    if (this.service?.kind === 'sandbox') await resetSandbox(this.service.apiOrigin).catch(() => {});
  }

  #addEntry = (message: CanvasMessage) => {
    this.entries = addEntry(this.entries, message);
  };

  #turnTab = (event: KeyboardEvent) => {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const index = panels.findIndex(([name]) => name === this.#state.settings.panel);
    const step = {Home: -index, End: panels.length - 1 - index}[event.key] ?? arrow(event.key, forward);
    if (step === undefined) return;
    event.preventDefault();
    const [panel] = panels[(index + step + panels.length) % panels.length]!;
    this.#change({panel});
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${panel}`)?.focus());
  };
}

function arrow(key: string, forward: string) {
  return key === 'ArrowLeft' || key === 'ArrowRight' ? (key === forward ? 1 : -1) : undefined;
}
