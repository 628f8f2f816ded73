import type {ReactiveControllerHost} from 'lit';

/** How long `copied` stays set, in milliseconds. */
const copiedDisplayMs = 3_000;

type ClipboardHost = Pick<ReactiveControllerHost, 'requestUpdate'>;

/**
 * Copies texts to the clipboard for a widget or a dialog, and remembers for three seconds which one was copied. If the
 * browser denies access, it selects the text instead, so that the user can copy it manually.
 */
export class Clipboard {
  /** The ID of the text that was just copied. */
  copied: string | undefined;
  /** The ID of the text that could not be copied and is selected instead. */
  selected: string | undefined;

  readonly #host: ClipboardHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ClipboardHost) {
    this.#host = host;
  }

  /**
   * Copies a text. Returns whether it succeeded. Call it in a click handler, since browsers deny access otherwise.
   *
   * @param id Identifies this text among the others of the host.
   * @param shown The element that shows the text: a field, or an element that contains nothing else.
   */
  async copy(text: string, id: string, shown?: Element | null): Promise<boolean> {
    this.#report();
    try {
      await navigator.clipboard.writeText(text); // Throws on pages without HTTPS, which have no clipboard.
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
