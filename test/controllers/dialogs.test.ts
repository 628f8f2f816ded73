import {expect} from '@open-wc/testing';
import {html} from 'lit';
import sinon from 'sinon';
import {ApiError} from '../../src/api/http/errors.js';
import type {LostChange} from '../../src/controllers/widget-host.js';
import {type DialogModule, Dialogs, type OpenDialog} from '../../src/controllers/dialogs.js';
import {RestoreFocus, rowOf} from '../../src/ui/restore-focus.js';
import {HostElement} from './host-element.js';
import {nextMacrotask} from '../helpers/turn.js';
import {deferredCalls, sessionOf} from './support.js';

interface Module extends DialogModule<HostElement> {
  readonly make: (name: string) => OpenDialog;
}

class DialogsHost extends HostElement {
  /** Takes the focus if no row is left. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.search')!.focus();
  }
}
customElements.define('test-dialogs-host', DialogsHost);

/** A widget with rows, whose dialog module the test provides. */
async function mountDialogs() {
  const el = new DialogsHost();
  const {calls, call: load} = deferredCalls<[], Module>();
  const shown = {rows: ['ada', 'alan', 'grace'], isBusy: false};
  const dialogs = new Dialogs<HostElement, Module>(el, {load, isBusy: () => shown.isBusy});
  const host = Object.assign(el, {dialogs});
  let prepared = 0;
  const module: Module = {
    async prepare() {
      prepared++;
    },
    make(name) {
      const element = document.createElement('dialog');
      element.innerHTML = `<button autofocus>${name}</button>`;
      const {session} = el;
      const isOver = () => el.session !== session;
      let row: number | undefined;
      return {
        get hasEnded() {
          return isOver();
        },
        // Like our dialogs.
        show(id) {
          if (id) row = rowOf(host, id);
          el.renderRoot.append(element);
          const close = () => {
            if (!isOver() && dialogs.current) return;
            element.remove();
            el.removeController(closing);
            if (isOver()) new RestoreFocus(host, -1);
            else if (row !== undefined) new RestoreFocus(host, row);
          };
          const closing = {hostUpdate: close};
          el.addController(closing);
        },
        close: () => dialogs.close(),
      };
    },
  };
  el.content = () => html`
    <input class="search" />
    ${shown.rows.map((row) => html`<button class="row-button" .value=${row}>${row}</button>`)}
    <p>${dialogs.notice}${dialogs.error?.code}</p>
  `;
  await el.show();
  const find = <Found extends HTMLElement>(selector: string) => el.shadowRoot!.querySelector<Found>(selector);
  return {
    el,
    dialogs,
    calls,
    prepared: () => prepared,
    open: (name: string, row?: string) => dialogs.open(({make}) => make(name), row),
    /** Resolves all pending loads of the module. */
    resolveModule: () => {
      for (const {resolve} of calls) resolve(module);
      return nextMacrotask();
    },
    fail: () => {
      calls.at(-1)!.reject(new TypeError('Failed to fetch'));
      return nextMacrotask();
    },
    find,
    /** The name of the rendered dialog. */
    dialog: () => find('dialog')?.textContent,
    /** The notice and the error. */
    status: () => find('p')!.textContent,
    /** The focused element: a row or the search box. */
    focused: () => {
      const focused = el.shadowRoot!.activeElement as HTMLInputElement | null;
      return focused && (focused.value || focused.className);
    },
    render: (change: Partial<typeof shown>) => {
      Object.assign(shown, change);
      return el.rerender();
    },
  };
}

describe('Dialogs', () => {
  afterEach(() => sinon.restore());

  describe('opening', () => {
    it('loads the module, prepares the widget and renders the dialog', async () => {
      const {open, calls, resolveModule, dialog, prepared} = await mountDialogs();
      expect(calls).to.have.length(0);
      void open('Remove user');
      expect(dialog()).to.equal(undefined);
      await resolveModule();
      expect(dialog()).to.equal('Remove user');
      expect(prepared()).to.equal(1);
    });

    it('preloads the module without reporting a failure', async () => {
      const {dialogs, calls, resolveModule, fail, status, prepared} = await mountDialogs();
      dialogs.preload();
      await fail();
      expect(status()).to.equal('');
      dialogs.preload();
      await resolveModule();
      expect([calls.length, prepared()]).to.deep.equal([2, 1]);
    });

    it('opens the first requested dialog if several are requested while the module loads', async () => {
      const {open, resolveModule, dialog} = await mountDialogs();
      void open('Remove user');
      void open('Edit roles');
      await resolveModule();
      expect(dialog()).to.equal('Remove user');
    });

    it('opens another dialog only after the current one is closed', async () => {
      const {dialogs, open, resolveModule, dialog} = await mountDialogs();
      void open('Remove user');
      await resolveModule();
      void open('Edit roles');
      await resolveModule();
      expect(dialog()).to.equal('Remove user');
      dialogs.close();
      void open('Edit roles');
      await resolveModule();
      expect(dialog()).to.equal('Edit roles');
    });

    for (const [code, isOnline] of [
      ['network', true],
      ['offline', false],
    ] as const) {
      it(`reports that the module failed to load (${code}), and loads it again on the next request`, async () => {
        sinon.stub(navigator, 'onLine').get(() => isOnline);
        const {open, resolveModule, fail, status, dialog} = await mountDialogs();
        void open('Remove user');
        await fail();
        expect(status()).to.equal(code);
        void open('Remove user');
        await nextMacrotask();
        expect(status(), 'during the second attempt').to.equal('');
        await resolveModule();
        expect(dialog()).to.equal('Remove user');
      });
    }

    it('opens if its widget was moved meanwhile', async () => {
      const {el, open, resolveModule, dialog} = await mountDialogs();
      void open('Remove user');
      el.remove();
      await el.show();
      await resolveModule();
      expect(dialog()).to.equal('Remove user');
    });

    it('does not open if its widget was removed meanwhile, even if it is reattached', async () => {
      const {el, open, resolveModule, dialog} = await mountDialogs();
      void open('Remove user');
      el.remove();
      await resolveModule();
      await el.show();
      expect(dialog()).to.equal(undefined);
    });

    it('does not report a failed load if its widget was removed meanwhile', async () => {
      const {el, open, fail, status} = await mountDialogs();
      void open('Remove user');
      el.remove();
      await fail();
      await el.show();
      expect(status()).to.equal('');
    });
  });

  describe('closing', () => {
    it('shows a notice until the next dialog is requested', async () => {
      const {dialogs, open, resolveModule, dialog, status} = await mountDialogs();
      void open('Remove user');
      await resolveModule();
      dialogs.close('Ada was removed.');
      await nextMacrotask();
      expect([dialog(), status()]).to.deep.equal([undefined, 'Ada was removed.']);
      void open('Edit roles');
      await nextMacrotask();
      expect(status()).to.equal('');
    });

    it('shows no notice if nothing was changed', async () => {
      const {dialogs, open, resolveModule, status} = await mountDialogs();
      dialogs.close('Ada was removed.');
      void open('Edit roles');
      await resolveModule();
      dialogs.close();
      await nextMacrotask();
      expect(status()).to.equal('');
    });

    it('clears the notice, the error and the lost change', async () => {
      const {el, dialogs, status} = await mountDialogs();
      dialogs.close('Ada was removed.');
      dialogs.error = new ApiError('server');
      el.lost.push({} as LostChange);
      await nextMacrotask();
      expect(status()).to.equal('Ada was removed.server');
      dialogs.clearNotice();
      await nextMacrotask();
      expect(status()).to.equal('');
      expect(el.lost).to.deep.equal([]);
    });
  });

  describe('when the session ends', () => {
    it('closes the dialog and clears the messages', async () => {
      const {el, dialogs, open, resolveModule, dialog, status} = await mountDialogs();
      void open('Remove user');
      await resolveModule();
      dialogs.error = new ApiError('server');
      await el.switchSession(sessionOf('alan'));
      expect([dialog(), status()]).to.deep.equal([undefined, '']);
    });

    it('does not open a dialog that the previous user requested', async () => {
      const {el, open, resolveModule, dialog} = await mountDialogs();
      void open('Remove user');
      await el.switchSession(sessionOf('alan'));
      await resolveModule();
      expect(dialog()).to.equal(undefined);
    });

    it('does not report a failed load that the previous user requested', async () => {
      const {el, open, fail, status} = await mountDialogs();
      void open('Remove user');
      await el.switchSession(sessionOf('alan'));
      await fail();
      expect(status()).to.equal('');
    });

    it('moves the focus from the dialog to the widget after the rows have loaded', async () => {
      const {el, open, resolveModule, find, focused, render} = await mountDialogs();
      void open('Remove user', 'ada');
      await resolveModule();
      find('dialog button')!.focus();
      await render({isBusy: true});
      await el.switchSession(sessionOf('alan'));
      expect(focused()).to.equal(null);
      await render({isBusy: false});
      expect(focused()).to.equal('search');
    });
  });

  describe('restoring the focus', () => {
    /** Closes the dialog of this row, and then renders these rows. */
    async function closeAt(row: string, rows: string[]) {
      const widget = await mountDialogs();
      void widget.open('Remove user', row);
      await widget.resolveModule();
      widget.find('dialog button')!.focus();
      await widget.render({isBusy: true});
      widget.dialogs.close();
      await widget.render({rows});
      return widget;
    }

    for (const [title, row, rows, focused] of [
      ['the row that takes the place of a removed one', 'alan', ['ada', 'grace'], 'grace'],
      ['the new last row if the last one is removed', 'grace', ['ada', 'alan'], 'alan'],
    ] as const) {
      it(`focuses ${title}, after the rows have loaded`, async () => {
        const widget = await closeAt(row, [...rows]);
        expect(widget.focused()).to.equal(null);
        await widget.render({isBusy: false});
        expect(widget.focused()).to.equal(focused);
      });
    }

    it('focuses the widget if no row is left', async () => {
      const {focused, render} = await closeAt('ada', []);
      await render({isBusy: false});
      expect(focused()).to.equal('search');
    });

    it('does not move the focus if the user has moved it meanwhile', async () => {
      const {find, focused, render} = await closeAt('ada', ['alan', 'grace']);
      find('.search')!.focus();
      await render({isBusy: false});
      expect(focused()).to.equal('search');
    });

    it('moves the focus only once', async () => {
      const {find, focused, render} = await closeAt('ada', ['alan', 'grace']);
      await render({isBusy: false});
      find<HTMLElement>('.row-button')!.blur();
      await render({});
      expect(focused()).to.equal(null);
    });
  });
});
