import {type TemplateResult, html, nothing} from 'lit';
import {type LinkedAccount, type Profile, getProfile} from '../../api/profile.js';
import {accountProviderOf} from '../../brands/account-providers.js';
import {Clock} from '../../controllers/clock.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {LazyModule} from '../../controllers/lazy-module.js';
import {Query} from '../../controllers/query.js';
import {SessionState} from '../../controllers/session-state.js';
import {userProfile} from '../../messages/en/user-profile.js';
import {languages} from '../../messages/languages/user-profile.js';
import {userProfile as scopes} from '../../session/catalog.js';
import type {Session} from '../../session/session.js';
import {actionButtonStyles} from '../../styles/action-button.styles.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {iconStyles} from '../../styles/icon.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {toneStyles} from '../../styles/tone.styles.js';
import {alert} from '../../ui/lazy-alert.js';
import {mark} from '../../ui/mark.js';
import {notice} from '../../ui/notice.js';
import {queryView} from '../../ui/query-view.js';
import {readTime} from '../../ui/relative-time.js';
import {relativeTime} from '../../ui/time.js';
import {property} from '../property.js';
import {WidgetElement} from '../widget-element.js';
import type {ProfileDialogName} from './dialogs/dialogs.js';
import type {ProfileDialogHost} from './dialogs/host.js';
import {languageName} from './language-name.js';
import {initialsOf, nameOf} from './profile-name.js';
import {type RowName, allRows, readRows} from './rows.js';
import {styles} from './user-profile.styles.js';

/** What a row shows. */
interface RowContent {
  /** Undefined if there is nothing to show. */
  readonly value: unknown;
  /** The dialog that changes it. */
  readonly edit?: ProfileDialogName;
  /** Whether the row is left out if there is nothing to show or to change. */
  readonly isOptional?: boolean;
}

/**
 * Shows the signed-in user's own profile: picture, name, e-mail address, the accounts that they sign in with, and
 * language. Users change name, e-mail address and language.
 *
 * @customElement workos-user-profile
 * @tag workos-user-profile
 * @summary The signed-in user's name, e-mail address, connected accounts and language.
 * @fires {CustomEvent<{changes: ProfileChanges}>} workos-profile-change - Before the names or the language are changed.
 *   Cancelable: if cancelled, the dialog closes without a message. `changes` has `firstName` and `lastName`, or `locale`.
 *   An empty text clears a value.
 * @fires {CustomEvent<{profile: Profile}>} workos-profile-changed - After the names or the language were changed.
 *   `profile` is the server's response.
 * @fires {CustomEvent<{email: string}>} workos-email-change - Before a code is sent to a new e-mail address. Cancelable:
 *   if cancelled, the dialog closes without a message.
 * @fires {CustomEvent<{profile: Profile}>} workos-email-changed - After the user has confirmed the new e-mail address.
 *
 * @slot error - Replaces the message shown when the data cannot be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart profile - The list of rows.
 * @csspart row - One row.
 * @csspart picture-row - The row with the picture.
 * @csspart name-row - The row with the name.
 * @csspart email-row - The row with the e-mail address.
 * @csspart accounts-row - The row with the connected accounts.
 * @csspart locale-row - The row with the language.
 * @csspart label - The label of a row.
 * @csspart value - The value of a row.
 * @csspart avatar - The user's picture or initials.
 * @csspart account - One connected account.
 * @csspart mark - The logo or initials of the provider of an account.
 * @csspart name - The name of the provider of an account.
 * @csspart details - The e-mail address of an account, and when the user last signed in with it.
 * @csspart button - Any button.
 * @csspart button-primary - The button for the main action of a dialog.
 * @csspart button-icon - A button that shows only an icon.
 * @csspart button-link - A button that looks like a link.
 * @csspart edit-button - A button that opens the dialog to change a row.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart field - A control with its label.
 * @csspart input - A text field.
 * @csspart code-input - The field for the digits of a code, above its cells.
 * @csspart code-cell - The cell of one digit of a code.
 * @csspart alert - A message about an error or a success.
 * @csspart alert-danger - An error message.
 * @csspart alert-success - A success message.
 * @csspart error - The message shown when the data cannot be loaded.
 * @csspart skeleton - A placeholder shown while data loads.
 */
export class UserProfile extends WidgetElement {
  static override styles = [
    ...WidgetElement.styles,
    iconStyles,
    buttonStyles,
    actionButtonStyles,
    loadingStyles,
    statusStyles,
    toneStyles,
    styles,
  ];
  /** @internal */
  protected static override readonly entry = {scopes, type: 'user-profile'};
  /** @internal */
  protected static override readonly languages = languages;

  /**
   * The names of the rows, in their order, separated by spaces: `picture`, `name`, `email`, `accounts` and `locale`.
   * Named rows are always shown. If empty, all rows with a value are shown, and those that the user can change.
   */
  @property() rows = '';

  /** Hides all controls that change data. */
  @property({type: Boolean}) readonly = false;

