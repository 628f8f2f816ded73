import type {ReactiveControllerHost} from 'lit';

/** How long a copy is told of, in milliseconds. */
const copiedDisplayMs = 3_000;

/**
 * Copies texts to the clipboard for a widget or a dialog, and remembers for three seconds which one was copied. Where
 * the browser does not let it, it selects the text instead, so that the person can copy it by hand.
 */
export class Clipboard {
  /** The ID of what was just copied. */
  copied: string | undefined;
  /** The ID of what could not be copied and is selected instead. */
  selected: string | undefined;

  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Answers whether the clipboard has the text. To be called while a click is handled, since browsers refuse otherwise.
   *
   * @param id Tells this text from the others of the host.
   * @param shown Where the text can be seen: a field, or any element that holds it and nothing else.
   */
  async copy(text: string, id: string, shown?: Element | null): Promise<boolean> {
    this.#report();
    try {
      await navigator.clipboard.writeText(text); // There is no clipboard on pages without HTTPS.
      this.#report(id);
      this.#timer = setTimeout(() => this.#report(), copiedDisplayMs);
      return true;
    } catch {
      if (shown) select(shown);
      this.#report(undefined, id);
      return false;
    }
  }

  #report(copied?: string, selected?: string) {
    clearTimeout(this.#timer);
    this.copied = copied;
    this.selected = selected;
    this.#host.requestUpdate();
  }
}

function select(element: Element) {
  if ('select' in element) {
    (element as HTMLInputElement).focus();
    (element as HTMLInputElement).select();
  } else getSelection()?.selectAllChildren(element);
}
