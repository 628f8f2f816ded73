import {expect} from '@open-wc/testing';
import {press, turnWheel, until} from '../helpers/index.js';
import {ada, mountTable, tableOf} from '../widgets/users-table/support.js';

const root = document.documentElement;
const {body} = document;

/** Turns the mouse wheel by 200 px, presses keys that scroll, and returns how far the content has moved after some frames. */
async function moved(test: Mocha.Context, mark: Element) {
  const before = mark.getBoundingClientRect().top;
  await turnWheel(test, 200);
  await press('PageDown', 'End');
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  return Math.round(before - mark.getBoundingClientRect().top);
}

/** Waits until the mouse wheel scrolls the page. Rows that load meanwhile move its content, but do not scroll it. */
async function scroll(test: Mocha.Context) {
  const position = () => root.scrollTop + body.scrollTop;
  const before = position();
  await turnWheel(test, 200);
  await until(() => position() > before, 'the page to scroll');
}

/** A page that is taller than the window, with these styles. */
async function mountTall(css = '') {
  const style = document.createElement('style');
  style.textContent = `#tall { block-size: 5000px } ${css}`;
  document.head.append(style);
  cleanUps.push(() => style.remove());
  const table = await mountTable({members: [ada]});
  const tall = document.createElement('div');
  tall.id = 'tall';
  table.place.append(tall);
  const open = async (item = 'Remove user') => {
    const dialog = await table.openDialog('Ada Lovelace', item);
    await until(() => dialog.matches(':modal'), 'the dialog to be modal');
    return dialog;
  };
  return {...table, tall, open};
}

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
  scrollTo(0, 0);
});

describe('the page behind a dialog', () => {
  const pages: Readonly<Record<string, string>> = {
    'sets nothing': '',
    'always has a scrollbar': 'html { overflow-y: scroll }',
    'lets its body scroll the window': 'body { overflow-y: auto; block-size: 100vh; margin: 0 }',
    'scrolls its body': 'html, body { overflow: auto; block-size: 100%; margin: 0 }',
    'hides what is too wide': 'html, body { overflow-x: hidden }',
    'clips what is too wide': 'body { overflow-x: clip }',
    'insists on scrolling': 'html:root:root, body:not(#id) { overflow-y: auto !important }',
  };
  for (const [title, css] of Object.entries(pages)) {
    it(`keeps its place and its styles, if it ${title}`, async function () {
      const {open, tall, cancelButton, dialogCloses} = await mountTall(css);
      const scroller = getComputedStyle(root).overflowY !== 'visible' && body.scrollHeight > body.clientHeight;
      const target = scroller && getComputedStyle(body).overflowY !== 'visible' ? body : root;
      const styles = () => [root, body].map((one) => `${getComputedStyle(one).overflow} ${one.getAttribute('style')}`);
      const before = styles();
      const width = tall.getBoundingClientRect().width;
      target.scrollTop = 40;
      const {top} = tall.getBoundingClientRect();
      await open();
      expect(tall.getBoundingClientRect().top, 'no jump').to.equal(top);
      expect(tall.getBoundingClientRect().width, 'no shift').to.equal(width);
      expect(await moved(this, tall)).to.equal(0);
      cancelButton().click();
      await dialogCloses();
      expect(styles()).to.deep.equal(before);
      expect(tall.getBoundingClientRect().top).to.equal(top);
      await scroll(this);
    });
  }

  it('scrolls again when the widget is removed, and is locked again when it is back', async function () {
    const {el, open, tall, place} = await mountTall();
    const dialog = await open();
    el.remove();
    await scroll(this);
    place.prepend(el);
    await el.updateComplete;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(await moved(this, tall)).to.equal(0);
  });

  it('scrolls again when the session ends', async function () {
    const {el, open, sandbox, dialogCloses} = await mountTall();
    await open();
    el.token = await sandbox.mintToken({organizationId: sandbox.organizations[1]!.id});
    await dialogCloses();
    await scroll(this);
  });

  it('scrolls again only when the last of two dialogs is closed', async function () {
    const first = await mountTall();
    await first.open();
    const clone = first.el.cloneNode() as typeof first.el;
    first.place.prepend(clone);
    await clone.updateComplete;
    const second = tableOf(clone);
    await second.waitForText('Ada Lovelace');
    await second.openDialog('Ada Lovelace', 'Remove user');
    first.cancelButton().click();
    await first.dialogCloses();
    expect(await moved(this, first.tall)).to.equal(0);
    second.cancelButton().click();
    await second.dialogCloses();
    await scroll(this);
  });
});
