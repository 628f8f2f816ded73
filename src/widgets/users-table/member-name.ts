import type {Member} from '../../api/members.js';

/** What a person is called here; `unknown` where neither name nor address is known. */
export function nameOf({name, email}: Member, unknown = '') {
  return name ?? (email || unknown);
}
