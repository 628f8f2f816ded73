import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {Page} from '../../src/api/http/cursor.js';
import {ApiError} from '../../src/api/http/errors.js';
import {ResourceTable, type TableQuery} from '../../src/controllers/resource-table.js';
import type {MenuModule} from '../../src/controllers/row-menu.js';
import type {Session} from '../../src/session/session.js';
import {recordEvents} from '../helpers/index.js';
import {HostElement} from './host-element.js';
import {turn} from '../helpers/turn.js';
import {answers, sessionOf} from './support.js';

interface Item {
  readonly id: string;
}

class TableHost extends HostElement {
  pageSize = 20;
  search = '';
  urlSync = '';
  /** What was asked of the dialogs. */
  readonly done: string[] = [];
  readonly dialogs = {
    clearNotice: () => this.done.push('clearNotice'),
    preload: () => this.done.push('preload'),
    reportUnavailable: () => this.done.push('report'),
  };
  table!: ResourceTable<Item>;

  override render() {
    return html`<input />
      <table @click=${this.table.press}>
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

/** A widget with a table, whose loads end when the test says so. */
async function begin<Host extends TableHost>(el: Host) {
  const {calls, call} = answers<[Session, TableQuery, AbortSignal], Page<Item>>();
  const opened: string[] = [];
  const pressed: string[] = [];
  const module: MenuModule = {
    prepare: () => {},
    menu: () => '',
    attachMenu: ({value}) => opened.push(value),
    showMenu: ({value}) => opened.push(value),
  };
  const table = (el.table = new ResourceTable<Item>(el, {
    topic: 'members',
    maxPageSize: 50,
    load: call,
    menu: {load: async () => module, label: ({id}) => id, items: () => []},
    press: ({id}, {className}) => pressed.push(`${id} ${className}`),
  }));
  await el.show();
  return {
    el,
    table,
    opened,
    pressed,
    /** What each load asked for. */
    asked: () => calls.map(({args: [, query]}) => query),
    answer: (ids: readonly string[], next?: Page<Item>['next']) => {
      calls.at(-1)!.resolve({items: ids.map((id) => ({id})), next});
      return turn();
    },
    fail: () => {
      calls.at(-1)!.reject(new ApiError('not-found'));
      return turn();
    },
    text: () => el.shadowRoot!.textContent.replace(/\s+/g, ' ').trim(),
    find: (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!,
  };
}

const everything = {search: '', role: '', limit: 20};

describe('ResourceTable', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => history.replaceState(historyState, '', start));

  describe('asking', () => {
    it('asks for the first page of everything, and shows it', async () => {
      const {asked, answer, text, table} = await begin(new TableHost());
      expect(asked()).to.deep.equal([everything]);
      await answer(['ada', 'alan']);
      expect(text()).to.equal('ada alan');
      expect(table.isFiltered).to.equal(false);
    });

    it('asks by what the page has set, as far as that makes sense', async () => {
      const el = Object.assign(new RoleTableHost(), {search: '  ada ', roleFilter: 'admin', pageSize: 1_000});
      const {asked, table} = await begin(el);
      expect(asked()).to.deep.equal([{search: 'ada', role: 'admin', limit: 50}]);
      expect(table.isFiltered).to.equal(true);
    });

    it('asks once, by what the address says', async () => {
      history.replaceState(null, '', '?users-q=ada&users-role=admin');
      const {asked} = await begin(Object.assign(new RoleTableHost(), {urlSync: 'users'}));
      expect(asked()).to.deep.equal([{search: 'ada', role: 'admin', limit: 20}]);
    });

    it('takes no role from the address where the list has none', async () => {
      history.replaceState(null, '', '?users-q=ada&users-role=admin');
      const {asked, el} = await begin(Object.assign(new TableHost(), {urlSync: 'users'}));
      expect(asked()).to.deep.equal([{search: 'ada', role: '', limit: 20}]);
      expect('roleFilter' in el).to.equal(false);
    });

    it('asks for the rest of a text without the spaces around it no second time', async () => {
      const {asked, el} = await begin(Object.assign(new TableHost(), {search: 'ada'}));
      el.search = 'ada ';
      await el.rerender();
      expect(asked()).to.have.length(1);
    });
  });

  describe('turning pages', () => {
    /** A widget whose second page is shown. */
    async function beginAtSecond() {
      const widget = await begin(new TableHost());
      await widget.answer(['ada'], {after: 'ada'});
      widget.table.next();
      await turn();
      await widget.answer(['alan'], {after: 'alan'});
      return widget;
    }

    it('goes forward and back', async () => {
      const {asked, table, text, answer, el} = await beginAtSecond();
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
      table.previous();
      await turn();
      await answer(['ada'], {after: 'ada'});
      expect([text(), table.page]).to.deep.equal(['ada', 1]);
      expect(asked()).to.deep.equal([everything, {...everything, cursor: {after: 'ada'}}, everything]);
      expect(el.done).to.deep.equal(['clearNotice', 'clearNotice']);
    });

    it('goes forward while the page on screen is loaded again', async () => {
      const {table, asked, answer, text} = await begin(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.query.refresh();
      table.next();
      await turn();
      expect(asked().at(-1)).to.deep.equal({...everything, cursor: {after: 'ada'}});
      await answer(['alan']);
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
    });

    it('goes one page forward for two presses before it is there', async () => {
      const {table, asked, answer} = await begin(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.next();
      table.next();
      await turn();
      table.next();
      await turn();
      expect([table.page, asked().length]).to.deep.equal([2, 2]);
    });

    it('asks for the next page once more where that failed, and for no other', async () => {
      const {table, asked, answer, fail, text} = await begin(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.next();
      await turn();
      await fail();
      table.next();
      await turn();
      expect(asked().slice(1)).to.deep.equal(Array(2).fill({...everything, cursor: {after: 'ada'}}));
      await answer(['alan']);
      expect([text(), table.page]).to.deep.equal(['alan', 2]);
    });

    it('goes back from a page that is on its way', async () => {
      const {table, asked, answer, text} = await begin(new TableHost());
      await answer(['ada'], {after: 'ada'});
      table.next();
      await turn();
      table.previous();
      await turn();
      expect(asked().at(-1)).to.deep.equal(everything);
      await answer(['ada'], {after: 'ada'});
      expect([text(), table.page]).to.deep.equal(['ada', 1]);
    });

    it('goes nowhere from the last page', async () => {
      const {table, answer, asked} = await begin(new TableHost());
      await answer(['ada']);
      table.next();
      await turn();
      expect([table.page, asked().length]).to.deep.equal([1, 1]);
    });

    it('goes to the first page where something new appears', async () => {
      const {table, asked} = await beginAtSecond();
      table.first();
      await turn();
      expect(asked().at(-1)).to.deep.equal(everything);
    });

    it('asks for the page before one that removals have emptied, and shows nothing empty', async () => {
      const {table, asked, answer, text} = await beginAtSecond();
      table.query.refresh();
      await answer([]);
      expect(text()).to.equal('alan');
      expect(asked().at(-1)).to.deep.equal(everything);
      await answer(['ada']);
      expect(text()).to.equal('ada');
    });

    for (const [title, change] of [
      ['a search', {search: 'grace'}],
      ['a role', {roleFilter: 'admin'}],
      ['another size of pages', {pageSize: 5}],
    ] as const) {
      it(`begins with the first page after ${title}, and asks once`, async () => {
        const {el, table, answer, asked} = await begin(new RoleTableHost());
        await answer(['ada'], {after: 'ada'});
        table.next();
        await turn();
        Object.assign(el, change);
        await el.rerender();
        expect(asked()).to.have.length(3);
        expect(asked()[2]).not.to.have.property('cursor');
        expect(table.page).to.equal(1);
      });
    }

    it('begins with the first page for another person', async () => {
      const {el, asked, text} = await beginAtSecond();
      await el.become(sessionOf('alan'));
      expect(asked()[2]).to.deep.equal(everything);
      expect(text()).to.equal('');
    });
  });

  describe('searching', () => {
    it('searches for what is typed, and tells the page', async () => {
      const {el, table, asked} = await begin(new TableHost());
      const heard = recordEvents(el, 'workos-filter-changed');
      table.search.type('ada', 0);
      await turn();
      expect(asked().at(-1)).to.deep.equal({...everything, search: 'ada'});
      expect(heard.map(({detail}) => detail)).to.deep.equal([{search: 'ada', role: ''}]);
      expect(el.done).to.deep.equal(['clearNotice']);
    });

    it('clears what is searched for, filtered by and typed, and focuses the widget', async () => {
      const {el, table, asked} = await begin(Object.assign(new RoleTableHost(), {search: 'ada', roleFilter: 'admin'}));
      table.search.type('alan');
      table.clearFilters();
      await turn();
      expect(asked().at(-1)).to.deep.equal(everything);
      expect(table.search.typed).to.equal(undefined);
      expect(el.shadowRoot!.activeElement!.localName).to.equal('input');
    });

    it('adds no role to a list that has none', async () => {
      const {el, table} = await begin(Object.assign(new TableHost(), {search: 'ada'}));
      table.clearFilters();
      expect(el.search).to.equal('');
      expect('roleFilter' in el).to.equal(false);
    });
  });

  describe('a press in a row', () => {
    it('opens the menu of its item by the row’s button', async () => {
      const {opened, pressed, answer, find} = await begin(new TableHost());
      await answer(['ada', 'alan']);
      find('tr:last-child .row-button b').click();
      await turn();
      expect(opened).to.deep.equal(['alan']);
      expect(pressed).to.deep.equal([]);
    });

    it('leaves any other button to the widget', async () => {
      const {opened, pressed, answer, find} = await begin(new TableHost());
      await answer(['ada', 'alan']);
      find('tr:last-child .other-button').click();
      await turn();
      expect(pressed).to.deep.equal(['alan other-button']);
      expect(opened).to.deep.equal([]);
    });

    it('does nothing beside the buttons, nor by one whose item has no ID', async () => {
      const {opened, pressed, answer, find} = await begin(new TableHost());
      await answer(['']);
      find('td').click();
      find('.row-button').click();
      find('.other-button').click();
      await turn();
      expect([...opened, ...pressed]).to.deep.equal([]);
    });
  });
});
