import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {Page} from '../../src/api/http/cursor.js';
import {ApiError} from '../../src/api/http/errors.js';
import {ResourceTable, type TableQuery} from '../../src/controllers/resource-table.js';
import type {MenuModule} from '../../src/controllers/row-menu.js';
import type {Session} from '../../src/session/session.js';
import {recordEvents} from '../helpers/index.js';
import {HostElement} from './host-element.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls, sessionOf, updated} from './support.js';

interface Item {
  readonly id: string;
}

class TableHost extends HostElement {
  pageSize = 20;
  search = '';
  urlSync = '';
  /** The calls of `dialogs`. */
  readonly dialogCalls: string[] = [];
  readonly dialogs = {
    current: undefined,
    isBusy: () => false,
    clearNotice: () => this.dialogCalls.push('clearNotice'),
    preload: () => this.dialogCalls.push('preload'),
    reportUnavailable: () => this.dialogCalls.push('report'),
  };
  table!: ResourceTable<Item>;

  override render() {
    return html`<input />
      <table @click=${this.table.onClick}>
        ${this.table.query.data?.items.map(
          ({id}) =>
            html`<tr>
              <td>
                <button class="row-button" .value=${id}><b>${id}</b></button>
                <button class="other-button" .value=${id}></button>
              </td>
            </tr>`,
        )}
      </table>`;
  }

  override focus() {
    this.renderRoot.querySelector('input')!.focus();
  }
}
customElements.define('test-table-host', TableHost);

class RoleTableHost extends TableHost {
  roleFilter = '';
}
customElements.define('test-role-table-host', RoleTableHost);

