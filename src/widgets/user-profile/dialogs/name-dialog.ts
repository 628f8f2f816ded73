import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Profile} from '../../../api/profile.js';
import type {DialogView} from '../../../dialogs/dialog.js';
import {field} from '../../../ui/field.js';
import {dialogText} from './dialog-text.js';
import type {ProfileDialogHost} from './host.js';
import {ProfileForm} from './profile-form.js';

/** The longest name that the server accepts, in UTF-16 code units. */
const maxLength = 255;

const names = ['firstName', 'lastName'] as const;
type Name = (typeof names)[number];

/** Changes first and last name. Empty fields clear them. */
export class NameDialog extends ProfileForm<Name> {
  constructor(host: ProfileDialogHost, profile: Profile) {
    super(host, profile, names);
  }

  protected view(): DialogView {
    const text = dialogText(this.host);
    const isRemoved = this.isChanged && !this.#entered.firstName && !this.#entered.lastName;
    return {
      title: text.nameTitle,
      content: html`${names.map((name) => this.#renderField(name))}
        <p class=${isRemoved ? 'hint' : 'hidden'} role="status">${isRemoved ? text.nameRemoval : nothing}</p>`,
      submit: text.save,
      isReady: this.isChanged,
      error: this.error,
    };
  }

  #renderField(name: Name) {
    return field({
      id: name,
      label: dialogText(this.host)[name],
      error: this.invalid[name] ?? '',
      control: ({id, describedBy, invalid}) =>
        html`<input
          id=${id}
          part="input"
          type="text"
          ?autofocus=${name === 'firstName'}
          autocomplete=${name === 'firstName' ? 'given-name' : 'family-name'}
          dir="auto"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          ?readonly=${this.isPending}
          .value=${live(this.typed[name])}
          @input=${this.type(name)}
        />`,
    });
  }

  get #entered() {
    const {firstName, lastName} = this.typed;
    return {firstName: firstName.trim(), lastName: lastName.trim()};
  }

  protected override submit() {
    const text = dialogText(this.host);
    const entered = this.#entered;
    const tooLong = names.filter((name) => entered[name].length > maxLength);
    if (tooLong.length) {
      return this.reject(Object.fromEntries(tooLong.map((name) => [name, text.nameTooLong(maxLength)])));
    }
    const isRemoved = !entered.firstName && !entered.lastName;
    void this.save(entered, () => (isRemoved ? dialogText(this.host).nameRemoved : dialogText(this.host).nameSaved));
    return undefined;
  }
}
