import type {Connection} from '../../api/connections.js';
import {daysUntil} from '../../ui/relative-time.js';

export type ConnectionStatus =
  | {readonly kind: 'setup' | 'validating' | 'connected' | 'deleting' | 'unknown'}
  | {readonly kind: 'expiring'; readonly until: number; readonly days: number}
  | {readonly kind: 'expired'; readonly until: number | undefined};

/**
 * The status of a connection. Only the certificate that expires last counts, since sign-in works while one is valid.
 *
 * @param warningDays How many calendar days before it expires a certificate counts as expiring.
 * @param now In milliseconds since the epoch.
 */
export function statusOf(connection: Connection, warningDays: number, now = Date.now()): ConnectionStatus {
  const {state} = connection;
  if (state === 'Inactive') return {kind: 'setup'};
  if (state === 'Validating') return {kind: 'validating'};
  if (state === 'Deleting') return {kind: 'deleting'};
  if (state !== 'Active') return {kind: 'unknown'};
  const ends = connection.certificates
    .filter(({from = 0}) => from <= now)
    .flatMap(({until}) => (until === undefined ? [] : [until]));
  if (!ends.length) return connection.hasExpired ? {kind: 'expired', until: undefined} : {kind: 'connected'};
  const until = ends.reduce((latest, end) => Math.max(latest, end));
  if (until <= now) return {kind: 'expired', until};
  const days = daysUntil(until, now);
  return days <= warningDays ? {kind: 'expiring', until, days} : {kind: 'connected'};
}
