import {expect} from '@open-wc/testing';
import {Filters} from '../../src/controllers/filters.js';
import {HostElement} from './host-element.js';
import {turn} from '../helpers/turn.js';
import {sessionOf} from './support.js';

describe('Filters', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => history.replaceState(historyState, '', start));

  /** Opens the page at an address with this query. */
  const visit = (query: string) => history.replaceState(null, '', `${location.pathname}?${query}`);

  interface Given {
    readonly prefix?: string;
    /** What the page has set. */
    readonly q?: string;
    readonly role?: string;
    readonly isHydrating?: boolean;
  }

  /** A list that is filtered by a text and a role. */
  async function begin({prefix = 'users', q = '', role = '', isHydrating = false}: Given = {}) {
    const el = new HostElement();
    el.isHydrating = isHydrating;
    const values = {q, role};
    const asked: string[] = [];
    /** What the widget itself and the page were told. */
    const told: unknown[] = [];
    const options = {prefix};
    const filters = new Filters(el, {
      prefix: () => options.prefix,
      read: () => ({...values}),
      apply: (next) => Object.assign(values, next),
      onChange: () => told.push('onChange'),
    });
    el.addEventListener('workos-filter-changed', ({detail}) => told.push(detail));
    // As a query, which is made after the filters.
    el.addController({hostUpdate: () => asked.push(`${values.q}/${values.role}`)});
    await el.show();
    return {el, filters, values, asked, options, told};
  }

  const goBack = (query: string) => {
    visit(query);
    window.dispatchEvent(new PopStateEvent('popstate'));
  };

  describe('in the address', () => {
    it('reads what to filter by before anything is asked for', async () => {
      visit('users-q=ada&users-role=admin');
      const {asked} = await begin({q: 'of the page'});
      expect(asked).to.deep.equal(['ada/admin']);
    });

    it('leaves to the page what the address says nothing about', async () => {
      visit('users-role=admin&other-q=no');
      const {asked} = await begin({q: 'of the page'});
      expect(asked).to.deep.equal(['of the page/admin']);
    });

    it('reads the address once, whatever is rendered afterwards', async () => {
      visit('users-q=ada');
      const {el, values} = await begin();
      values.q = 'set by the page';
      await el.rerender();
      expect(values.q).to.equal('set by the page');
    });

    it('waits until what a server has rendered is taken over', async () => {
      visit('users-q=ada');
      const {el, values} = await begin({q: 'of the page', isHydrating: true});
      expect(values.q).to.equal('of the page');
      el.isHydrating = false;
      await el.rerender();
      expect(values.q).to.equal('ada');
    });

    it('reads it by another prefix where the page sets one', async () => {
      visit('users-q=ada&people-q=alan');
      const {el, values, options} = await begin();
      options.prefix = 'people';
      await el.rerender();
      expect(values.q).to.equal('alan');
    });

    it('writes what a person filters by, and keeps all the rest', async () => {
      history.replaceState({mine: 1}, '', `${location.pathname}?tab=2&users-role=admin#list`);
      const {filters} = await begin();
      const {length} = history;
      filters.change({q: 'a b', role: ''});
      expect(location.search + location.hash).to.equal('?tab=2&users-q=a+b#list');
      expect(history.state).to.deep.equal({mine: 1});
      expect(history.length).to.equal(length);
    });

    it('follows back and forward, where a missing value is empty', async () => {
      visit('users-q=ada&users-role=admin');
      const {values} = await begin();
      goBack('users-q=alan');
      expect(values).to.deep.equal({q: 'alan', role: ''});
    });

    it('does not follow while its widget is removed', async () => {
      const {el, values} = await begin({q: 'ada'});
      el.remove();
      goBack('users-q=alan');
      expect(values.q).to.equal('ada');
      await el.show();
      goBack('users-q=grace');
      expect(values.q).to.equal('grace');
    });

    it('is neither read nor written without a prefix', async () => {
      visit('users-q=ada&-q=ada');
      const {filters, values, told} = await begin({prefix: '', q: 'of the page'});
      goBack('-q=ada');
      expect(values.q).to.equal('of the page');
      filters.change({q: 'alan'});
      expect(location.search).to.equal('?-q=ada');
      expect(told).to.deep.equal(['onChange', {search: 'alan', role: ''}]);
    });
  });

  describe('changed by a person', () => {
    it('applies what is given and keeps the others', async () => {
      const {filters, values} = await begin({q: 'ada', role: 'admin'});
      filters.change({q: 'alan'});
      expect(values).to.deep.equal({q: 'alan', role: 'admin'});
    });

    it('tells the page, after the widget itself', async () => {
      const {filters, told} = await begin({role: 'admin'});
      filters.change({q: 'ada'});
      expect(told).to.deep.equal(['onChange', {search: 'ada', role: 'admin'}]);
    });

    it('tells nothing where all is as before', async () => {
      const {filters, told} = await begin({q: 'ada'});
      filters.change({q: 'ada'});
      expect(told).to.deep.equal([]);
    });
  });

  describe('when the session ends', () => {
    it('begins with what the page had set, in the address too, before anything is asked for', async () => {
      visit('tab=2');
      const {el, filters, asked} = await begin({q: 'of the page'});
      filters.change({q: 'ada', role: 'admin'});
      filters.change({q: 'alan'});
      await el.become(sessionOf('alan'));
      expect(asked.at(-1)).to.equal('of the page/');
      expect(location.search).to.equal('?tab=2&users-q=of+the+page');
    });

    it('tells the page once that is on the screen', async () => {
      const {el, filters, told} = await begin();
      filters.change({q: 'ada'});
      told.length = 0;
      await el.become(sessionOf('alan'));
      await turn();
      expect(told).to.deep.equal([{search: '', role: ''}]);
      await el.become(sessionOf('grace'));
      await turn();
      expect(told).to.have.length(1);
    });

    it('leaves alone what no person has changed', async () => {
      visit('users-q=ada');
      const {el, values, told} = await begin();
      await el.become(sessionOf('alan'));
      await turn();
      expect(values.q).to.equal('ada');
      expect(location.search).to.equal('?users-q=ada');
      expect(told).to.deep.equal([]);
    });
  });
});