  /** @internal */
  readonly dialogs: Dialogs<ProfileDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => !this.main.data,
  });
  readonly #profile = new Query(this, {
    topic: 'profile',
    args: () => [] as const,
    load: ({client}, _, signal) => getProfile(client, signal),
  });
  readonly #marks = new LazyModule(this, () => import('../../brands/marks.js'));
  /** The URL of a picture that could not be shown. */
  readonly #brokenPicture = new SessionState<string | undefined>(this, undefined);

  constructor() {
    super();
    new Clock(this);
  }

  /** @internal */
  get main() {
    return this.#profile;
  }

  /** @internal */
  get text() {
    return this.messages('userProfile', userProfile);
  }

  /** Shows a profile from another response ahead of the next load. @internal */
  showProfile(session: Session, profile: Profile) {
    this.#profile.updateData(session, () => profile);
  }

  /** @internal */
  openDialog(name: ProfileDialogName) {
    return this.dialogs.open(({openDialog}) => openDialog(name, this));
  }

  /** @internal */
  protected override content() {
    const {dialogs} = this;
    return html`
      ${alert(dialogs.error, this)}
      ${queryView(this, {
        skeleton: () => this.#renderRows(() => skeleton, skeleton),
        content: (profile: Profile) => this.#renderProfile(profile),
      })}
      ${notice(dialogs.notice, this, dialogs.clearNotice)}
    `;
  }

  #renderProfile(profile: Profile) {
    const {text} = this;
    const isNamed = readRows(this.rows).length > 0;
    return this.#renderRows((name) => {
      const {value, edit, isOptional} = this.#contents(profile)[name];
      const canEdit = edit && !this.readonly;
      if (value === undefined && isOptional && !isNamed && !canEdit) return undefined;
      return html`${value ?? html`<span class="none">${name === 'accounts' ? text.noAccounts : text.notSet}</span>`}
      ${canEdit ? this.#editButton(edit) : nothing}`;
    });
  }

  /**
   * @param value The content of a row; undefined to leave the row out.
   * @param label In place of the labels.
   */
  #renderRows(value: (name: RowName) => unknown, label?: TemplateResult) {
    const named = readRows(this.rows);
    const rows = (named.length ? named : allRows).flatMap((name) => {
      const content = value(name);
      if (content === undefined) return [];
      // The picture says nothing to assistive technology.
      return html`<div part="row ${name}-row" aria-hidden=${name === 'picture' ? 'true' : nothing}>
        <dt part="label">${label ?? this.text.labels[name]}</dt>
        <dd part="value">${content}</dd>
      </div>`;
    });
    return html`<dl part="profile">${rows}</dl>`;
  }

  #contents(profile: Profile): Readonly<Record<RowName, RowContent>> {
    const {email, pictureUrl, accounts, locale} = profile;
    const isPictureShown = pictureUrl !== undefined || readRows(this.rows).length > 0;
    const list = html`<ul aria-label=${this.text.labels.accounts}>
      ${accounts.map((account) => this.#account(account))}
    </ul>`;
    return {
      picture: {value: isPictureShown ? this.#avatar(profile) : undefined, isOptional: true},
      name: {value: this.#text(nameOf(profile)), edit: 'name'},
      email: {value: this.#text(email), edit: 'email'},
      accounts: {value: accounts.length ? list : undefined, isOptional: true},
      locale: {value: this.#locale(locale), edit: 'locale', isOptional: true},
    };
  }

  #text(value: string) {
    return value ? html`<span><bdi translate="no">${value}</bdi></span>` : undefined;
  }

  #avatar(profile: Profile) {
    const {pictureUrl} = profile;
    const broken = this.#brokenPicture;
    return html`<span part="avatar">
      ${
        pictureUrl === undefined || pictureUrl === broken.value
          ? initialsOf(profile)
          : html`<img
              alt=""
              decoding="async"
              referrerpolicy="no-referrer"
              src=${pictureUrl}
              @error=${() => (broken.value = pictureUrl)}
            />`
      }
    </span>`;
  }

  #account({provider, email, lastLoginAt = ''}: LinkedAccount) {
    const {language} = this.localization;
    const {name, mark: markName, isKnown} = accountProviderOf(provider);
    return html`<li part="account">
      ${mark(name, markName, this.#marks)}
      <div class="about">
        <span part="name">${isKnown ? name : html`<bdi translate="no">${name}</bdi>`}</span>
        <span part="details">
          ${email ? html`<bdi translate="no">${email}</bdi>` : nothing}
          ${
            readTime(lastLoginAt, language)
              ? html`<span>${this.text.lastSignIn(relativeTime(lastLoginAt, language, ''))}</span>`
              : nothing
          }
        </span>
      </div>
    </li>`;
  }

  #locale(locale: string) {
    const name = locale && languageName(locale, this.localization.language);
    if (!name) return this.#text(locale);
    return html`<span>${name} <bdi translate="no" class="none">${locale}</bdi></span>`;
  }

  #editButton(name: ProfileDialogName) {
    const {text, dialogs} = this;
    return html`<button
      type="button"
      part="button edit-button"
      aria-label=${text.edits[name]}
      @click=${({currentTarget}: Event) => {
        // Safari (up to 26) does not focus a clicked button, so the dialog could not restore the focus. That is by design, so
        // this stays: https://webkit.org/b/22261
        (currentTarget as HTMLElement).focus();
        void this.openDialog(name);
      }}
      @pointerenter=${dialogs.preload}
      @focus=${dialogs.preload}
    >
      ${text.edit}
    </button>`;
  }
}

const skeleton = html`<span part="skeleton"></span>`;