/** A widget with a table, whose loads the test settles. */
async function mountTable<Host extends TableHost>(el: Host) {
  const {calls, call} = deferredCalls<[Session, TableQuery, AbortSignal], Page<Item>>();
  const opened: string[] = [];
  const pressed: string[] = [];
  const module: MenuModule = {
    createMenu: () => ({
      attach: ({value}) => opened.push(value),
      show: ({value}) => opened.push(value),
    }),
  };
  const table = (el.table = new ResourceTable<Item>(el, {
    topic: 'members',
    maxPageSize: 50,
    load: call,
    menu: {load: async () => module, label: ({id}) => id, items: () => []},
    onButtonClick: ({id}, {className}) => pressed.push(`${id} ${className}`),
  }));
  await el.show();
  return {
    el,
    table,
    opened,
    pressed,
    /** The query of each load. */
    queries: () => calls.map(({args: [, {cursor, ...query}]}) => ({...query, ...(cursor && {cursor})})),
    answer: (ids: readonly string[], next?: Page<Item>['next']) => {
      calls.at(-1)!.resolve({items: ids.map((id) => ({id})), next});
      return nextMacrotask();
    },
    fail: () => {
      calls.at(-1)!.reject(new ApiError('not-found'));
      return nextMacrotask();
    },
    text: () => el.shadowRoot!.textContent.replace(/\s+/g, ' ').trim(),
    find: (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!,
  };
}

const unfiltered = {search: '', role: '', limit: 20};

describe('ResourceTable', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => history.replaceState(historyState, '', start));

  describe('loading', () => {
    it('loads the first page without filters and shows it', async () => {
      const {queries, answer, text, table} = await mountTable(new TableHost());
      expect(queries()).to.deep.equal([unfiltered]);
      await answer(['ada', 'alan']);
      expect(text()).to.equal('ada alan');
      expect(table.isFiltered).to.equal(false);
    });

    it('normalizes the search, the role filter and the page size that the page has set', async () => {
      const el = Object.assign(new RoleTableHost(), {search: '  ada ', roleFilter: 'admin', pageSize: 1_000});
      const {queries, table, answer} = await mountTable(el);
      expect(queries()).to.deep.equal([{search: 'ada', role: 'admin', limit: 50}]);
      await answer([]);
      expect(table.isFiltered).to.equal(true);
    });

    it('loads once, with the filters from the URL', async () => {
      history.replaceState(null, '', '?users-q=ada&users-role=admin');
      const {queries} = await mountTable(Object.assign(new RoleTableHost(), {urlSync: 'users'}));
      expect(queries()).to.deep.equal([{search: 'ada', role: 'admin', limit: 20}]);
    });

    it('ignores a role in the URL if the list has no role filter', async () => {
      history.replaceState(null, '', '?users-q=ada&users-role=admin');
      const {queries, el} = await mountTable(Object.assign(new TableHost(), {urlSync: 'users'}));
      expect(queries()).to.deep.equal([{search: 'ada', role: '', limit: 20}]);
      expect('roleFilter' in el).to.equal(false);
    });

    it('does not load again if only whitespace around the search changes', async () => {
      const {queries, el} = await mountTable(Object.assign(new TableHost(), {search: 'ada'}));
      el.search = 'ada ';
      await el.rerender();
      expect(queries()).to.have.length(1);
    });
  });

  describe('turning pages', () => {
    /** A widget that shows its second page. */
    async function mountAtSecondPage() {
      const widget = await mountTable(new TableHost());
      await widget.answer(['ada'], {after: 'ada'});
      widget.table.next();
      await nextMacrotask();
      await widget.answer(['alan'], {after: 'alan'});
      return widget;
    }

    it('goes forward and back', async () => {
      const {queries, table, text, answer, el} = await mountAtSecondPage();
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
      table.previous();
      await updated();
      await nextMacrotask();
      await answer(['ada'], {after: 'ada'});
      expect([text(), table.page]).to.deep.equal(['ada', 1]);
      expect(queries()).to.deep.equal([unfiltered, {...unfiltered, cursor: {after: 'ada'}}, unfiltered]);
      expect(el.dialogCalls).to.deep.equal(['clearNotice', 'clearNotice']);
    });

    it('goes forward while the current page reloads', async () => {
      const {table, queries, answer, text} = await mountTable(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.query.refresh();
      await updated();
      table.next();
      await updated();
      await nextMacrotask();
      expect(queries().at(-1)).to.deep.equal({...unfiltered, cursor: {after: 'ada'}});
      await answer(['alan']);
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
    });

    it('goes forward one page if Next is pressed again while the page loads', async () => {
      const {table, queries, answer} = await mountTable(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.next();
      await updated();
      table.next();
      await updated();
      await nextMacrotask();
      table.next();
      await updated();
      await nextMacrotask();
      expect([table.page, queries().length]).to.deep.equal([1, 2]);
      await answer(['alan']);
      expect(table.page).to.equal(2);
    });

    it('loads the next page again after a failure, without skipping it', async () => {
      const {table, queries, answer, fail, text} = await mountTable(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.next();
      await updated();
      await nextMacrotask();
      await fail();
      table.next();
      await updated();
      await nextMacrotask();
      expect(queries().slice(1)).to.deep.equal(Array(2).fill({...unfiltered, cursor: {after: 'ada'}}));
      await answer(['alan']);
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
    });

    it('says the page of its rows while another one loads or has failed to load', async () => {
      const {el, table, queries, answer, fail, text} = await mountAtSecondPage();
      const events = recordEvents(el, 'workos-page-changed');
      table.next();
      await updated();
      await nextMacrotask();
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
      await fail();
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
      table.query.refresh();
      await updated();
      await answer(['grace'], {after: 'grace'});
      expect([text(), table.page]).to.deep.equal(['grace', 3]);
      expect(events.map(({detail}) => detail)).to.deep.equal([{page: 3}]);
      expect(queries()).to.have.length(4);
    });

    it('goes back with one request from a page whose next one, or previous one, failed to load', async () => {
      const {table, queries, answer, fail, text} = await mountAtSecondPage();
      table.next();
      await updated();
      await nextMacrotask();
      await fail();
      for (const attempt of [4, 5]) {
        table.previous();
        await updated();
        await nextMacrotask();
        expect(queries()).to.have.length(attempt);
        expect(queries().at(-1)).to.deep.equal(unfiltered);
        if (attempt === 4) await fail();
      }
      await answer(['ada']);
      expect([text(), table.page]).to.deep.equal(['ada', 1]);
    });

    it('goes forward from a page whose previous one failed to load', async () => {
      const {table, queries, answer, fail, text} = await mountAtSecondPage();
      table.previous();
      await updated();
      await nextMacrotask();
      await fail();
      table.next();
      await updated();
      await nextMacrotask();
      expect(queries().at(-1)).to.deep.equal({...unfiltered, cursor: {after: 'alan'}});
      await answer(['grace']);
      expect([text(), table.page]).to.deep.equal(['grace', 3]);
    });

    it('retries a search that failed when Next is pressed', async () => {
      const {table, queries, answer, fail} = await mountAtSecondPage();
      table.search.type('ada', 0);
      await nextMacrotask();
      await fail();
      table.next();
      await updated();
      await nextMacrotask();
      expect(queries().slice(-2)).to.deep.equal(Array(2).fill({...unfiltered, search: 'ada'}));
      await answer(['ada']);
      expect(table.page).to.equal(1);
    });

    it('goes back while the next page loads', async () => {
      const {table, queries, answer, text} = await mountTable(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.next();
      await updated();
      await nextMacrotask();
      table.previous();
      await updated();
      await nextMacrotask();
      expect(queries().at(-1)).to.deep.equal(unfiltered);
      await answer(['ada'], {after: 'ada'});
      expect([text(), table.page]).to.deep.equal(['ada', 1]);
    });

    it('does not go forward from the last page', async () => {
      const {table, answer, queries} = await mountTable(new TableHost());
      await answer(['ada']);
      table.next();
      await updated();
      await nextMacrotask();
      expect([table.page, queries().length]).to.deep.equal([1, 1]);
    });

    it('goes to the first page', async () => {
      const {table, queries} = await mountAtSecondPage();
      table.first();
      await nextMacrotask();
      expect(queries().at(-1)).to.deep.equal(unfiltered);
    });

    it('loads the previous page if the current one has become empty, without showing an empty page', async () => {
      const {table, queries, answer, text} = await mountAtSecondPage();
      table.query.refresh();
      await updated();
      await answer([]);
      expect(text()).to.equal('alan');
      expect(queries().at(-1)).to.deep.equal(unfiltered);
      await answer(['ada']);
      expect(text()).to.equal('ada');
    });

    for (const [title, change] of [
      ['the search changes', {search: 'grace'}],
      ['the role filter changes', {roleFilter: 'admin'}],
      ['the page size changes', {pageSize: 5}],
    ] as const) {
      it(`returns to the first page with one load when ${title}`, async () => {
        const {el, table, answer, queries} = await mountTable(new RoleTableHost());
        await answer(['ada'], {after: 'ada'});
        table.next();
        await updated();
        await nextMacrotask();
        Object.assign(el, change);
        await el.rerender();
        expect(queries()).to.have.length(3);
        expect(queries()[2]).not.to.have.property('cursor');
        await answer(['grace']);
        expect(table.page).to.equal(1);
      });
    }

    it('returns to the first page for another user', async () => {
      const {el, queries, text} = await mountAtSecondPage();
      await el.switchSession(sessionOf('alan'));
      expect(queries()[2]).to.deep.equal(unfiltered);
      expect(text()).to.equal('');
    });
  });

  describe('searching', () => {
    it('searches for the typed text and emits the change', async () => {
      const {el, table, queries} = await mountTable(new TableHost());
      const events = recordEvents(el, 'workos-filter-changed');
      table.search.type('ada', 0);
      await nextMacrotask();
      expect(queries().at(-1)).to.deep.equal({...unfiltered, search: 'ada'});
      expect(events.map(({detail}) => detail)).to.deep.equal([{search: 'ada', role: ''}]);
      expect(el.dialogCalls).to.deep.equal(['clearNotice']);
    });

    it('tells the search of its rows while another one loads or has failed', async () => {
      const {table, answer, fail} = await mountTable(new TableHost());
      await answer([]);
      table.search.type('ada', 0);
      await nextMacrotask();
      expect([table.shownSearch, table.isFiltered]).to.deep.equal(['', false]);
      await fail();
      expect([table.shownSearch, table.isFiltered]).to.deep.equal(['', false]);
      table.query.refresh();
      await updated();
      await answer([]);
      expect([table.shownSearch, table.isFiltered]).to.deep.equal(['ada', true]);
    });

    it('clears the search, the role filter and the typed text, and focuses the widget', async () => {
      const {el, table, queries} = await mountTable(
        Object.assign(new RoleTableHost(), {search: 'ada', roleFilter: 'admin'}),
      );
      table.search.type('alan');
      table.clearFilters();
      await nextMacrotask();
      expect(queries().at(-1)).to.deep.equal(unfiltered);
      expect(table.search.typed).to.equal(undefined);
      expect(el.shadowRoot!.activeElement!.localName).to.equal('input');
    });

    it('adds no role filter to a list without one', async () => {
      const {el, table} = await mountTable(Object.assign(new TableHost(), {search: 'ada'}));
      table.clearFilters();
      expect(el.search).to.equal('');
      expect('roleFilter' in el).to.equal(false);
    });
  });

  describe('a click in a row', () => {
    it('opens the menu of the item on its row button', async () => {
      const {opened, pressed, answer, find} = await mountTable(new TableHost());
      await answer(['ada', 'alan']);
      find('tr:last-child .row-button b').click();
      await nextMacrotask();
      expect(opened).to.deep.equal(['alan']);
      expect(pressed).to.deep.equal([]);
    });

    it('passes other buttons to the widget', async () => {
      const {opened, pressed, answer, find} = await mountTable(new TableHost());
      await answer(['ada', 'alan']);
      find('tr:last-child .other-button').click();
      await nextMacrotask();
      expect(pressed).to.deep.equal(['alan other-button']);
      expect(opened).to.deep.equal([]);
    });

    it('does nothing next to the buttons or if the item has no ID', async () => {
      const {opened, pressed, answer, find} = await mountTable(new TableHost());
      await answer(['']);
      find('td').click();
      find('.row-button').click();
      find('.other-button').click();
      await nextMacrotask();
      expect([...opened, ...pressed]).to.deep.equal([]);
    });
  });
});
