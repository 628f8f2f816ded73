import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {memberCount} from '../flows/table.js';
import {mount, press, type, until} from '../helpers/index.js';
import {rows} from './hostile/rows.js';

/** Fields that a user types into, and the steps to them. */
const fields = rows.flatMap((row) =>
  row.flows.flatMap(({open, fill = []}) => {
    const steps = [...open, ...fill];
    return steps.flatMap((step, index) =>
      'write' in step ? [{row, before: steps.slice(0, index), field: step.into}] : [],
    );
  }),
);

/** Shortcuts of a page, which leaves the keys of its own fields alone. */
function addShortcuts() {
  const heard: string[] = [];
  const listener = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    heard.push(event.key);
    if (event.key.length === 1) event.preventDefault();
  };
  for (const name of names) document.addEventListener(name, listener);
  removeShortcuts = () => {
    for (const name of names) document.removeEventListener(name, listener);
  };
  return heard;
}

const names = ['keydown', 'keypress', 'keyup'] as const;
let removeShortcuts = () => {};
afterEach(() => removeShortcuts());

describe('the shortcuts of the page', () => {
  for (const {row, before, field: control} of fields) {
    it(`take no character from the ${control.join(' ')} of <${row.tag}>`, async () => {
      const {el} = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
      const play = player(el);
      await play.see(row.ready);
      await play.steps(before);
      const field = (await play.find(control)) as HTMLInputElement;
      const heard = addShortcuts();
      field.focus();
      field.select(); // Replaces the current value of the field, if any.
      await until(
        () => el.shadowRoot!.querySelector('#menu, dialog'),
        'the code for keys, which loads with the menu or the dialog',
      );
      await type('s/?');
      expect(field.value).to.equal('s/?');
      expect(heard).to.deep.equal([]);
    });
  }

  it('hear other keys and chords, and characters in fields that the page has put into a slot', async () => {
    const {el, root} = await mount('workos-users-table', {children: '<div slot="toolbar"><b tabindex="0">x</b></div>'});
    const heard = addShortcuts();
    root.querySelector<HTMLElement>('[type=search]')!.focus();
    await press('ArrowLeft', 'Control+k');
    expect(heard).to.include('ArrowLeft').and.include('k');
    heard.length = 0;
    el.querySelector<HTMLElement>('b')!.focus();
    await type('s');
    expect(heard).to.include('s');
  });
});

describe('an input method in a search field', () => {
  const search = rows.filter(({flows}) => flows.some(({title}) => title === 'searches for a member'));
  for (const row of [...search, ...rows.filter(({tag}) => tag.endsWith('api-keys'))]) {
    it(`searches for the composed text alone, in <${row.tag}>`, async () => {
      const {el, root, sandbox} = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
      const play = player(el);
      await play.see(row.ready);
      const field = root.querySelector<HTMLInputElement>('[type=search]')!;
      const searches = () => sandbox.requests.map(({query}) => query.search).filter((text) => text !== undefined);
      const compose = (event: Event) => field.dispatchEvent(event);
      field.focus();
      compose(new CompositionEvent('compositionstart', {bubbles: true}));
      for (const text of ['n', 'ni', 'ni hao']) {
        field.value = text;
        compose(new InputEvent('input', {bubbles: true, isComposing: true}));
        for (const keys of [{isComposing: true}, {keyCode: 229}]) {
          for (const key of ['Enter', 'Escape']) compose(new KeyboardEvent('keydown', {key, bubbles: true, ...keys}));
        }
        await el.updateComplete;
        expect(field.value).to.equal(text);
      }
      field.value = '你好';
      compose(new InputEvent('input', {bubbles: true, isComposing: true}));
      compose(new CompositionEvent('compositionend', {bubbles: true, data: '你好'}));
      await until(() => searches().length, 'the search');
      expect(searches()).to.deep.equal(['你好']);
    });
  }
});
