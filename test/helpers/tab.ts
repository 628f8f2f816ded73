import {stub} from 'sinon';

/** A fake of a tab that a widget opened. */
export interface FakeTab {
  /** Its navigations: the URL and the posted form fields, or `null` for a navigation without a form. */
  readonly sent: {readonly address: string; readonly posted: Readonly<Record<string, string>> | null}[];
  readonly text: () => string;
  readonly window: {opener: unknown; closed: boolean; document: Document};
}

let restore: (() => void)[] = [];

/**
 * Replaces `window.open` with fake tabs until the test ends.
 *
 * @param isBlocked Whether a popup blocker prevents tabs from opening.
 * @returns The opened tabs, in order. Later ones are appended.
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

/** Lets `window.open` open real tabs again. */
export function releaseTabs() {
  for (const undo of restore.splice(0)) undo();
}

afterEach(releaseTabs);
