import {readClaim} from './jwt.js';
import type {Session} from './session.js';

/** Proof that a person has confirmed their identity, which some changes need. It lasts minutes. */
export interface Elevation {
  readonly token: string;
  /** When it ends by this page's clock, in milliseconds since 1970. */
  readonly endsAt: number;
}

/** How long elevated access lasts if the server's answer does not fit this page's clock, in milliseconds. */
const usualLifeMs = 600_000;
/** It is not used when it ends this soon, in milliseconds, since a request takes time. */
const marginMs = 5_000;

/** The key of a session: API origin, organization and user, and the sign-in, as far as the token names them. */
export function elevationKey({identity, token}: Session): string {
  return JSON.stringify([identity, readClaim(token.value, 'sid')]);
}

/** In memory alone. Widgets of one person share it; another person, organization or sign-in has another key. */
const held = new Map<string, Elevation>();

/** Keeps elevated access. `expiresAt` is the server's, as ISO 8601. */
export function holdElevation(key: string, token: string, expiresAt: string | undefined) {
  const now = Date.now();
  const life = Date.parse(expiresAt ?? '') - now;
  // If one of the clocks is wrong, the server still decides.
  const isPlausible = life > 0 && life <= usualLifeMs * 1.5;
  held.set(key, {token, endsAt: now + (isPlausible ? life : usualLifeMs)});
}

/** The elevated token to send; undefined if there is none or it is about to end. */
export function elevatedToken(key: string): string | undefined {
  const elevation = held.get(key);
  if (elevation && Date.now() < elevation.endsAt - marginMs) return elevation.token;
  held.delete(key);
  return undefined;
}

/** Forgets elevated access that the server has refused, unless there is a newer one. */
export function dropElevation(key: string, refused: string) {
  if (held.get(key)?.token === refused) held.delete(key);
}
