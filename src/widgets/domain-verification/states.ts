import type {Domain} from '../../api/domains.js';

export function isVerified({state}: Domain) {
  return state === 'Verified' || state === 'LegacyVerified';
}

/** Whether its DNS record is being looked for. */
export function isPending({state}: Domain) {
  return state === 'Pending';
}

export function hasFailed({state}: Domain) {
  return state === 'Failed';
}
