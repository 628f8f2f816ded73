/** A message from the canvas to the page around it. The page sends back its settings, as a query string. */
export type Told = Begun | Heard | Asked;

/** The canvas is about to show its widget, and accepts settings. */
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

/** A request of the widget. Sent when it starts and again, with the same number, when it ends. */
export interface Asked {
  readonly kind: 'request';
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** Undefined while pending, 0 if there was no response. */
  readonly status?: number;
  readonly milliseconds?: number;
}

export function tell(told: Told) {
  if (parent !== window) parent.postMessage(told, location.origin);
}
