import type {Member} from '../../api/members.js';

/** What a person is called here. */
export function nameOf({name, email}: Member) {
  return name ?? email;
}
