import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import sinon from 'sinon';
import {ApiError} from '../../src/api/http/errors.js';
import type {LostChange} from '../../src/controllers/widget-host.js';
import {type DialogModule, Dialogs, type OpenDialog} from '../../src/controllers/dialogs.js';
import {HostElement} from './host-element.js';
import {turn} from '../helpers/turn.js';
import {answers, sessionOf} from './support.js';

interface Module extends DialogModule<HostElement> {
  readonly make: (name: string) => OpenDialog;
}

class DialogsHost extends HostElement {
  /** Where the focus goes that no row can take. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.search')!.focus();
  }
}
customElements.define('test-dialogs-host', DialogsHost);

/** A widget with rows, whose code for dialogs comes when the test says so. */
async function begin() {
  const el = new DialogsHost();
  const {calls, call: load} = answers<[], Module>();
  const shown = {rows: ['ada', 'alan', 'grace'], isBusy: false};
  const dialogs = new Dialogs<HostElement, Module>(el, {load, isBusy: () => shown.isBusy});
  let prepared = 0;
  const module: Module = {
    prepare: () => prepared++,
    make: (name) => ({
      render: () => html`<dialog><button autofocus>${name}</button></dialog>`,
      close: () => dialogs.close(),
    }),
  };
  el.content = () => html`
    <input class="search" />
    ${shown.rows.map((row) => html`<button class="row-button" .value=${row}>${row}</button>`)}
    <div id="menu" popover></div>
    <p>${dialogs.notice}${dialogs.error?.code}</p>
    ${dialogs.current?.render() ?? nothing}
  `;
  await el.show();
  const find = <Found extends HTMLElement>(selector: string) => el.shadowRoot!.querySelector<Found>(selector);
  return {
    el,
    dialogs,
    calls,
    prepared: () => prepared,
    open: (name: string, row?: string) => dialogs.open(({make}) => make(name), row),
    /** Brings the code that was asked for. */
    come: () => {
      for (const {resolve} of calls) resolve(module);
      return turn();
    },
    fail: () => {
      calls.at(-1)!.reject(new TypeError('Failed to fetch'));
      return turn();
    },
    find,
    /** The name of the dialog that is drawn. */
    dialog: () => find('dialog')?.textContent,
    says: () => find('p')!.textContent,
    /** What has the focus: a row, or the search box. */
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
    it('loads the code, prepares the widget and draws the dialog', async () => {
      const {open, calls, come, dialog, prepared} = await begin();
      expect(calls).to.have.length(0);
      void open('Remove user');
      expect(dialog()).to.equal(undefined);
      await come();
      expect(dialog()).to.equal('Remove user');
      expect(prepared()).to.equal(1);
    });

    it('loads the code ahead, and says nothing where it cannot be had', async () => {
      const {dialogs, calls, come, fail, says, prepared} = await begin();
      dialogs.preload();
      await fail();
      expect(says()).to.equal('');
      dialogs.preload();
      await come();
      expect([calls.length, prepared()]).to.deep.equal([2, 1]);
    });

    it('draws the one whose button was pressed first while the code comes', async () => {
      const {open, come, dialog} = await begin();
      void open('Remove user');
      void open('Edit roles');
      await come();
      expect(dialog()).to.equal('Remove user');
    });

    it('draws no second one above an open one, and another after it', async () => {
      const {dialogs, open, come, dialog} = await begin();
      void open('Remove user');
      await come();
      void open('Edit roles');
      await come();
      expect(dialog()).to.equal('Remove user');
      dialogs.close();
      void open('Edit roles');
      await come();
      expect(dialog()).to.equal('Edit roles');
    });

    for (const [code, isOnLine] of [
      ['network', true],
      ['offline', false],
    ] as const) {
      it(`says that the code could not be had (${code}), and tries again when it is asked to`, async () => {
        sinon.stub(navigator, 'onLine').get(() => isOnLine);
        const {open, come, fail, says, dialog} = await begin();
        void open('Remove user');
        await fail();
        expect(says()).to.equal(code);
        void open('Remove user');
        await turn();
        expect(says(), 'while it tries again').to.equal('');
        await come();
        expect(dialog()).to.equal('Remove user');
      });
    }

    it('opens where its widget was moved meanwhile', async () => {
      const {el, open, come, dialog} = await begin();
      void open('Remove user');
      el.remove();
      await el.show();
      await come();
      expect(dialog()).to.equal('Remove user');
    });

    it('opens nothing in a widget that was removed meanwhile, not even when it is back', async () => {
      const {el, open, come, dialog} = await begin();
      void open('Remove user');
      el.remove();
      await come();
      await el.show();
      expect(dialog()).to.equal(undefined);
    });

    it('says nothing of code that could not be had for a widget that was removed meanwhile', async () => {
      const {el, open, fail, says} = await begin();
      void open('Remove user');
      el.remove();
      await fail();
      await el.show();
      expect(says()).to.equal('');
    });
  });

