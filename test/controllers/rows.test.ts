import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {Rows} from '../../src/controllers/rows.js';

interface Item {
  readonly id: string;
  readonly name?: string;
}

describe('Rows', () => {
  let rows: Rows;
  let root: HTMLElement;

  /** Renders items. A string stands for an item with only an ID. */
  const show = (...items: readonly (string | Item)[]) => {
    root = rows.render(
      items.map((item) => (typeof item === 'string' ? {id: item} : item)),
      ({id}) => id,
      (row, {id, name}: Item) => render(html`<button>${name ?? id}</button>`, row),
    );
    if (!root.isConnected) document.body.append(root); // Moving it would take the focus.
    return [...root.children] as HTMLElement[];
  };
  const texts = () => [...root.children].map(({textContent}) => textContent);

  beforeEach(() => (rows = new Rows(['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}])));
  afterEach(() => root.remove());

  it('creates the given elements', () => {
    show('a');
    expect(root.outerHTML.replace(/<!--.*?-->/g, '')).to.equal(
      '<ul part="list" role="list"><li part="item"><button>a</button></li></ul>',
    );
  });

  it('reuses the container', () => {
    show('a');
    const first = root;
    show();
    expect(root).to.equal(first);
    expect(root.childElementCount).to.equal(0);
  });

  for (const [title, after] of [
    ['an item is inserted before it', ['x', 'a', 'b', 'c']],
    ['an item is inserted after it', ['a', 'b', 'x', 'c']],
    ['the first item is removed', ['b', 'c']],
    ['the last item is removed', ['a', 'b']],
    ['all other items are removed', ['b']],
    ['all other items are replaced', ['x', 'b', 'y']],
    ['other items are swapped', ['c', 'b', 'a']],
    ['the last item moves to the front', ['c', 'a', 'b']],
  ] as const) {
    it(`reuses the element of an item when ${title}`, () => {
      const [, before] = show('a', 'b', 'c');
      const elements = show(...after);
      expect(texts()).to.deep.equal(after);
      expect(elements[after.indexOf('b')]).to.equal(before);
    });
  }

  for (const [title, after] of [
    ['an item is inserted before it', ['x', 'a', 'b', 'c']],
    ['the items before it are removed', ['b', 'c']],
    ['the last item moves to the front', ['c', 'a', 'b']],
  ] as const) {
    it(`keeps the focus when ${title}`, () => {
      const button = show('a', 'b', 'c')[1]!.querySelector('button')!;
      button.focus();
      show(...after);
      expect(document.activeElement === button).to.equal(true);
    });
  }

  it('renders a changed item in its element', () => {
    const [before] = show({id: 'a', name: 'Ada'});
    const [after] = show({id: 'a', name: 'Augusta'});
    expect(after).to.equal(before);
    expect(texts()).to.deep.equal(['Augusta']);
  });

  it('renders items without a key and items with duplicate keys', () => {
    show({id: '', name: 'one'}, {id: '', name: 'two'}, {id: 'a', name: 'three'}, {id: 'a', name: 'four'});
    expect(texts()).to.deep.equal(['one', 'two', 'three', 'four']);
    show({id: 'a', name: 'four'}, {id: 'a', name: 'three'}, {id: '', name: 'one'});
    expect(texts()).to.deep.equal(['four', 'three', 'one']);
  });

  describe('with states', () => {
    const drawn: string[] = [];
    const draw = (items: readonly Item[], language = 'en') => {
      drawn.length = 0;
      root = rows.render(
        items,
        ({id}) => id,
        (row, {id}) => {
          drawn.push(id);
          row.textContent = id;
        },
        [language],
        (item) => item,
      );
      return drawn;
    };
    const two = () => [{id: 'a', name: 'one'}, {id: 'b'}];

    it('renders each row once', () => {
      const items = two();
      expect(draw(items)).to.deep.equal(['a', 'b']);
      expect(draw(items)).to.deep.equal([]);
      expect(draw(two()), 'for equal items').to.deep.equal([]);
    });

    it('renders only the row whose item has changed', () => {
      draw(two());
      expect(draw([{id: 'a', name: 'changed'}, {id: 'b'}])).to.deep.equal(['a']);
      expect(draw([{id: 'b'}, {id: 'a', name: 'changed'}]), 'in another order').to.deep.equal([]);
    });

    it('renders all rows when an option changes', () => {
      const items = two();
      draw(items);
      expect(draw(items, 'de')).to.deep.equal(['a', 'b']);
    });
  });
});
