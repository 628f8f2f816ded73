import type {ReactiveControllerHost} from 'lit';
import type {ApiError} from '../api/http/errors.js';
import type {Localizer} from '../messages/messages.js';
import type {Session} from '../session/session.js';

/** A failed change that its own dialog or button cannot report, because the session has ended. */
export interface LostChange {
  /** The session in which the change was made. */
  readonly session: Session;
  /** Returns the message in the current language. */
  readonly text: () => string;
}

/** What other controllers need from the one that manages a widget's session. */
export interface SessionReporter {
  /** Shows a lost change above the widget's content, or hides it. */
  setLostChange(change: LostChange | undefined): void;
  /** Emits an error for a failed read. If several reads fail because of one rejected token, emits it once. */
  reportRead(error: ApiError): void;
}

/** What controllers need from a widget. */
export interface WidgetHost extends ReactiveControllerHost, HTMLElement, Localizer {
  /** The current session; undefined until there is a usable token. It changes only right before a render. */
  readonly session: Session | undefined;
  readonly access: SessionReporter;
  /** Whether the next render hydrates the server's markup, and therefore has to match it. */
  readonly isHydrating: boolean;
}
