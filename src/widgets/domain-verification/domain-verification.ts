import {html, nothing} from 'lit';
import {property} from '../property.js';
import {type Domain, listDomains} from '../../api/domains.js';
import {generateLink} from '../../api/portal.js';
import {Changes} from '../../controllers/changes.js';
import {Clock} from '../../controllers/clock.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {Lazy} from '../../controllers/lazy.js';
import {Poll} from '../../controllers/poll.js';
import {Portal} from '../../controllers/portal.js';
import {Query} from '../../controllers/query.js';
import {SessionState} from '../../controllers/session-state.js';
import {emit} from '../../events.js';
import {domainVerification} from '../../messages/en/domain-verification.js';
import {portal} from '../../messages/en/portal.js';
import {domainVerification as entry} from '../../session/catalog.js';
import type {Session} from '../../session/session.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {listStyles} from '../../styles/list.styles.js';
import {dataStyles} from '../../styles/data.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {alert} from '../../ui/alert.js';
import {notice} from '../../ui/notice.js';
import {humanize} from '../../ui/humanize.js';
import {globeIcon} from '../../ui/icons.js';
import {type ListItem, emptyList, listView, skeletonList} from '../../ui/list.js';
import {mark, markPath} from '../../ui/mark.js';
import type {MenuItem} from '../../ui/menu.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {queryView} from '../../ui/query-view.js';
import {RowMenu, menuButton} from '../../ui/row-menu.js';
import {relativeTime} from '../../ui/relative-time.js';
import {WidgetElement} from '../widget-element.js';
import type {DomainDialogName} from './dialogs.js';
import {nameServerOf} from './name-servers.js';
import {hasFailed, isPending, isVerified} from './states.js';

