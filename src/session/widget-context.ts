import type {TokenInput} from './token-source.js';

/** What an element around widgets gives those of them that have no token of their own. */
export interface WidgetContext {
  readonly token: TokenInput | undefined;
  /** Instead of a token. */
  readonly tokenEndpoint?: string | undefined;
  readonly apiOrigin: string;
}

/**
 * The name of a context in the context protocol of the Web Components Community Group, which `@lit/context` speaks too:
 * a widget asks by a `context-request` event, and the nearest element that knows this context answers.
 */
export const widgetContext = Symbol.for('workos-elements/context');

/**
 * Asks the elements around one for what they provide, now and whenever it changes.
 *
 * @returns Ends it.
 */
export function requestContext(element: Element, callback: (context: WidgetContext) => void): () => void {
  let end: (() => void) | undefined;
  const answer = (context: WidgetContext, unsubscribe?: () => void) => {
    if (unsubscribe !== end) end?.(); // A nearer provider has come.
    end = unsubscribe;
    callback(context);
  };
  const request = {context: widgetContext, contextTarget: element, callback: answer, subscribe: true};
  const ask = () =>
    element.dispatchEvent(Object.assign(new Event('context-request', {bubbles: true, composed: true}), request));
  // An element around this one may come to life later, and then says so.
  const askAgain = ({context}: Event & {readonly context?: unknown}) => {
    if (context === widgetContext) ask();
  };
  document.addEventListener('context-provider', askAgain);
  ask();
  return () => {
    document.removeEventListener('context-provider', askAgain);
    end?.();
  };
}
