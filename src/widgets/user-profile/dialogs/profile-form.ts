import type {Profile} from '../../../api/profile.js';
import {type ProfileChanges, updateProfile} from '../../../api/profile.writes.js';
import {Action} from '../../../controllers/action.js';
import {Dialog} from '../../../dialogs/dialog.js';
import {emitCancelable, emit} from '../../../events.js';
import {errorText} from '../../../ui/alert.js';
import type {ProfileDialogHost} from './host.js';

/** Why fields are invalid. */
type Invalid = Readonly<Partial<Record<keyof ProfileChanges, string>>>;

/**
 * Base class of the dialogs that change fields of the profile. A failed change keeps what was typed, and shows the
 * server's reason at the field that it rejected.
 */
export abstract class ProfileForm<Name extends keyof ProfileChanges> extends Dialog<ProfileDialogHost> {
  /** The profile when the dialog was opened. */
  protected readonly profile: Profile;
  /** What is typed, by field. */
  protected readonly typed: Record<Name, string>;
  protected invalid: Invalid = {};
  readonly #saving: Action<[ProfileChanges], Profile>;

  constructor(host: ProfileDialogHost, profile: Profile, names: readonly Name[]) {
    super(host);
    this.profile = profile;
    this.typed = Object.fromEntries(names.map((name) => [name, profile[name]])) as Record<Name, string>;
    this.#saving = new Action(host, {
      changes: 'profile',
      send: ({client}, changes) => updateProfile(client, profile, changes),
    });
  }

  protected get isPending() {
    return this.#saving.isPending;
  }

  protected get names() {
    return Object.keys(this.typed) as Name[];
  }

  protected override get isChanged() {
    return this.names.some((name) => this.typed[name].trim() !== this.profile[name]);
  }

  /** Why the last change failed. */
  protected get error() {
    return this.#saving.error;
  }

  protected type(name: Name) {
    return ({target}: Event) => {
      this.typed[name] = (target as HTMLInputElement).value;
      this.invalid = {};
      this.requestUpdate();
    };
  }

  /** Shows why fields are invalid, and focuses the first of them. */
  protected reject(invalid: Invalid) {
    this.invalid = invalid;
    this.focus('[aria-invalid=true]');
  }

  /** Sends a change, shows its result and closes the dialog. */
  protected async save(changes: Readonly<Record<Name, string>>, notice: () => string) {
    const {host, session} = this;
    if (emitCancelable(host, 'workos-profile-change', {changes})) {
      const profile = await this.#saving.run(changes);
      if (!profile) return this.#showInvalid();
      host.showProfile(session!, profile);
      emit(host, 'workos-profile-changed', {profile});
      this.notice = notice();
    }
    this.close();
    return undefined;
  }

  /** Shows the server's reason at the fields that it names, or at the only field. */
  #showInvalid() {
    const {error} = this.#saving;
    if (error?.code !== 'invalid') return;
    const {names} = this;
    const rejected = names.filter((name) => names.length === 1 || error.fields.some(({field}) => field === name));
    if (!rejected.length) return;
    this.#saving.reset();
    const reason = errorText(error, this.host);
    this.reject(Object.fromEntries(rejected.map((name) => [name, reason])));
  }
}
