import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {needsSandbox} from '../settings/settings.js';
import type {Story, Widget} from '../stories/story.js';
import {widgets} from '../stories/stories.js';
import {baseStyles} from './styles.js';

/** The widgets and their states, as links. */
export class StoryList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      h2 {
        padding-inline: 0.625rem;
        font-weight: 600;
      }
      h3 {
        padding: 0.875rem 0.625rem 0.25rem;
        color: var(--muted);
        font-size: 0.8125rem;
        font-weight: 500;
      }
      a {
        display: block;
        border-radius: 0.375rem;
        padding: 0.25rem 0.625rem;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--hover);
      }
      a[aria-current] {
        background: var(--soft);
        color: var(--accent);
        font-weight: 500;
      }
      @media (pointer: coarse) {
        a {
          padding-block: 0.7rem;
        }
      }
    `,
  ];

  @property() widget = '';
  @property() story = '';
  /** Whether the demo uses the real service, so that stories that need the sandbox are omitted. */
  @property({type: Boolean}) real = false;
  @property({attribute: false}) onChoose: (widget: Widget, story: Story) => void = () => {};

  protected override updated() {
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  }

  override render() {
    return widgets.map(
      (widget) => html`
        <h2>${widget.title}</h2>
        ${widget.groups
          .map(({title, stories}) => ({title, stories: stories.filter((story) => !this.real || !needsSandbox(story))}))
          .filter(({stories}) => stories.length > 0)
          .map(
            ({title, stories}) => html`
              <h3>${title}</h3>
              <ul>
                ${stories.map((story) => html`<li>${this.#renderLink(widget, story)}</li>`)}
              </ul>
            `,
          )}
      `,
    );
  }

  #renderLink(widget: Widget, story: Story) {
    const isCurrent = widget.name === this.widget && story.name === this.story;
    return html`<a
      href=${`?${new URLSearchParams({widget: widget.name, story: story.name})}`}
      aria-current=${isCurrent ? 'page' : nothing}
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // Let the browser open a new tab or window.
        event.preventDefault();
        this.onChoose(widget, story);
      }}
      >${story.title}</a
    >`;
  }
}
