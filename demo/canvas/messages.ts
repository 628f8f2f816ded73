/** A message from the canvas to the page around it. The page sends back its settings, as a query string. */
export type CanvasMessage = Started | EventMessage | RequestMessage | MailMessage;

/** The canvas is about to show its widget, and accepts settings. */
export interface Started {
  readonly kind: 'begun';
  /** The story's title. */
  readonly story: string;
}

/** An event of the widget. */
export interface EventMessage {
  readonly kind: 'event';
  readonly name: string;
  /** As JSON, without secrets; empty for none. */
  readonly detail: string;
  readonly isCancelled: boolean;
}

/** A request of the widget. Sent when it starts and again, with the same number, when it ends. */
export interface RequestMessage {
  readonly kind: 'request';
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** Undefined while pending, 0 if there was no response. */
  readonly status?: number;
  readonly milliseconds?: number;
}

/** An e-mail that the sandbox would have sent, with the code that the widget asks for. */
export interface MailMessage {
  readonly kind: 'mail';
  readonly to: string;
  readonly code: string;
}

export function postToShell(message: CanvasMessage) {
  if (parent !== window) parent.postMessage(message, location.origin);
}
