import type {Domain} from '../../api/domains.js';
import type {Tone} from '../../ui/list.js';

export const tones = {
  Pending: 'waiting',
  Verified: 'success',
  LegacyVerified: 'success',
  Failed: 'danger',
  unknown: 'waiting',
} as const satisfies Record<string, Tone>;

export function stateOf({state}: Domain) {
  return Object.hasOwn(tones, state) ? (state as keyof typeof tones) : 'unknown';
}

export function isVerified({state}: Domain) {
  return state === 'Verified' || state === 'LegacyVerified';
}

/** Whether the server is still looking up the DNS record. */
export function isPending({state}: Domain) {
  return state === 'Pending';
}

export function hasFailed({state}: Domain) {
  return state === 'Failed';
}
