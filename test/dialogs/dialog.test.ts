import {expect} from '@open-wc/testing';
import {secondOrganizationId} from '../../src/sandbox/seed/organizations.js';
import {nameOf, press} from '../helpers/index.js';
import {mountTable} from '../widgets/users-table/support.js';

/** How often a focus trap of the page has handled Tab. */
let handled = 0;

/** Like `focus-trap`, listens on the document, before the event arrives at the dialog. */
function onKey({key}: KeyboardEvent) {
  if (key === 'Tab') handled++;
}

/** Presses Tab, and returns whether the page's focus trap has handled it. */
async function isTabHandled(key: 'Tab' | 'Shift+Tab' = 'Tab') {
  handled = 0;
  await press(key);
  return handled > 0;
}

describe('a dialog on a page with a focus trap', () => {
  let buttons: HTMLButtonElement[];
  beforeEach(() => {
    document.addEventListener('keydown', onKey, true);
    // Without other tab stops, the focus would leave the page, and later tests would have none in Firefox.
    buttons = Array.from({length: 2}, () => document.createElement('button'));
    document.body.prepend(buttons[0]!);
    document.body.append(buttons[1]!);
    buttons[0]!.focus();
  });
  afterEach(() => {
    document.removeEventListener('keydown', onKey, true);
    for (const button of buttons) button.remove();
  });

  async function mountOpen() {
    const table = await mountTable();
    expect(await isTabHandled()).to.equal(true);
    await table.openInvite();
    return table;
  }

  it('moves the focus itself until it closes', async () => {
    const {dialog, dialogCloses, cancelButton, inDialog, root} = await mountOpen();
    const [field] = inDialog('textarea');
    expect(root.activeElement).to.equal(field);
    expect(await isTabHandled()).to.equal(false);
    expect(root.activeElement, 'the next field').not.to.equal(field);
    expect(dialog()!.contains(root.activeElement)).to.equal(true);
    expect(await isTabHandled('Shift+Tab')).to.equal(false);
    expect(nameOf(root.activeElement!)).to.equal('Email addresses');
    cancelButton().click();
    await dialogCloses();
    expect(await isTabHandled()).to.equal(true);
  });

  it('leaves the focus to the page while its widget is not in the page', async () => {
    const {el, place} = await mountOpen();
    el.remove();
    buttons[0]!.focus();
    expect(await isTabHandled()).to.equal(true);
    place.append(el);
    expect(await isTabHandled()).to.equal(false);
  });

  it('leaves the focus to the page when its session ends', async () => {
    const {el, server, dialogCloses} = await mountOpen();
    el.token = await server.sandbox.mintToken({organizationId: secondOrganizationId});
    await dialogCloses();
    buttons[0]!.focus(); // From the place of the removed dialog, Tab may leave the page.
    expect(await isTabHandled()).to.equal(true);
  });
});
