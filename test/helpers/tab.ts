import {stub} from 'sinon';

/** A tab that a widget opened, as far as it can tell from outside. */
export interface FakeTab {
  /** Where it was sent: the address, and the fields that were posted there; null for an address alone. */
  readonly sent: {readonly address: string; readonly posted: Readonly<Record<string, string>> | null}[];
  readonly text: () => string;
  readonly window: {opener: unknown; closed: boolean; document: Document};
}

let restore: (() => void)[] = [];

/**
 * Stands in for the browser's tabs.
 *
 * @param isBlocked Whether a popup blocker lets none be opened.
 * @returns Those opened, in order.
 */
export function catchTabs({isBlocked = false} = {}): FakeTab[] {
  const tabs: FakeTab[] = [];
  const open = stub(window, 'open').callsFake(() => {
    if (isBlocked) return null;
    const document = window.document.implementation.createHTMLDocument();
    const sent: FakeTab['sent'][number][] = [];
    const tab = {
      opener: window as unknown,
      closed: false,
      document,
      close: () => void (tab.closed = true),
      location: {replace: (address: string) => sent.push({address, posted: null})},
    };
    tabs.push({sent, text: () => document.body.textContent, window: tab});
    return tab as unknown as Window;
  });
  const submit = stub(HTMLFormElement.prototype, 'submit').callsFake(function (this: HTMLFormElement) {
    const tab = tabs.find(({window}) => window.document === this.ownerDocument);
    const posted = Object.fromEntries(new FormData(this)) as Record<string, string>;
    tab?.sent.push({address: this.action, posted});
  });
  restore = [() => open.restore(), () => submit.restore()];
  return tabs;
}

afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});
