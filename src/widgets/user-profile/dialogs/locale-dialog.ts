import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Profile} from '../../../api/profile.js';
import type {DialogView} from '../../../dialogs/dialog.js';
import {field} from '../../../ui/field.js';
import {languageName} from '../language-name.js';
import {dialogText} from './dialog-text.js';
import type {ProfileDialogHost} from './host.js';
import {offeredLocales, readLocale} from './locales.js';
import {ProfileForm} from './profile-form.js';

/** Changes the language. An empty field clears it. */
export class LocaleDialog extends ProfileForm<'locale'> {
  constructor(host: ProfileDialogHost, profile: Profile) {
    super(host, profile, ['locale']);
  }

  protected view(): DialogView {
    const {host, typed, invalid} = this;
    const text = dialogText(host);
    return {
      title: text.localeTitle,
      content: html`${field({
          id: 'locale',
          label: text.locale,
          error: invalid.locale ?? '',
          hint: this.#hint,
          control: ({id, describedBy, invalid}) =>
            html`<input
              id=${id}
              part="input"
              type="text"
              list="locales"
              autofocus
              autocomplete="language"
              autocapitalize="off"
              spellcheck="false"
              translate="no"
              dir="auto"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              ?readonly=${this.isPending}
              .value=${live(typed.locale)}
              @input=${this.type('locale')}
            />`,
        })}
        <datalist id="locales">
          ${offeredLocales(host.localization.language).map(
            ({tag, name}) => html`<option value=${tag} label=${name}></option>`,
          )}
        </datalist>`,
      submit: text.save,
      isReady: this.isChanged,
      error: this.error,
    };
  }

  /** What the entry means. */
  get #hint() {
    const {language} = this.host.localization;
    const text = dialogText(this.host);
    if (!this.typed.locale.trim()) return this.profile.locale ? text.localeRemoval : text.localeHint;
    const tag = readLocale(this.typed.locale, language);
    const name = tag && languageName(tag, language);
    return name ? text.localeNamed(name, tag) : text.localeHint;
  }

  protected override submit() {
    const text = () => dialogText(this.host);
    const typed = this.typed.locale.trim();
    const locale = typed && readLocale(typed, this.host.localization.language);
    if (locale === undefined) return this.reject({locale: text().localeInvalid});
    void this.save({locale}, () => (locale ? text().localeSaved : text().localeRemoved));
    return undefined;
  }
}
