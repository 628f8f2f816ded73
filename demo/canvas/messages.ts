/** What the canvas tells the page around it. The other way goes a query, as text: the settings to follow. */
export type Told = Begun | Heard | Asked;

/** The canvas is about to show its widget, and listens. */
export interface Begun {
  readonly kind: 'begun';
  /** The story's title. */
  readonly story: string;
}

/** An event of the widget. */
export interface Heard {
  readonly kind: 'event';
  readonly name: string;
  /** As JSON, without secrets; empty for none. */
  readonly detail: string;
  readonly isCancelled: boolean;
}

/** A request of the widget. Told when it begins and again, under the same number, when it ends. */
export interface Asked {
  readonly kind: 'request';
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** Undefined while under way, 0 where no answer came. */
  readonly status?: number;
  readonly milliseconds?: number;
}

export function tell(told: Told) {
  if (parent !== window) parent.postMessage(told, location.origin);
}
