import {counter} from '../format.js';

const count = counter('en');

/** What the dialogs of the users table say. A list is a sentence with markup: the name stands where `name` is. */
export const usersTableDialogs = {
  inviteTitle: 'Invite users',
  inviteText: 'Each person gets an email with a link to join.',
  emails: 'Email addresses',
  emailsHint: 'Separate several with commas, spaces or new lines.',
  emailsMissing: 'Enter at least one email address.',
  emailInvalid: (email: string) => `“${email}” is not an email address.`,
  nameDetails: 'Add a name',
  firstName: 'First name',
  lastName: 'Last name',
  role: 'Role',
  roles: 'Roles',
  chooseRole: 'Choose a role',
  roleMissing: 'Choose a role.',
  rolesMissing: 'Choose at least one role.',
  oneRole: (role: string) => `Everybody joins as ${role}, the only role there is.`,
  noRoles: 'This organization has no roles to give.',
  rolesLoading: 'Loading roles…',
  send: (n: number) => count(n, {one: () => 'Send invitation', other: (n) => `Send ${n} invitations`}),
  sending: (done: number, all: number) => `Sending ${done} of ${all}…`,
  someFailed: (n: number) =>
    count(n, {one: (n) => `${n} invitation was not sent.`, other: (n) => `${n} invitations were not sent.`}),
  editRoleTitle: 'Edit role',
  editRolesTitle: 'Edit roles',
  editText: (name: unknown) => ['Choose what ', name, ' may do.'],
  unlisted: 'No longer offered',
  loseRoles: (roles: string) => `Saving replaces these roles: ${roles}.`,
  save: 'Save',
  removeTitle: 'Remove user?',
  removeText: (name: unknown) => [name, ' loses access to this organization at once. The account itself stays.'],
  remove: 'Remove user',
  revokeTitle: 'Revoke invitation?',
  revokeText: (name: unknown) => ['The link sent to ', name, ' stops working.'],
  revoke: 'Revoke invitation',
  resendTitle: 'Resend invitation?',
  resendText: (name: unknown) => [name, ' gets a new email with a link to join.'],
  resend: 'Resend invitation',
  /** After it has been done. */
  invited: (n: number) => count(n, {one: () => 'Invitation sent.', other: (n) => `${n} invitations sent.`}),
  rolesSaved: (name: string) => `Roles of ${name} saved.`,
  removed: (name: string) => `${name} was removed.`,
  resent: (email: string) => `Invitation sent again to ${email}.`,
  revoked: (email: string) => `Invitation to ${email} revoked.`,
};
