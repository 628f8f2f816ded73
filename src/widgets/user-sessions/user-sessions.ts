import {html, render} from 'lit';
import {type ActiveSession, listSessions} from '../../api/sessions.js';
import {LazyModule} from '../../controllers/lazy-module.js';
import {Query} from '../../controllers/query.js';
import {Rows} from '../../controllers/rows.js';
import {userSessions} from '../../messages/en/user-sessions.js';
import {languages} from '../../messages/languages/user-sessions.js';
import {userSessions as scopes} from '../../session/catalog.js';
import {listWidgetStyles} from '../../styles/list-widget.styles.js';
import {emptyList, itemView, skeletonList} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {queryView} from '../../ui/query-view.js';
import {WidgetElement} from '../widget-element.js';

/**
 * Lists the sessions.
 *
 * @customElement workos-user-sessions
 * @tag workos-user-sessions
 * @summary The sessions.
 *
 * @slot empty - Replaces the line shown if the list is empty.
 * @slot error - Replaces the error message shown if nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart list - The list.
 * @csspart item - One item.
 * @csspart mark - The initials of an item.
 * @csspart name - The name of an item.
 * @csspart button - Any button.
 * @csspart button-link - A button that looks like a link.
 * @csspart alert - An error message above the list.
 * @csspart alert-danger - An error message above the list.
 * @csspart refresh-button - Loads the list again.
 * @csspart empty-list - The line shown if the list is empty.
 * @csspart error - The error message shown if nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export class UserSessions extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...listWidgetStyles];
  /** @internal */
  protected static override readonly entry = {scopes, type: 'user-sessions'};
  /** @internal */
  protected static override readonly languages = languages;

  readonly #marks = new LazyModule(this, () => import('../../brands/marks.js'));
  readonly #rows: Rows = new Rows(['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}]);
  readonly #items = new Query(this, {
    topic: 'sessions',
    args: () => [] as const,
    load: ({client}, _, signal) => listSessions(client, signal),
  });

  /** @internal */
  get main() {
    return this.#items;
  }

  /** @internal */
  get text() {
    return this.messages('userSessions', userSessions);
  }

  /** @internal */
  protected override content() {
    return queryView(this, {
      skeleton: () => skeletonList(3, false),
      content: (items: readonly ActiveSession[]) => this.#renderItems(items),
    });
  }

  #renderItems(items: readonly ActiveSession[]) {
    const {text} = this;
    if (items.length === 0) return html`<slot name="empty">${emptyList(text.none, undefined, undefined)}</slot>`;
    const list = this.#rows.render(
      items,
      ({id}) => id,
      (row, {userAgent: name = text.unnamed}) => {
        const view = itemView({key: '', mark: mark(name, undefined, this.#marks), name: html`<bdi>${name}</bdi>`});
        render(view, row, {host: this});
      },
    );
    list.setAttribute('aria-label', text.caption);
    const refresh = () => this.refresh();
    return html`${list} <button type="button" part="button refresh-button" @click=${refresh}>${text.refresh}</button>`;
  }
}
