import {expect, fixture} from '@open-wc/testing';
import {LitElement, html} from 'lit';
import {Clipboard} from '../../src/controllers/clipboard.js';
import ar from '../../src/messages/ar/index.js';
import de from '../../src/messages/de/index.js';
import {copy as text} from '../../src/messages/en/copy.js';
import {copyButton, copyStatus} from '../../src/ui/copy.js';
import {press, replaceClipboard, normalizeSpace, until} from '../helpers/index.js';

/** Two texts to copy: one in a field, one in another element. */
class Copyable extends LitElement {
  readonly copying = new Clipboard(this);
  readonly done: string[] = [];

  protected override render() {
    const button = (id: string, value: string) =>
      copyButton(this.copying, {id, value, name: id, text, onCopied: () => this.done.push(id)});
    return html`
      <input readonly aria-label="Key" value="sk_1" />
      ${button('key', 'sk_1')}
      <code>_record</code>
      ${button('record', '_record')} ${copyStatus(this.copying, text)}
    `;
  }
}
customElements.define('test-copyable', Copyable);

async function mount() {
  const el = await fixture<Copyable>(html`<test-copyable></test-copyable>`);
  const root = el.shadowRoot!;
  const [key, record] = [...root.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement];
  const status = () => normalizeSpace(root.querySelector('[role=status]')!.textContent);
  const icon = (button: Element) => button.querySelector('path')!.getAttribute('d');
  return {el, root, key, record, status, icon};
}

describe('copyButton', () => {
  it('names what it copies in its label', async () => {
    const {key, record} = await mount();
    expect([key, record].map(({ariaLabel}) => ariaLabel)).to.deep.equal(['Copy key', 'Copy record']);
    expect([de, ar].map((messages) => messages.copy.copy('X'))).to.deep.equal(['X kopieren', 'نسخ X']);
  });

  it('copies, shows a check mark on that button only, announces it, and resets after three seconds', async () => {
    const clipboard = replaceClipboard();
    const {el, key, record, status, icon} = await mount();
    const before = icon(key);
    expect(status()).to.equal('');
    key.click();
    await until(() => status() === 'Copied.', 'the confirmation');
    expect(icon(key)).not.to.equal(before);
    expect(icon(record)).to.equal(before);
    expect(clipboard.texts).to.deep.equal(['sk_1']);
    expect(el.done).to.deep.equal(['key']);
    record.click();
    await until(() => icon(record) !== before, 'the other check mark');
    expect(icon(key)).to.equal(before);
    await until(() => icon(record) === before && status() === '', 'both to reset', 5_000);
  });

  for (const name of ['Enter', 'Space']) {
    it(`copies when ${name} is pressed`, async () => {
      const clipboard = replaceClipboard();
      const {key, status} = await mount();
      key.focus();
      await press(name);
      await until(() => status() === 'Copied.', 'the confirmation');
      expect(clipboard.texts).to.deep.equal(['sk_1']);
    });
  }

  it('selects the field’s text and explains what to do if the clipboard refuses, and claims no success', async () => {
    replaceClipboard().refuse();
    const {el, root, key, status, icon} = await mount();
    const before = icon(key);
    key.click();
    await until(() => status().includes('press Ctrl+C'), 'the instructions');
    const field = root.querySelector('input')!;
    expect(root.activeElement === field).to.equal(true);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 4]);
    expect(icon(key)).to.equal(before);
    expect(el.done).to.deep.equal([]);
    expect(root.querySelector('.hidden'), 'text for screen readers only').not.to.exist;
  });

  it('selects the text of another element if there is no clipboard API', async () => {
    replaceClipboard(null);
    const {record, status} = await mount();
    record.click();
    await until(() => status().includes('press Ctrl+C'), 'the instructions');
    expect(String(getSelection())).to.equal('_record');
  });
});
