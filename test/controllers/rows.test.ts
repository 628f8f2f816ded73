import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {Rows} from '../../src/controllers/rows.js';

interface Item {
  readonly id: string;
  readonly name?: string;
}

describe('Rows', () => {
  let rows: Rows;
  let root: HTMLElement;

  /** Renders items. A string is an item that has nothing but its ID. */
  const show = (...items: readonly (string | Item)[]) => {
    root = rows.render(
      items.map((item) => (typeof item === 'string' ? {id: item} : item)),
      ({id}) => id,
      ({id, name}: Item) => html`<button>${name ?? id}</button>`,
    );
    if (!root.isConnected) document.body.append(root); // Moving it would take the focus.
    return [...root.children] as HTMLElement[];
  };
  const texts = () => [...root.children].map(({textContent}) => textContent);

  beforeEach(() => (rows = new Rows({}, ['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}])));
  afterEach(() => root.remove());

  it('makes the elements that it is asked for', () => {
    show('a');
    expect(root.outerHTML.replace(/<!--.*?-->/g, '')).to.equal(
      '<ul part="list" role="list"><li part="item"><button>a</button></li></ul>',
    );
  });

  it('keeps the container', () => {
    show('a');
    const first = root;
    show();
    expect(root).to.equal(first);
    expect(root.childElementCount).to.equal(0);
  });

  for (const [title, after] of [
    ['another comes before it', ['x', 'a', 'b', 'c']],
    ['another comes after it', ['a', 'b', 'x', 'c']],
    ['the first goes', ['b', 'c']],
    ['the last goes', ['a', 'b']],
    ['all others go', ['b']],
    ['all others are new', ['x', 'b', 'y']],
    ['others change places', ['c', 'b', 'a']],
    ['the last becomes the first', ['c', 'a', 'b']],
  ] as const) {
    it(`keeps the element of an item where ${title}`, () => {
      const [, before] = show('a', 'b', 'c');
      const elements = show(...after);
      expect(texts()).to.deep.equal(after);
      expect(elements[after.indexOf('b')]).to.equal(before);
    });
  }

  for (const [title, after] of [
    ['another comes before it', ['x', 'a', 'b', 'c']],
    ['those before it go', ['b', 'c']],
    ['the last becomes the first', ['c', 'a', 'b']],
  ] as const) {
    it(`keeps the focus where ${title}`, () => {
      const button = show('a', 'b', 'c')[1]!.querySelector('button')!;
      button.focus();
      show(...after);
      expect(document.activeElement === button).to.equal(true);
    });
  }

  it('renders what an item has become', () => {
    const [before] = show({id: 'a', name: 'Ada'});
    const [after] = show({id: 'a', name: 'Augusta'});
    expect(after).to.equal(before);
    expect(texts()).to.deep.equal(['Augusta']);
  });

  it('shows items without a key, and those with the same, all the same', () => {
    show({id: '', name: 'one'}, {id: '', name: 'two'}, {id: 'a', name: 'three'}, {id: 'a', name: 'four'});
    expect(texts()).to.deep.equal(['one', 'two', 'three', 'four']);
    show({id: 'a', name: 'four'}, {id: 'a', name: 'three'}, {id: '', name: 'one'});
    expect(texts()).to.deep.equal(['four', 'three', 'one']);
  });

  it('calls listeners on its host', () => {
    const host = {};
    const called: unknown[] = [];
    rows = new Rows(host, ['ul', {}], ['li', {}]);
    root = rows.render(
      ['a'],
      (id) => id,
      () =>
        html`<button
          @click=${function (this: unknown) {
            called.push(this);
          }}
        ></button>`,
    );
    root.querySelector('button')!.click();
    expect(called).to.deep.equal([host]);
  });
});
