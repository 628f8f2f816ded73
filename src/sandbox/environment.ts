import {createMiddleware} from 'hono/factory';
import {respondWithError} from './responses.js';
import type {WidgetScope} from './scopes.js';
import type {Store} from './store.js';
import type {Caller, Tokens} from './tokens.js';
import type {SandboxOrganization, Switches} from './types.js';

/** The dependencies of every widget's routes. */
export interface Environment {
  readonly store: Store;
  readonly tokens: Tokens;
  /** The live settings: read them on each request, because they can change. */
  readonly settings: Switches;
  readonly secretKey: string;
  /** The base URL of links into the portal. Undefined for the origin of the request. */
  readonly apiOrigin: string | undefined;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
}

/** The context of every route. */
export interface RequestBindings {
  Bindings: {
    /** Aborted with the request. Not the request's own signal, which Node may garbage-collect during a wait. */
    signal: AbortSignal;
  };
}

/** The context of a route below `/_widgets`, once the token is verified. */
export interface WidgetVariables extends RequestBindings {
  Variables: {
    caller: Caller;
    /** Missing below `/_widgets/UserProfile` if the token names no organization. */
    organization: SandboxOrganization;
  };
}

/** Passes a request on if its token holds one of the scopes, and responds with 403 otherwise. */
export function requireScopes(...scopes: readonly WidgetScope[]) {
  return createMiddleware<WidgetVariables>(async (context, next) => {
    checkScopes(context.get('caller'), ...scopes);
    await next();
  });
}

/** Responds with 403 if the token holds none of the scopes. */
export function checkScopes({scopes: held}: Caller, ...scopes: readonly WidgetScope[]): void {
  if (!scopes.some((scope) => held.includes(scope))) respondWithError(403, `The token lacks ${scopes.join(' or ')}.`);
}
