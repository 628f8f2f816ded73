import type {TokenInput} from './token-source.js';

/** What a provider passes to the widgets inside it that have no token of their own. */
export interface WidgetContext {
  readonly token: TokenInput | undefined;
  /** Used instead of `token`. */
  readonly tokenEndpoint?: string | undefined;
  readonly apiOrigin: string;
}

/**
 * The key of our context in the context protocol of the Web Components Community Group, which `@lit/context` implements
 * too: a widget dispatches a `context-request` event, and the nearest provider of this context handles it.
 */
export const widgetContext = Symbol.for('workos-elements/context');

/**
 * Calls back with the context of the element's nearest provider, now and on every change.
 *
 * @returns A function that unsubscribes.
 */
export function requestContext(element: Element, callback: (context: WidgetContext) => void): () => void {
  let unsubscribeCurrent: (() => void) | undefined;
  const receive = (context: WidgetContext, unsubscribe?: () => void) => {
    if (unsubscribe !== unsubscribeCurrent) unsubscribeCurrent?.(); // A nearer provider took over.
    unsubscribeCurrent = unsubscribe;
    callback(context);
  };
  const request = {context: widgetContext, contextTarget: element, callback: receive, subscribe: true};
  const dispatchRequest = () =>
    element.dispatchEvent(Object.assign(new Event('context-request', {bubbles: true, composed: true}), request));
  // A provider that is upgraded later announces itself.
  const onProvider = ({context}: Event & {readonly context?: unknown}) => {
    if (context === widgetContext) dispatchRequest();
  };
  document.addEventListener('context-provider', onProvider);
  dispatchRequest();
  return () => {
    document.removeEventListener('context-provider', onProvider);
    unsubscribeCurrent?.();
  };
}
