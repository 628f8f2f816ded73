import '../../../src/define/user-profile.js';
import {defaultUserId, type Sandbox} from '../../../src/sandbox/index.js';
import type {UserProfile} from '../../../src/widgets/user-profile/user-profile.js';
import {contentsOf, dialogsOf, mount, type MountOptions, normalizeSpace, serve, until} from '../../helpers/index.js';

type Person = ReturnType<Sandbox['person']>;

/** A picture that every browser shows. */
export const picture =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
/** A picture that no browser shows. */
export const brokenPicture = 'data:image/png;base64,broken';

/** Ada, who signs in with GitHub and Google. */
export const ada: Partial<Person> = {
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Lovelace',
  locale: 'en-GB',
  profilePictureUrl: picture,
  oauthProfiles: {
    GithubOAuth: {id: 'gh_1', email: 'ada@github.example', lastLoginAt: new Date(Date.now() - 72e5).toISOString()},
    GoogleOAuth: {id: 'go_1', email: 'ada@google.example'},
  },
};

export interface ProfileOptions extends MountOptions {
  /** What differs from Ada. */
  readonly person?: Partial<Person>;
}

/** Mounts the profile of Ada, or of somebody who differs from her. */
export async function mountProfile({person, sandbox, ...options}: ProfileOptions = {}) {
  const server = serve(sandbox);
  setPerson(server.sandbox, person);
  const mounted = await mount('workos-user-profile', options);
  const writes = () => mounted.sandbox.requests.filter(({method}) => method === 'POST');
  return {
    ...mounted,
    ...profileOf(mounted.el),
    reads: () => mounted.sandbox.requests.filter(({method}) => method === 'GET').length,
    /** The bodies of all changes, oldest first. */
    bodies: () => writes().map(({body}) => body),
  };
}

/** Sets what the server knows of a user. */
export function setPerson(sandbox: Sandbox, person: Partial<Person> = {}, userId = defaultUserId) {
  Object.assign(sandbox.person(userId), structuredClone({...ada, ...person}));
}

/** Queries for the contents of the widget. */
export function profileOf(el: UserProfile) {
  const contents = contentsOf(el);
  const dialogs = dialogsOf(contents);
  const {root, findByRole} = contents;
  const row = (name: string) => root.querySelector<HTMLElement>(`[part~='${name}-row']`);
  return {
    ...contents,
    ...dialogs,
    row,
    /** The names of the rows, from top to bottom. */
    rowNames: () =>
      [...root.querySelectorAll('[part~=row]')].map(({part}) => [...part].find((name) => name !== 'row')!.slice(0, -4)),
    /** The text of a row's value. */
    value: (name: string) => normalizeSpace(row(name)!.querySelector('dd')!.innerText).replace(/ Edit$/, ''),
    avatar: () => root.querySelector<HTMLElement>('[part=avatar]'),
    openEdit: async (what: 'name' | 'email' | 'language') => {
      (await findByRole('button', `Edit ${what}`)).click();
      return until(dialogs.dialog, 'the dialog');
    },
    field: (id: 'firstName' | 'lastName' | 'locale') => dialogs.inDialog<HTMLInputElement>(`#${id}`)[0]!,
    values: () => dialogs.inDialog<HTMLInputElement>('input').map(({value}) => value),
    errorOf: (id: string) => normalizeSpace(root.querySelector<HTMLElement>(`#${id}-error`)!.innerText),
    hintOf: (id: string) => normalizeSpace(root.querySelector<HTMLElement>(`#${id}-hint`)!.innerText),
    isReady: () => dialogs.submitButton().getAttribute('aria-disabled') === 'false',
  };
}
