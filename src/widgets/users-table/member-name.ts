import type {Member} from '../../api/members.js';

/** The display name of a member: the name, the e-mail address, or `unknown` if neither is known. */
export function nameOf({name, email}: Member, unknown = '') {
  return name ?? (email || unknown);
}