  describe('closing', () => {
    it('says what was done, until something else is begun', async () => {
      const {dialogs, open, come, dialog, says} = await begin();
      void open('Remove user');
      await come();
      dialogs.close('Ada was removed.');
      await turn();
      expect([dialog(), says()]).to.deep.equal([undefined, 'Ada was removed.']);
      void open('Edit roles');
      await turn();
      expect(says()).to.equal('');
    });

    it('says nothing where nothing was done', async () => {
      const {dialogs, open, come, says} = await begin();
      dialogs.close('Ada was removed.');
      void open('Edit roles');
      await come();
      dialogs.close();
      await turn();
      expect(says()).to.equal('');
    });

    it('hushes notice, error and lost change alike', async () => {
      const {el, dialogs, says} = await begin();
      dialogs.close('Ada was removed.');
      dialogs.error = new ApiError('server');
      el.lost.push({} as LostChange);
      await turn();
      expect(says()).to.equal('Ada was removed.server');
      dialogs.clearNotice();
      await turn();
      expect(says()).to.equal('');
      expect(el.lost).to.deep.equal([]);
    });
  });

  describe('when the session ends', () => {
    it('ends the dialog and all that was said', async () => {
      const {el, dialogs, open, come, dialog, says} = await begin();
      void open('Remove user');
      await come();
      dialogs.error = new ApiError('server');
      await el.become(sessionOf('alan'));
      expect([dialog(), says()]).to.deep.equal([undefined, '']);
    });

    it('hides the menu of a row', async () => {
      const {el, find} = await begin();
      find('#menu')!.showPopover();
      await el.become(sessionOf('alan'));
      expect(find('#menu')!.matches(':popover-open')).to.equal(false);
    });

    it('opens nothing that another person has asked for', async () => {
      const {el, open, come, dialog} = await begin();
      void open('Remove user');
      await el.become(sessionOf('alan'));
      await come();
      expect(dialog()).to.equal(undefined);
    });

    it('reports nothing that another person has asked for', async () => {
      const {el, open, fail, says} = await begin();
      void open('Remove user');
      await el.become(sessionOf('alan'));
      await fail();
      expect(says()).to.equal('');
    });

    it('gives the focus of the dialog to the widget, once its rows have come', async () => {
      const {el, open, come, find, focused, render} = await begin();
      void open('Remove user', 'ada');
      await come();
      find('dialog button')!.focus();
      await render({isBusy: true});
      await el.become(sessionOf('alan'));
      expect(focused()).to.equal(null);
      await render({isBusy: false});
      expect(focused()).to.equal('search');
    });
  });

  describe('giving the focus back', () => {
    /** The dialog of this row is closed, and the rows are these from then on. */
    async function closeAt(row: string, rows: string[]) {
      const widget = await begin();
      void widget.open('Remove user', row);
      await widget.come();
      widget.find('dialog button')!.focus();
      await widget.render({isBusy: true});
      widget.dialogs.close();
      await widget.render({rows});
      return widget;
    }

    for (const [title, row, rows, focused] of [
      ['the row that took the place of one that has gone', 'alan', ['ada', 'grace'], 'grace'],
      ['the last row where the last has gone', 'grace', ['ada', 'alan'], 'alan'],
    ] as const) {
      it(`focuses ${title}, once no rows come or go any more`, async () => {
        const widget = await closeAt(row, [...rows]);
        expect(widget.focused()).to.equal(null);
        await widget.render({isBusy: false});
        expect(widget.focused()).to.equal(focused);
      });
    }

    it('focuses the widget where no row is left', async () => {
      const {focused, render} = await closeAt('ada', []);
      await render({isBusy: false});
      expect(focused()).to.equal('search');
    });

    it('leaves the focus where it has gone meanwhile', async () => {
      const {find, focused, render} = await closeAt('ada', ['alan', 'grace']);
      find('.search')!.focus();
      await render({isBusy: false});
      expect(focused()).to.equal('search');
    });

    it('takes it once', async () => {
      const {find, focused, render} = await closeAt('ada', ['alan', 'grace']);
      await render({isBusy: false});
      find<HTMLElement>('.row-button')!.blur();
      await render({});
      expect(focused()).to.equal(null);
    });
  });
});
