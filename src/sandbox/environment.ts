import {createMiddleware} from 'hono/factory';
import {refuse} from './answers.js';
import type {WidgetScope} from './scopes.js';
import type {Store} from './store.js';
import type {Caller, Tokens} from './tokens.js';
import type {SandboxOrganization, Switches} from './types.js';

/** What the routes of each widget work with. */
export interface Environment {
  readonly store: Store;
  readonly tokens: Tokens;
  /** Read at each request, since it changes. */
  readonly settings: Switches;
  readonly secretKey: string;
  /** Where links into the portal lead, when not to the origin that was asked. */
  readonly apiOrigin: string | undefined;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
}

/** What every route finds in its context. */
export interface RequestBindings {
  Bindings: {
    /** Tells that nobody waits for the answer any more. Not the request's own, which Node may collect while waiting. */
    signal: AbortSignal;
  };
}

/** What a route below `/_widgets` finds in its context once the token was verified. */
export interface WidgetVariables extends RequestBindings {
  Variables: {caller: Caller; organization: SandboxOrganization};
}

/** Lets a call pass whose token holds one of the scopes. */
export function needs(...scopes: readonly WidgetScope[]) {
  return createMiddleware<WidgetVariables>(async (context, next) => {
    checkScopes(context.get('caller'), ...scopes);
    await next();
  });
}

/** Refuses a caller whose token holds none of the scopes. */
export function checkScopes({scopes: held}: Caller, ...scopes: readonly WidgetScope[]): void {
  if (!scopes.some((scope) => held.includes(scope))) refuse(403, `The token lacks ${scopes.join(' or ')}.`);
}
