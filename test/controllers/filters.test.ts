import {expect} from '@open-wc/testing';
import {Filters} from '../../src/controllers/filters.js';
import {HostElement} from './host-element.js';
import {nextMacrotask} from '../helpers/turn.js';
import {sessionOf} from './support.js';

describe('Filters', () => {
  const start = location.href;
  const historyState: unknown = history.state;
  afterEach(() => history.replaceState(historyState, '', start));

  /** Sets the query of the URL. */
  const visit = (query: string) => history.replaceState(null, '', `${location.pathname}?${query}`);

  interface Setup {
    readonly prefix?: string;
    /** The values that the page has set. */
    readonly q?: string;
    readonly role?: string;
    readonly isHydrating?: boolean;
  }

  /** A list with a search and a role filter. */
  async function mountFilters({prefix = 'users', q = '', role = '', isHydrating = false}: Setup = {}) {
    const el = new HostElement();
    el.isHydrating = isHydrating;
    const values = {q, role};
    /** The filters at each update, which a query would load with. */
    const loads: string[] = [];
    /** The calls of `onChange` and the details of the events, in order. */
    const log: unknown[] = [];
    const options = {prefix};
    const filters = new Filters(el, {
      prefix: () => options.prefix,
      read: () => ({...values}),
      apply: (next) => Object.assign(values, next),
      onChange: () => log.push('onChange'),
    });
    el.addEventListener('workos-filter-changed', ({detail}) => log.push(detail));
    // Stands in for a query, which is created after the filters.
    el.addController({hostUpdate: () => loads.push(`${values.q}/${values.role}`)});
    await el.show();
    return {el, filters, values, loads, options, log};
  }

  const goBack = (query: string) => {
    visit(query);
    window.dispatchEvent(new PopStateEvent('popstate'));
  };

  describe('in the URL', () => {
    it('are read before the first load', async () => {
      visit('users-q=ada&users-role=admin');
      const {loads} = await mountFilters({q: 'of the page'});
      expect(loads).to.deep.equal(['ada/admin']);
    });

    it('keep the values of the page for missing keys', async () => {
      visit('users-role=admin&other-q=no');
      const {loads} = await mountFilters({q: 'of the page'});
      expect(loads).to.deep.equal(['of the page/admin']);
    });

    it('are read once', async () => {
      visit('users-q=ada');
      const {el, values} = await mountFilters();
      values.q = 'set by the page';
      await el.rerender();
      expect(values.q).to.equal('set by the page');
    });

    it('are read only after hydration', async () => {
      visit('users-q=ada');
      const {el, values} = await mountFilters({q: 'of the page', isHydrating: true});
      expect(values.q).to.equal('of the page');
      el.isHydrating = false;
      await el.rerender();
      expect(values.q).to.equal('ada');
    });

    it('are read again when the page changes the prefix', async () => {
      visit('users-q=ada&people-q=alan');
      const {el, values, options} = await mountFilters();
      options.prefix = 'people';
      await el.rerender();
      expect(values.q).to.equal('alan');
    });

    it('are written without touching the rest of the URL or the history', async () => {
      history.replaceState({mine: 1}, '', `${location.pathname}?tab=2&users-role=admin#list`);
      const {filters} = await mountFilters();
      const {length} = history;
      filters.change({q: 'a b', role: ''});
      expect(location.search + location.hash).to.equal('?tab=2&users-q=a+b#list');
      expect(history.state).to.deep.equal({mine: 1});
      expect(history.length).to.equal(length);
    });

    it('are read on back and forward, with missing keys as empty', async () => {
      visit('users-q=ada&users-role=admin');
      const {values} = await mountFilters();
      goBack('users-q=alan');
      expect(values).to.deep.equal({q: 'alan', role: ''});
    });

    it('are ignored on back and forward while the widget is removed', async () => {
      const {el, values} = await mountFilters({q: 'ada'});
      el.remove();
      goBack('users-q=alan');
      expect(values.q).to.equal('ada');
      await el.show();
      goBack('users-q=grace');
      expect(values.q).to.equal('grace');
    });

    it('are neither read nor written without a prefix', async () => {
      visit('users-q=ada&-q=ada');
      const {filters, values, log} = await mountFilters({prefix: '', q: 'of the page'});
      goBack('-q=ada');
      expect(values.q).to.equal('of the page');
      filters.change({q: 'alan'});
      expect(location.search).to.equal('?-q=ada');
      expect(log).to.deep.equal(['onChange', {search: 'alan', role: ''}]);
    });
  });

  describe('changed by the user', () => {
    it('apply the given values and keep the others', async () => {
      const {filters, values} = await mountFilters({q: 'ada', role: 'admin'});
      filters.change({q: 'alan'});
      expect(values).to.deep.equal({q: 'alan', role: 'admin'});
    });

    it('notify the widget, and then the page', async () => {
      const {filters, log} = await mountFilters({role: 'admin'});
      filters.change({q: 'ada'});
      expect(log).to.deep.equal(['onChange', {search: 'ada', role: 'admin'}]);
    });

    it('notify neither if nothing has changed', async () => {
      const {filters, log} = await mountFilters({q: 'ada'});
      filters.change({q: 'ada'});
      expect(log).to.deep.equal([]);
    });
  });

  describe('when the session ends', () => {
    it('return to the values of the page, in the URL too, before the next load', async () => {
      visit('tab=2');
      const {el, filters, loads} = await mountFilters({q: 'of the page'});
      filters.change({q: 'ada', role: 'admin'});
      filters.change({q: 'alan'});
      await el.switchSession(sessionOf('alan'));
      expect(loads.at(-1)).to.equal('of the page/');
      expect(location.search).to.equal('?tab=2&users-q=of+the+page');
    });

    it('notify the page after the update', async () => {
      const {el, filters, log} = await mountFilters();
      filters.change({q: 'ada'});
      log.length = 0;
      await el.switchSession(sessionOf('alan'));
      await nextMacrotask();
      expect(log).to.deep.equal([{search: '', role: ''}]);
      await el.switchSession(sessionOf('grace'));
      await nextMacrotask();
      expect(log).to.have.length(1);
    });

    it('stay as they are if the user has not changed them', async () => {
      visit('users-q=ada');
      const {el, values, log} = await mountFilters();
      await el.switchSession(sessionOf('alan'));
      await nextMacrotask();
      expect(values.q).to.equal('ada');
      expect(location.search).to.equal('?users-q=ada');
      expect(log).to.deep.equal([]);
    });
  });
});
