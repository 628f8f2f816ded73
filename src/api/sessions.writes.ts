import {type Client, request} from './http/request.js';
import {ignoreNotFound} from './http/ignore-not-found.js';
import type {ActiveSession} from './sessions.js';

/** Signs a session out. One that no longer exists counts as signed out. */
export async function revokeSession(client: Client, session: ActiveSession): Promise<ActiveSession> {
  const options = {path: {sessionId: session.id}};
  await ignoreNotFound(request(client, 'delete', '/_widgets/UserProfile/sessions/revoke/{sessionId}', options));
  return session;
}

/** Signs out all sessions but the current one. */
export async function revokeOtherSessions(client: Client, current: ActiveSession): Promise<ActiveSession> {
  const options = {body: {currentSessionId: current.id}};
  await request(client, 'delete', '/_widgets/UserProfile/sessions/revoke-all', options);
  return current;
}
