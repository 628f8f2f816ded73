import {html, nothing} from 'lit';
import {type Domain, listDomains} from '../../api/domains.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {type MenuItem, RowMenu} from '../../controllers/row-menu.js';
import {SessionState} from '../../controllers/session-state.js';
import {emit} from '../../events.js';
import {domainVerification} from '../../messages/en/domain-verification.js';
import {languages} from '../../messages/languages/domain-verification.js';
import {domainVerification as scopes} from '../../session/catalog.js';
import type {Session} from '../../session/session.js';
import {alert} from '../../ui/lazy-alert.js';
import {busyButton} from '../../ui/busy-button.js';
import {globeIcon} from '../../ui/icons.js';
import type {ListItem} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {menuButton} from '../../ui/menu-button.js';
import {notice} from '../../ui/notice.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/time.js';
import {type ResourceListView, stateBadge} from '../../ui/resource-list.js';
import {ListWidgetElement} from '../list-widget-element.js';
import type {DomainDialogName} from './dialogs/dialogs.js';
import type {DomainDialogHost} from './dialogs/host.js';
import {nameServerOf} from './name-servers.js';
import {hasFailed, isPending, stateOf, tones} from './states.js';

/**
 * Lists an organization's domains, whether they are verified, and the DNS records that verify them. Users add domains
 * in the Admin Portal, and remove them in the widget.
 *
 * @customElement workos-domain-verification
 * @tag workos-domain-verification
 * @summary An organization's domains, their verification and their DNS records.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-reverify - Before verification is restarted. Cancelable.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-reverified - After verification was restarted. `domain` is the
 *   server's response, with the DNS record that it now looks up.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-remove - Before a domain is removed. Cancelable.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-removed - After a domain was removed.
 * @fires {CustomEvent<{domain: Domain}>} workos-domain-updated - When a reload finds a new domain or a changed state.
 *
 * @slot empty - Replaces the line shown when there are no domains.
 *
 * @csspart list - The list of domains.
 * @csspart item - One domain.
 * @csspart mark - The logo or initials of the DNS provider, or a globe if it is unknown.
 * @csspart name - The name of the domain.
 * @csspart details - When the domain was added, and its DNS provider.
 * @csspart badge - The status of a domain.
 * @csspart badge-success - The status of a verified domain.
 * @csspart badge-danger - The status of a domain whose verification failed.
 * @csspart badge-waiting - The status of a domain whose verification is pending.
 * @csspart actions - The buttons of a domain.
 * @csspart button-danger - A button for a destructive action.
 * @csspart button-icon - A button that shows only an icon.
 * @csspart restart-button - The button that restarts the verification of a domain.
 * @csspart check-button - The button that reloads the domains.
 * @csspart copy-button - A button that copies a value of the DNS record, or all of it.
 * @csspart callout - A message about the state of a domain.
 * @csspart callout-danger - A message about a failed verification.
 * @csspart list-footer - The buttons and messages below the list.
 * @csspart menu - The menu of a domain.
 * @csspart menu-item - One menu item.
 * @csspart menu-item-danger - A menu item for a destructive action.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart record - A DNS record.
 * @csspart alert - A message about an error, a warning or a success.
 * @csspart alert-success - A success message.
 * @csspart empty-list - The line shown when there are no domains.
 */
export class DomainVerification extends ListWidgetElement<Domain> {
  /** @internal */
  protected static override readonly entry = {scopes, type: 'admin-portal-domain-verification'};
  /** @internal */
  protected static override readonly languages = languages;

  /** @internal */
  protected override readonly list = new ResourceList<Domain>(this, {
    topic: 'domains',
    intent: 'domain_verification',
    load: ({client}, signal) => listDomains(client, signal),
    isChanging: isPending,
    onChange: (domain) => emit(this, 'workos-domain-updated', {domain}),
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
    items: (_, domain) => this.#itemsOf(this.currentDomain(domain)),
  });
  /** The progress of “Check again”: `asked` while loading, `answered` when the data on screen is its result. */
  readonly #check = new SessionState<'asked' | 'answered' | undefined>(this, undefined);

  /** @internal */
  override get text() {
    return this.messages('domainVerification', domainVerification);
  }

  /** The current data of a domain, or the given data if the domain no longer exists. @internal */
  currentDomain(domain: Domain): Domain {
    return this.main.data?.find(({id}) => id === domain.id) ?? domain;
  }

  /** Updates a domain in the list ahead of the next load. Removes it if `revised` is undefined. @internal */
  updateDomain(session: Session, {id}: Domain, revised?: Domain) {
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

  /** How a domain is shown in the list and in dialogs. @internal */
  override itemOf(domain: Domain): ListItem {
    const {text} = this;
    const {language} = this.localization;
    const {id, nameServer, createdAt} = domain;
    const [server, markName] = nameServerOf(nameServer);
    return {
      key: id,
      mark: mark(server, markName, this.list.marks, server ? undefined : globeIcon),
      name: html`<bdi translate="no">${this.nameOf(domain)}</bdi>`,
      details: [
        createdAt && text.added(relativeTime(createdAt, language, createdAt)),
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
              // Safari (up to 26) does not focus a clicked button, so the dialog could not restore the focus. That is by design, so
              // this stays: https://webkit.org/b/22261
              (currentTarget as HTMLElement).focus();
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

  /** Whether verification can be restarted: it failed, or it is pending without a DNS record. @internal */
  canRestart(domain: Domain) {
    return !!domain.id && !this.readonly && (hasFailed(domain) || (isPending(domain) && !domain.record));
  }

  #open(name: DomainDialogName, domain: Domain) {
    return this.dialogs.open(({openDialog}) => openDialog(name, this, domain), domain.id);
  }
}
