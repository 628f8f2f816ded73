import {html, nothing} from 'lit';
import {type Domain, listDomains} from '../../api/domains.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {type MenuItem, RowMenu} from '../../controllers/row-menu.js';
import {SessionState} from '../../controllers/session-state.js';
import {emit} from '../../events.js';
import {domainVerification} from '../../messages/en/domain-verification.js';
import {domainVerification as entry} from '../../session/catalog.js';
import type {Session} from '../../session/session.js';
import {alert} from '../../ui/alert.js';
import {busyButton} from '../../ui/busy-button.js';
import {globeIcon} from '../../ui/icons.js';
import type {ListItem} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {menuButton} from '../../ui/menu-button.js';
import {notice} from '../../ui/notice.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/relative-time.js';
import {type ResourceListView, stateBadge} from '../../ui/resource-list.js';
import {ListWidgetElement} from '../list-widget-element.js';
import type {DomainDialogName} from './dialogs/dialogs.js';
import type {DomainDialogHost} from './dialogs/host.js';
import {nameServerOf} from './name-servers.js';
import {hasFailed, isPending, stateOf, tones} from './states.js';

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
 *
 * @slot empty - Replaces what is shown when there is no domain.
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
 * @csspart button-danger - A button that takes something away.
 * @csspart button-icon - A button with an icon alone.
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
 * @csspart alert-success - What went well.
 * @csspart empty-list - What is shown when there is no domain.
 */
export class DomainVerification extends ListWidgetElement<Domain> {
  /** @internal */
  protected static override readonly entry = entry;

  /** @internal */
  protected override readonly list = new ResourceList<Domain>(this, {
    topic: 'domains',
    intent: 'domain_verification',
    load: ({client}, signal) => listDomains(client, signal),
    isChanging: isPending,
    tell: (domain) => emit(this, 'workos-domain-updated', {domain}),
    onLoad: () => (this.#check.value = this.#check.value === 'asked' ? 'answered' : undefined),
  });
  /** @internal */
  readonly dialogs: Dialogs<DomainDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => !this.main.data,
  });
  readonly #menu = new RowMenu<Domain>(this, {
    load: () => import('../../ui/menu.js'),
    label: (domain) => this.text.actionsFor(this.nameOf(domain)),
    items: (domain) => this.#itemsOf(this.current(domain)),
  });
  /** The progress of "Check again": asked for, or answered by the data on screen. */
  readonly #check = new SessionState<'asked' | 'answered' | undefined>(this, undefined);

  /** @internal */
  override get text() {
    return this.messages('domainVerification', domainVerification);
  }

  /** A domain as it is now; as it was where it is no more. @internal */
  current(domain: Domain): Domain {
    return this.main.data?.find(({id}) => id === domain.id) ?? domain;
  }

  /** Shows at once what became of a domain; nothing where it is no more. @internal */
  revise(session: Session, {id}: Domain, revised?: Domain) {
    this.main.updateData(session, (domains) =>
      domains.flatMap((domain) => (domain.id === id ? (revised ?? []) : domain)),
    );
    if (session === this.session) this.list.poll.restart();
  }

  /** @internal */
  protected override content() {
    const {dialogs} = this;
    return html`
      ${alert(dialogs.error, this)} ${super.content()} ${notice(dialogs.notice, this, dialogs.clearNotice)}
      ${this.#menu.render()} ${dialogs.current?.render()}
    `;
  }

  /** @internal */
  protected override listView(): ResourceListView<Domain> {
    return {
      ...super.listView(),
      skeletonCount: 2,
      hasButtons: false,
      item: (domain) => ({
        ...this.itemOf(domain),
        actions: this.#actionsOf(domain),
        callout: hasFailed(domain) ? {text: this.text.notFound, tone: 'danger'} : undefined,
      }),
      footer: (domains) => this.#renderFooter(domains),
    };
  }

  #renderFooter(domains: readonly Domain[]) {
    const {portal} = this.list;
    return html`<div part="list-footer">
      ${portalButton(this, portal, {name: '', label: this.text.setUp})}
      ${domains.some(isPending) ? this.#checkButton() : nothing} ${portalNote(this, portal, '')}
    </div>`;
  }

  #checkButton() {
    const {text, main} = this;
    const {value: check} = this.#check;
    return html`${busyButton(this, {
        label: text.checkAgain,
        part: 'check-button',
        isBusy: check === 'asked' && main.isLoading,
        onClick: this.#checkAgain,
      })} <span role="status">${check === 'answered' && !this.list.changed.length ? text.unchanged : nothing}</span>`;
  }

  #checkAgain = () => {
    this.#check.value = 'asked';
    this.list.poll.restart();
    if (!this.main.isLoading) this.main.refresh();
  };

  /** What is said of a domain wherever it is shown. @internal */
  override itemOf(domain: Domain): ListItem {
    const {text} = this;
    const {language} = this.localization;
    const {id, nameServer, createdAt} = domain;
    const [server, markName] = nameServerOf(nameServer);
    return {
      key: id,
      mark: mark(server, markName, this.list.marks, server ? undefined : globeIcon),
      name: html`<bdi>${this.nameOf(domain)}</bdi>`,
      details: [
        createdAt && text.added(relativeTime(past(createdAt), language, createdAt)),
        server ? text.dnsAt(server) : undefined,
      ],
      badge: this.badgeOf(domain),
    };
  }

  /** @internal */
  protected override badgeOf(domain: Domain) {
    return stateBadge(stateOf(domain), domain.state, this.text.status, tones);
  }

  /** @internal */
  override nameOf({domain}: Domain) {
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
    return this.dialogs.open(({openDialog}) => openDialog(name, this, domain), domain.id);
  }
}

/** Nothing was added later than now, whatever two clocks say. */
function past(instant: string) {
  const now = Date.now();
  return Date.parse(instant) > now ? new Date(now).toISOString() : instant;
}