/**
 * Shows an organization's domains and whether they are verified, with the DNS records that verify them. Domains are
 * added in the Admin Portal, and removed here.
 *
 * @customElement workos-domain-verification
 * @tag workos-domain-verification
 * @summary An organization's domains, their verification and their DNS records.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-reverify - Before verification is restarted; cancelable.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-reverified - Verification was restarted; the domain is as it is
 *   then.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-remove - Before a domain is removed; cancelable.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-removed - A domain was removed.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-updated - A domain was found in another state, or is new.
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-open - Before the Admin Portal is opened; cancelable, for a
 *   page that opens it in its own way.
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-opened - The Admin Portal was opened in a new tab.
 *
 * @slot empty - Replaces what is shown when there is no domain.
 * @slot error - Replaces what is shown when nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart list - The domains.
 * @csspart item - One domain.
 * @csspart mark - The mark of who answers for its DNS, initials, or a globe.
 * @csspart name - The domain.
 * @csspart details - When it was added, and who answers for its DNS.
 * @csspart badge - Whether it is verified.
 * @csspart badge-success - It is.
 * @csspart badge-danger - It is not, in spite of all waiting.
 * @csspart badge-waiting - It is not yet.
 * @csspart actions - The buttons of a domain.
 * @csspart button - Any button.
 * @csspart button-primary - The button of the main action.
 * @csspart button-danger - A button that takes something away.
 * @csspart button-icon - A button with an icon alone.
 * @csspart button-link - A button that looks like a link.
 * @csspart portal-button - Opens the Admin Portal.
 * @csspart restart-button - Restarts the verification of a domain.
 * @csspart check-button - Looks whether anything has changed.
 * @csspart copy-button - Copies something.
 * @csspart callout - What has to be done about a domain.
 * @csspart callout-danger - The same, where the domain failed its verification.
 * @csspart list-footer - What is below the list.
 * @csspart menu - The menu of a domain.
 * @csspart menu-item - One action.
 * @csspart menu-item-danger - An action that takes something away.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart record - A DNS record.
 * @csspart alert - What went wrong, or went well.
 * @csspart alert-danger - What went wrong.
 * @csspart alert-success - What went well.
 * @csspart empty-list - What is shown when there is no domain.
 * @csspart error - What is shown when nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export class DomainVerification extends WidgetElement {
  static override styles = [...WidgetElement.styles, buttonStyles, loadingStyles, statusStyles, dataStyles, listStyles];
  protected static override readonly entry = entry;

  /** Hides everything that changes something. */
  @property({type: Boolean}) readonly = false;

  /** @internal */
  readonly main = new Query(this, {
    topic: 'domains',
    args: () => [] as const,
    load: ({client}, _, signal) => listDomains(client, signal),
    accept: (domains) => {
      this.#changes.note(domains.filter(({id}) => id));
      this.#check.value = this.#check.value === 'asked' ? 'answered' : undefined;
    },
  });
  readonly #changes = new Changes<Domain>(this, (domain) => emit(this, 'workos-domain-updated', {domain}));
  readonly #poll = new Poll(this, this.main, (domains) => domains.some(isPending));
  readonly #portal = new Portal(this, {
    intent: 'domain_verification',
    load: ({client}) => generateLink(client, 'domain_verification'),
    waiting: () => ({text: this.#portalText.text.waiting, language: this.languages.language}),
    onOpen: () => this.#poll.watch(),
  });
  readonly #marks = new Lazy(this, () => import('../../ui/marks.js'));
  /** @internal */
  readonly dialogs = new Dialogs(this, {
    load: () => import('./dialogs.js'),
    buttons: '[part~=item] [part~=button-icon]',
    isBusy: () => !this.main.data,
  });
  readonly #menu = new RowMenu<Domain>(this, {
    label: (domain) => this.text.actionsFor(this.nameOf(domain)),
    items: (domain) => this.#itemsOf(this.current(domain)),
  });
  /** Whether the person has asked to check again, and whether what is shown is the answer to that. */
  readonly #check = new SessionState<'asked' | 'answered' | undefined>(this, undefined);

  constructor() {
    super();
    new Clock(this);
  }

  /** @internal */
  get text() {
    return this.messages('domainVerification', domainVerification);
  }

  get #portalText() {
    return {text: this.messages('portal', portal), speaker: this};
  }

  /** A domain as it is now; as it was where it is no more. @internal */
  current(domain: Domain): Domain {
    return this.main.data?.find(({id}) => id === domain.id) ?? domain;
  }

  /** Shows at once what became of a domain; nothing where it is no more. @internal */
  revise(session: Session, {id}: Domain, revised?: Domain) {
    this.main.revise(session, (domains) => domains.flatMap((domain) => (domain.id === id ? (revised ?? []) : domain)));
    if (session === this.session) this.#poll.restart();
  }

  protected override content() {
    const {dialogs} = this;
    return html`
      ${alert(dialogs.error, this)}
      ${queryView(this, {
        skeleton: () => skeletonList(2, false),
        content: (domains) => this.#renderDomains(domains),
      })}
      <p class="hidden" role="status">
        ${this.#changes.latest.map(
          (domain) => html`<span>${this.nameOf(domain)}: ${this.#badgeOf(domain).text}</span> `,
        )}
      </p>
      ${notice(dialogs.notice, this, dialogs.hush)} ${this.#menu.render()} ${dialogs.current?.render()}
    `;
  }

  #renderDomains(domains: readonly Domain[]) {
    const {text} = this;
    const note = portalNote(this.#portal, '', this.#portalText);
    if (!domains.length) {
      return html`<slot name="empty">${emptyList(text.none, this.#addButton(true), note)}</slot>`;
    }
    const items = domains.map((domain, index) => ({
      ...this.itemOf(domain, index),
      actions: this.#actionsOf(domain),
      callout: hasFailed(domain) ? ({text: text.notFound, tone: 'danger'} as const) : undefined,
    }));
    return html`${listView(text.caption, items)}
      <div part="list-footer">
        ${this.#addButton()} ${domains.some(isPending) ? this.#checkButton() : nothing} ${note}
      </div>`;
  }

  #addButton(isPrimary = false) {
    if (this.readonly) return nothing;
    return portalButton(this.#portal, {name: '', label: this.text.add, isPrimary, ...this.#portalText});
  }

  #checkButton() {
    const {text, common, main} = this;
    const {value: check} = this.#check;
    const isBusy = check === 'asked' && main.isLoading;
    return html`<button type="button" part="button check-button" aria-busy=${isBusy} @click=${this.#checkAgain}>
        <span class="label">${text.checkAgain}</span>
        ${isBusy ? html`<span class="spinner"></span> <span class="hidden">${common.busy}</span>` : nothing}
      </button>
      <span role="status">${check === 'answered' && !this.#changes.latest.length ? text.unchanged : nothing}</span>`;
  }

  #checkAgain = () => {
    this.#check.value = 'asked';
    this.#poll.restart();
    if (!this.main.isLoading) this.main.refresh();
  };

  /** What is said of a domain wherever it is shown. @internal */
  itemOf(domain: Domain, index = 0): ListItem {
    const {text} = this;
    const {language} = this.languages;
    const {id, nameServer, createdAt} = domain;
    const [server, markName] = nameServerOf(nameServer);
    const path = markPath(markName ? this.#marks.want()?.marks : undefined, markName);
    return {
      key: id || `#${index}`,
      mark: mark(server, path, server ? undefined : globeIcon),
      name: html`<bdi>${this.nameOf(domain)}</bdi>`,
      details: [
        createdAt && text.added(relativeTime(past(createdAt), language, createdAt)),
        server ? text.dnsAt(server) : undefined,
      ],
      badge: this.#badgeOf(domain),
    };
  }

  #badgeOf(domain: Domain): NonNullable<ListItem['badge']> {
    const {status} = this.text;
    const {state} = domain;
    const known = Object.hasOwn(status, state) ? status[state as keyof typeof status] : humanize(state);
    return {
      text: known || status.unknown,
      tone: isVerified(domain) ? 'success' : hasFailed(domain) ? 'danger' : 'waiting',
    };
  }

  /** @internal */
  nameOf({domain}: Domain) {
    return domain || this.text.unnamed;
  }

  #actionsOf(domain: Domain) {
    const {text} = this;
    const name = this.nameOf(domain);
    if (!this.#itemsOf(domain).length) return undefined;
    return html`${
      this.canRestart(domain)
        ? html`<button
            type="button"
            part="button restart-button"
            @click=${({currentTarget}: Event) => {
              (currentTarget as HTMLElement).focus(); // Safari does not, and the dialog gives it back.
              void this.#open('record', domain);
            }}
          >
            <span>${text.restart} <span class="hidden">${name}</span></span>
          </button>`
        : nothing
    }${menuButton(text.actionsFor(name), domain.id, ({currentTarget}) =>
      this.#menu.open(domain, currentTarget as HTMLButtonElement),
    )}`;
  }

  #itemsOf(domain: Domain): MenuItem[] {
    const {text} = this;
    if (!domain.id) return [];
    const canRestart = this.canRestart(domain);
    const items: MenuItem[] = [];
    if (domain.record || canRestart) {
      const label = canRestart ? text.restartVerification : text.viewRecord;
      items.push({label, select: () => this.#open('record', domain)});
    }
    if (!this.readonly) items.push({label: text.remove, isDanger: true, select: () => this.#open('remove', domain)});
    return items;
  }

  /** Whether there is a reason to start verification anew: it has failed, or there is no record to look for. @internal */
  canRestart(domain: Domain) {
    return !!domain.id && !this.readonly && (hasFailed(domain) || (isPending(domain) && !domain.record));
  }

  #open(name: DomainDialogName, domain: Domain) {
    const button = this.renderRoot.querySelector(`[part~=item] [value="${CSS.escape(domain.id)}"]`);
    return this.dialogs.open(({openDialog}) => openDialog(name, this, domain), button);
  }
}

/** Nothing was added later than now, whatever two clocks say. */
function past(instant: string) {
  const now = Date.now();
  return Date.parse(instant) > now ? new Date(now).toISOString() : instant;
}
