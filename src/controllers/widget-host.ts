import type {ReactiveControllerHost} from 'lit';
import type {ApiError} from '../api/http/errors.js';
import type {Localizer} from '../messages/messages.js';
import type {Session} from '../session/session.js';

/** A change that its own dialog or button cannot report, because it failed after its session had ended. */
export interface LostChange {
  /** The session that it was made in. */
  readonly session: Session;
  /** What to say of it, in the language of the moment. */
  readonly text: () => string;
}

/** What controllers may ask of the one that keeps a widget's session. */
export interface SessionReporter {
  /** Shows a lost change above whatever the widget shows now. */
  showLostChange(change: LostChange): void;
  /** Stops showing it. */
  dismissLostChange(): void;
  /** Tells the page of a read that failed. However many reads one refused token fails, the page hears of it once. */
  reportRead(error: ApiError): void;
}

/** What controllers may ask of a widget. */
export interface WidgetHost extends ReactiveControllerHost, HTMLElement, Localizer {
  /** Who is asking; undefined until a usable token is known. It changes only right before a render. */
  readonly session: Session | undefined;
  readonly access: SessionReporter;
  /** Whether the next render takes over what a server rendered, and has to be as it was there. */
  readonly isHydrating: boolean;
}
