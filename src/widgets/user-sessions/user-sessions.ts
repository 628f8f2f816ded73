import {type TemplateResult, html, nothing, render} from 'lit';
import {property} from '../property.js';
import {type ActiveSession, listSessions} from '../../api/sessions.js';
import {Clock} from '../../controllers/clock.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {Query} from '../../controllers/query.js';
import {Rows} from '../../controllers/rows.js';
import {SessionState} from '../../controllers/session-state.js';
import {userSessions} from '../../messages/en/user-sessions.js';
import {languages} from '../../messages/languages/user-sessions.js';
import {userSessions as scopes} from '../../session/catalog.js';
import {readClaim} from '../../session/jwt.js';
import type {Session} from '../../session/session.js';
import {actionButtonStyles} from '../../styles/action-button.styles.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {dataStyles} from '../../styles/data.styles.js';
import {iconStyles} from '../../styles/icon.styles.js';
import {listStyles} from '../../styles/list.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {toneStyles} from '../../styles/tone.styles.js';
import {laptopIcon, phoneIcon, tabletIcon, unknownIcon} from '../../ui/icons.js';
import {isComposing} from '../../ui/composing.js';
import {alert} from '../../ui/lazy-alert.js';
import {type ListItem, emptyList, itemView, skeletonList} from '../../ui/list.js';
import {notice} from '../../ui/notice.js';
import {queryView} from '../../ui/query-view.js';
import {relativeTime} from '../../ui/time.js';
import {WidgetElement} from '../widget-element.js';
import type {SessionDialogHost} from './dialogs/host.js';
import {deviceName, labelsOf} from './labels.js';
import {methodName} from './methods.js';
import {placeOf} from './places.js';
import {findSessions} from './search.js';
import {readUserAgent} from './user-agent.js';
import {styles} from './user-sessions.styles.js';

/** A list of this many sessions has a search field. */
const minSearched = 10;
/** How many sessions are shown at first. */
const firstCount = 50;
/** A session that ends within this time says so. */
const endingSoonMs = 604_800_000;
/** How many characters of an unknown user agent are shown. */
const maxAgentLength = 60;

const icons = {computer: laptopIcon, phone: phoneIcon, tablet: tabletIcon};

/**
 * Lists the active sessions of the user: where, when and how they have signed in. The user can sign out one session, or
 * all but the current one.
 *
 * @customElement workos-user-sessions
 * @tag workos-user-sessions
 * @summary The user's active sessions, and a way to sign them out.
 * @fires {CustomEvent<{session: ActiveSession}>} workos-session-revoke - Before a session is signed out. Cancelable.
 * @fires {CustomEvent<{session: ActiveSession}>} workos-session-revoked - After a session was signed out.
 * @fires {CustomEvent<{currentSessionId: string}>} workos-sessions-revoke - Before all sessions but the current one are
 *   signed out. Cancelable.
 * @fires {CustomEvent<{currentSessionId: string}>} workos-sessions-revoked - After all sessions but the current one were
 *   signed out.
 *
 * @slot empty - Replaces the line shown when there are no sessions.
 * @slot error - Replaces the message shown when the data cannot be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart toolbar - The search field and the number of sessions, above a list of ten or more.
 * @csspart input - The search field.
 * @csspart search-input - The search field.
 * @csspart list - The list of sessions.
 * @csspart item - One session.
 * @csspart mark - The icon of the device.
 * @csspart name - The browser and the system of a session.
 * @csspart details - Place, address, last activity, sign-in and end of a session.
 * @csspart badge - The badge of the current session, or of impersonation.
 * @csspart badge-success - The badge of the current session.
 * @csspart badge-warning - The badge of a session in which someone else uses the account.
 * @csspart callout - Who else uses the account, and why.
 * @csspart callout-warning - Who else uses the account, and why.
 * @csspart actions - The button of a session.
 * @csspart button - Any button.
 * @csspart button-danger - A button for a destructive action.
 * @csspart button-icon - A button that shows only an icon.
 * @csspart button-link - A button that looks like a link.
 * @csspart sign-out-button - The button that signs a session out.
 * @csspart others-button - The button that signs out all but the current session.
 * @csspart show-all-button - The button that shows all sessions of a long list.
 * @csspart list-footer - The button and the notes below the list.
 * @csspart note - A note below the list.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart alert - A message about an error or a success.
 * @csspart alert-danger - An error message.
 * @csspart alert-success - A success message.
 * @csspart empty-list - The line shown when there are no sessions, or none that match the search.
 * @csspart error - The message shown when the data cannot be loaded.
 * @csspart skeleton - A placeholder shown while data loads.
 */
export class UserSessions extends WidgetElement {
  static override styles = [
    ...WidgetElement.styles,
    iconStyles,
    buttonStyles,
    actionButtonStyles,
    loadingStyles,
    statusStyles,
    dataStyles,
    toneStyles,
    listStyles,
    styles,
  ];
  /** @internal */
  protected static override readonly entry = {scopes, type: 'user-sessions'};
  /** @internal */
  protected static override readonly languages = languages;

