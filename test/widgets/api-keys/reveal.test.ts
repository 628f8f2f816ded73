import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {developerUserId} from '../../../src/sandbox/index.js';
import {
  clickOn,
  fill,
  isVisibleOnScreen,
  nextEvent,
  press,
  recordEvents,
  replaceClipboard,
  until,
} from '../../helpers/index.js';
import {mountKeys, mountUserKeys} from './support.js';

/** Both elements share one implementation, and both have to pass. */
const scopes = [
  {tag: 'workos-api-keys', mount: () => mountKeys()},
  {tag: 'workos-user-api-keys', mount: () => mountUserKeys()},
] as const;

for (const {tag, mount} of scopes) {
  /** Mounts a list and creates a key in its dialog. */
  const create = async (options: {isSecretSeen?: boolean} = {}) => {
    const mounted = await mount();
    await mounted.openCreate();
    fill(mounted.field('name'), 'Robot 2');
    mounted.submit();
    const field = await mounted.secret();
    if (options.isSecretSeen ?? true) await until(() => mounted.focused() === field, 'the focus');
    const secret = field.value;
    const question = () => mounted.dialogButton('Close anyway');
    /** Whether the secret is in the markup or in a field of the widget. */
    const holdsSecret = () =>
      mounted.root.innerHTML.includes(secret) ||
      mounted.el.outerHTML.includes(secret) ||
      [...mounted.root.querySelectorAll('input')].some(({value}) => value.includes(secret));
    return {...mounted, field, secret, question, holdsSecret};
  };

  describe(`the secret of a new key in <${tag}>`, () => {
    it('is shown once, selected, in a read-only field', async () => {
      const {field, secret, dialog, root} = await create();
      expect(secret).to.match(/^sk_\w{20,}$/);
      expect(field.readOnly).to.equal(true);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, secret.length]);
      expect(dialog()!.innerText).to.include('Robot 2').and.include('You can’t see it again.');
      await until(() => isVisibleOnScreen(field), 'the field to be in sight');
      for (const [name, value] of [
        ['autocomplete', 'off'],
        ['spellcheck', 'false'],
        ['data-1p-ignore', ''],
        ['data-lpignore', 'true'],
        ['data-bwignore', ''],
      ] as const) {
        expect(field).to.have.attribute(name, value);
      }
      expect(root.innerHTML, 'the secret in the markup').not.to.include(secret);
    });

    it('is copied by a click, after which the dialog closes without confirmation', async () => {
      const clipboard = replaceClipboard();
      const {dialogButton, secret, dialog, closeButton, dialogCloses, holdsSecret, notice, focusName} = await create();
      await clickOn(dialogButton('Copy key')!);
      await until(
        () => dialog()!.innerText.includes('Copied.') || dialog()!.textContent.includes('Copied.'),
        'the confirmation',
      );
      expect(clipboard.texts).to.deep.equal([secret]);
      closeButton().click();
      await dialogCloses();
      expect(holdsSecret()).to.equal(false);
      await until(() => notice().includes('Robot 2 was created.'), 'the notice');
      expect(focusName()).to.equal('Create API key');
    });

    for (const key of ['Enter', 'Space']) {
      it(`is copied by ${key} on the button`, async () => {
        const clipboard = replaceClipboard();
        const {secret, focusName, dialog} = await create();
        await press('Tab');
        expect(focusName()).to.equal('Copy key');
        await press(key);
        await until(() => dialog()!.textContent.includes('Copied.'), 'the confirmation');
        expect(clipboard.texts).to.deep.equal([secret]);
        expect(dialog()!.open).to.equal(true);
      });
    }

    it('is selected if the clipboard refuses, and does not count as copied', async () => {
      replaceClipboard().refuse();
      const {dialogButton, dialog, focused, field, secret, closeButton, question} = await create();
      dialogButton('Copy key')!.focus();
      dialogButton('Copy key')!.click();
      await until(() => dialog()!.innerText.includes('press Ctrl+C'), 'the instructions');
      expect(focused()).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, secret.length]);
      closeButton().click();
      await until(question, 'the question');
    });

    it('counts as copied once the user has copied all of the field', async () => {
      const {field, closeButton, dialogCloses} = await create();
      field.select();
      field.dispatchEvent(new ClipboardEvent('copy', {bubbles: true}));
      closeButton().click();
      await dialogCloses();
    });

    it('does not count as copied if only a part of it was', async () => {
      const {field, closeButton, question} = await create();
      field.setSelectionRange(0, 4);
      field.dispatchEvent(new ClipboardEvent('copy', {bubbles: true}));
      closeButton().click();
      await until(question, 'the question');
    });

    it('is not lost by Enter, Escape or a click outside the dialog', async () => {
      const {dialog, field, holdsSecret, question, focusName} = await create();
      await press('Enter');
      expect(dialog()?.matches(':modal')).to.equal(true);
      await press('Escape');
      await until(question, 'the question');
      await press('Escape', 'Escape', 'Escape');
      document.elementFromPoint(2, 2)?.dispatchEvent(new MouseEvent('click', {bubbles: true}));
      await until(() => dialog()?.matches(':modal'), 'the dialog');
      expect(holdsSecret()).to.equal(true);
      expect(field.value).to.match(/^sk_/);
      expect(focusName(), 'the focus on the button that discards the secret').not.to.equal('Close anyway');
    });

    it('is not lost by pressing Close repeatedly, only by confirming it', async () => {
      const {closeButton, question, dialog, dialogCloses, holdsSecret} = await create();
      closeButton().focus();
      await press('Enter', 'Enter', 'Enter');
      await until(question, 'the question');
      expect(question()!.closest('[role=alert]')!.textContent).to.include('You haven’t copied the key');
      expect(dialog()).to.exist;
      question()!.click();
      await dialogCloses();
      expect(holdsSecret()).to.equal(false);
    });

    it('needs no confirmation any more once it is copied', async () => {
      replaceClipboard();
      const {closeButton, question, dialogButton, dialogCloses} = await create();
      closeButton().click();
      await until(question, 'the question');
      dialogButton('Copy key')!.click();
      await until(() => !question(), 'the question to disappear');
      closeButton().click();
      await dialogCloses();
    });

    it('is not in any event', async () => {
      const mounted = await mount();
      const {el, openCreate, field, submit, secret, names} = mounted;
      const heard = recordEvents(el, 'workos-api-key-create', 'workos-api-key-created', 'workos-ready');
      await openCreate();
      fill(field('name'), 'Robot 2');
      const created = nextEvent(document.body, 'workos-api-key-created');
      submit();
      const {detail, cancelable} = await created;
      expect(cancelable).to.equal(false);
      expect(detail.key).to.include({name: 'Robot 2'});
      expect(detail.key.obfuscatedValue).to.match(/^sk_…/);
      const {value} = await secret();
      expect(value).to.match(/^sk_/);
      await until(() => names()[0] === 'Robot 2', 'the row');
      expect(JSON.stringify([heard, detail])).not.to.include(value);
    });

    it('is never written to the console', async () => {
      const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => sinon.spy(console, name));
      replaceClipboard().refuse();
      const {dialogButton, dialog, secret} = await create();
      dialogButton('Copy key')!.click();
      await until(() => dialog()!.innerText.includes('press Ctrl+C'), 'the instructions');
      console.debug('recorded');
      const words = spies.flatMap(({args}) => args.flat().map(String)).join();
      sinon.restore();
      expect(words).to.include('recorded').and.not.include(secret);
    });

    it('is removed at once when the token changes to another user', async () => {
      const {el, sandbox, dialogCloses, holdsSecret} = await create();
      el.token = await sandbox.mintToken({userId: developerUserId});
      await dialogCloses();
      expect(holdsSecret()).to.equal(false);
    });

    it('stays when the token of the same user is renewed and the list reloads', async () => {
      const {el, sandbox, server, queries, field, secret, dialog} = await create();
      await until(() => server.pendingRequests() === 0, 'the list with the key');
      const before = queries().length;
      el.token = await sandbox.mintToken({expiresIn: 7_200});
      await until(() => queries().length > before, 'the reload');
      await until(() => server.pendingRequests() === 0, 'the responses');
      await el.updateComplete;
      expect(dialog()).to.exist;
      expect(field.value).to.equal(secret);
    });
  });
}
