import type {Context} from 'hono';
import type {Environment, WidgetVariables} from './environment.js';
import {respondWithError} from './responses.js';

/** Grants elevated access to a user, as after a code has been entered. */
export function elevate({store, settings, now}: Environment, userId: string) {
  const token = store.random.token();
  const expiresAt = now() + settings.elevatedSeconds * 1_000;
  store.elevations(userId).set(token, expiresAt);
  return {elevatedAccessToken: token, expiresAt: new Date(expiresAt).toISOString()};
}

/** Ends the request with 403 unless it has an elevated token of the caller that has not expired. */
export function checkElevation(context: Context<WidgetVariables>, {store, now}: Environment, userId: string) {
  const expiresAt = store.elevations(userId).get(context.req.header('x-elevated-access-token') ?? '');
  if (expiresAt !== undefined && now() < expiresAt) return;
  respondWithError(403, 'Elevated access is required.', {code: 'elevated_access_required'});
}