  /**
   * The ID of the session in which the user looks at the widget. It is marked, and can't be signed out. Default: the
   * token's `sid` claim, which widget tokens may lack.
   */
  @property({attribute: 'current-session-id'}) currentSessionId: string | undefined;

  /** Hides the buttons that sign sessions out. */
  @property({type: Boolean}) readonly = false;

  /** @internal */
  readonly dialogs: Dialogs<SessionDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => !this.main.data,
  });
  readonly #sessions = new Query(this, {
    topic: 'sessions',
    args: () => [] as const,
    load: ({client}, _, signal) => listSessions(client, signal),
  });
  readonly #rows = new Rows(['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}]);
  readonly #search = new SessionState(this, '');
  readonly #isExpanded = new SessionState(this, false);

  constructor() {
    super();
    new Clock(this);
    for (const event of ['pointerover', 'focusin']) this.addEventListener(event, this.dialogs.preload, {once: true});
  }

  /** @internal */
  get main() {
    return this.#sessions;
  }

  /** @internal */
  get text() {
    return this.messages('userSessions', userSessions);
  }

  /** What is shown if the server refuses the list, which it may do for a valid token. @internal */
  get refusal() {
    const {refusedTitle: title, refusedText: text} = this.text;
    return {title, text};
  }

  /** The session that the user is in; undefined if it is unknown or not listed. @internal */
  get currentSession(): ActiveSession | undefined {
    const current = this.currentSessionId || this.#claim('sid');
    return current ? this.main.data?.find(({id}) => id === current) : undefined;
  }

  /** Removes sessions from the list ahead of the next load. @internal */
  keepSessions(access: Session, isKept: (session: ActiveSession) => boolean) {
    this.main.updateData(access, (sessions) => sessions.filter(isKept));
  }

  /** @internal */
  protected override content() {
    const {dialogs} = this;
    return html`
      ${alert(dialogs.error, this)}
      ${queryView(this, {
        skeleton: () => skeletonList(3, !this.readonly),
        content: (sessions: readonly ActiveSession[]) =>
          sessions.length
            ? this.#renderSessions(sessions)
            : html`<slot name="empty">${emptyList(this.text.none, undefined, undefined)}</slot>`,
      })}
      ${notice(dialogs.notice, this, dialogs.clearNotice)}
    `;
  }

  #renderSessions(sessions: readonly ActiveSession[]) {
    const {text} = this;
    const {value: search} = this.#search;
    const found = this.#sort(search ? findSessions(sessions, search, this.localization.language, text) : sessions);
    const isCut = !this.#isExpanded.value && found.length > firstCount;
    return html`${sessions.length >= minSearched || search ? this.#renderSearch(search, found.length) : nothing}${
      found.length
        ? this.#renderList(isCut ? found.slice(0, firstCount) : found, sessions)
        : emptyList(text.noMatch(search), this.#button('', text.clearSearch, this.#clearSearch), undefined)
    }${isCut ? this.#button('show-all-button', text.showAll(found.length), this.#showAll) : nothing}${this.#renderFooter(
      sessions,
    )}`;
  }

  #renderSearch(search: string, count: number) {
    const {text} = this;
    return html`<div part="toolbar">
      <input
        part="input search-input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        placeholder=${text.search}
        aria-label=${text.search}
        .value=${search}
        @input=${({target}: Event) => (this.#search.value = (target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || !search || isComposing(event)) return;
          event.preventDefault(); // Keeps a dialog of the page open.
          this.#clearSearch();
        }}
      />
      <span role="status">${text.shown(count)}</span>
    </div>`;
  }

  #button(part: string, label: unknown, act: (event: Event) => unknown) {
    return html`<button type="button" part="button ${part}" @click=${act}>${label}</button>`;
  }

  /** The current session, then those with the latest activity. */
  #sort(sessions: readonly ActiveSession[]) {
    const current = this.currentSession;
    return sessions
      .map((session) => [session === current ? Infinity : activityOf(session), session] as const)
      .sort(([one], [other]) => (one === other ? 0 : other - one))
      .map(([, session]) => session);
  }

  #renderList(shown: readonly ActiveSession[], sessions: readonly ActiveSession[]) {
    const {text, currentSession} = this;
    const {language} = this.localization;
    const labels = labelsOf(sessions, language, text);
    const labelOf = new Map(sessions.map((session, index) => [session, labels[index]!]));
    const organization = this.#organization;
    const list = this.#rows.render(
      shown,
      ({id}) => id,
      (row, session) => {
        const actions = this.#actionsOf(session, labelOf.get(session)!);
        render(itemView({...this.itemOf(session), actions}), row, {host: this});
      },
      [text, language, this.readonly, organization, Math.floor(Date.now() / 60_000)], // Times are relative.
      (session) => [session, session === currentSession, labelOf.get(session)],
    );
    list.setAttribute('aria-label', text.caption);
    return list;
  }

  #claim(name: string) {
    const {session} = this;
    return session && readClaim(session.token.value, name);
  }

  /** The organization that the token is for. */
  get #organization() {
    return this.#claim('org_id');
  }

  /** How a session is shown in the list and in dialogs. @internal */
  itemOf(session: ActiveSession): ListItem {
    const {text} = this;
    const {id, impersonator} = session;
    const name = deviceName(session, text);
    const {kind} = readUserAgent(session.userAgent);
    const isImpersonated = impersonator !== undefined;
    return {
      key: id,
      mark: html`<span part="mark" aria-hidden="true">${kind ? icons[kind] : unknownIcon}</span>`,
      name: html`<bdi>${name}</bdi>${
          isImpersonated ? html` <span part="badge badge-warning">${text.impersonation}</span>` : nothing
        }`,
      details: this.#detailsOf(session, name),
      badge: session === this.currentSession ? {text: text.current, tone: 'success'} : undefined,
      callout: isImpersonated ? {text: this.#impersonationOf(session), tone: 'warning'} : undefined,
    };
  }

  #detailsOf(session: ActiveSession, name: string) {
    const {text} = this;
    const {language} = this.localization;
    const {userAgent, ipAddress, lastActivityAt, createdAt, expiresAt, methods, organizationId} = session;
    const place = placeOf(session, language, text);
    const time = (instant: string | undefined, phrase: (time: TemplateResult) => unknown, latest?: number) =>
      Date.parse(instant ?? '') ? phrase(relativeTime(instant!, language, '', latest)) : undefined;
    const left = Date.parse(expiresAt ?? '') - Date.now();
    const organization = this.#organization;
    return [
      name === text.unknownDevice && userAgent ? agentView(userAgent) : undefined,
      place ? html`<bdi>${place}</bdi>` : ipAddress ? undefined : text.unknownPlace,
      ipAddress ? html`<bdi translate="no">${ipAddress}</bdi>` : undefined,
      session === this.currentSession ? undefined : time(lastActivityAt, text.active),
      time(createdAt, text.signedIn),
      ...methods.map((method) => html`<bdi>${methodName(method, text)}</bdi>`),
      left > 0 && left <= endingSoonMs ? time(expiresAt, text.ends, Infinity) : undefined,
      organizationId && organization && organizationId !== organization ? text.otherOrganization : undefined,
    ];
  }

  #impersonationOf({impersonator, impersonationReason}: ActiveSession) {
    const {text} = this;
    const quoted = (words: string) => html`<bdi translate="no">${words}</bdi>`;
    return [
      impersonator ? text.impersonatedBy(quoted(impersonator)) : text.impersonated,
      impersonationReason ? [' ', text.reason(quoted(impersonationReason))] : '',
    ];
  }

  #actionsOf(session: ActiveSession, label: string) {
    const {id} = session;
    if (this.readonly || !id || session === this.currentSession) return undefined;
    return html`<button
      type="button"
      class="row-button"
      part="button sign-out-button"
      value=${id}
      @click=${(event: Event) => this.#open(event, session)}
    >
      <span>${this.text.signOut} <span class="hidden">${label}</span></span>
    </button>`;
  }

  #renderFooter(sessions: readonly ActiveSession[]) {
    const {text, readonly, currentSession} = this;
    const notes = [
      ...(readonly || currentSession ? [] : [text.currentUnknown]),
      ...(sessions.some(({city, country}) => city || country) ? [text.placesNote] : []),
    ];
    const hasButton = !readonly && currentSession && sessions.length > 1;
    if (!hasButton && !notes.length) return nothing;
    return html`<div part="list-footer">
      ${hasButton ? this.#button('others-button', text.signOutOthers, (event) => this.#open(event)) : nothing}
      ${notes.map((note) => html`<p part="note">${note}</p>`)}
    </div>`;
  }

  #open({currentTarget}: Event, session?: ActiveSession) {
    // Safari (up to 26) does not focus a clicked button, so the dialog could not restore the focus. That is by design, so
    // this stays: https://webkit.org/b/22261
    (currentTarget as HTMLElement).focus();
    // No row is called `others`: if the button is gone when the dialog closes, the widget gets the focus.
    return this.dialogs.open(({openDialog}) => openDialog(this, session), session?.id ?? 'others');
  }

  #clearSearch = () => {
    this.#search.value = '';
    this.focus();
  };

  /** Shows all sessions, and moves the focus to the first new one, since the button is gone. */
  #showAll = async () => {
    this.#isExpanded.value = true;
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('[part~=item]')[firstCount];
    const button = row?.querySelector('button');
    if (row && !button) row.tabIndex = -1;
    (button ?? row)?.focus();
  };
}

/** When a session was used last, in milliseconds since the epoch; 0 if that is unknown. */
function activityOf({lastActivityAt, createdAt}: ActiveSession) {
  return Date.parse(lastActivityAt ?? '') || Date.parse(createdAt ?? '') || 0;
}

/** The start of a user agent that is not known, so that the user may recognize it. */
function agentView(agent: string) {
  const start = [...agent].slice(0, maxAgentLength).join('');
  return html`<bdi translate="no" title=${agent}>${start}${start === agent ? '' : '…'}</bdi>`;
}
