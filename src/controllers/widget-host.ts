import type {ReactiveControllerHost} from 'lit';
import type {Session} from '../session/session.js';

/** What controllers may ask of a widget. */
export interface WidgetHost extends ReactiveControllerHost, HTMLElement {
  /** Who is asking; undefined until a usable token is known. */
  readonly session: Session | undefined;
  /** Whether the next render takes over what a server rendered, and has to be as it was there. */
  readonly isAdopting: boolean;
}
