import {html, nothing} from 'lit';
import type {DnsRecord, Domain} from '../../../api/domains.js';
import {reverifyDomain} from '../../../api/domains.writes.js';
import {Action} from '../../../controllers/action.js';
import {Clipboard} from '../../../controllers/clipboard.js';
import {emitCancelable, emit} from '../../../events.js';
import {copy} from '../../../messages/en/copy.js';
import type {Session} from '../../../session/session.js';
import {copyButton, copyStatus} from '../../../ui/copy.js';
import {Dialog, type DialogView} from '../../../dialogs/dialog.js';
import {itemView} from '../../../ui/list.js';
import {dialogText} from './dialog-text.js';
import type {DomainDialogHost} from './host.js';
import {nameServerOf} from '../name-servers.js';
import {isPending, isVerified} from '../states.js';

/** Shows a domain's DNS record to copy, and can restart verification. Updates as the state of the domain changes. */
export class RecordDialog extends Dialog<DomainDialogHost> {
  readonly #opened: Domain;
  readonly #copying: Clipboard;
  readonly #restarting: Action<[Domain], Domain>;
  #isRestarted = false;

  constructor(host: DomainDialogHost, domain: Domain) {
    super(host);
    this.#opened = domain;
    this.#copying = new Clipboard(this);
    this.#restarting = new Action(host, {
      changes: 'domains',
      send: (session, domain) => this.#restart(session, domain),
    });
  }

  protected get isPending() {
    return this.#restarting.isPending;
  }

  get #domain() {
    return this.host.currentDomain(this.#opened);
  }

  protected view(): DialogView {
    const text = dialogText(this.host);
    const domain = this.#domain;
    const canRestart = this.host.canRestart(domain);
    return {
      title: canRestart ? text.restartTitle : text.recordTitle,
      content: html`<ul part="list" role="list" aria-label=${this.host.text.caption}>
          <li part="item">${itemView(this.host.itemOf(domain))}</li>
        </ul>
        <p id="dialog-text" role="status">${this.#intro(domain, canRestart)}</p>
        ${domain.record ? this.#renderRecord(domain.record, this.host.nameOf(domain)) : nothing}`,
      ...(canRestart && {submit: this.host.text.restart, error: this.#restarting.error}),
    };
  }

  #intro(domain: Domain, canRestart: boolean) {
    const text = dialogText(this.host);
    const {record, nameServer} = domain;
    const name = html`<bdi translate="no"><strong>${this.host.nameOf(domain)}</strong></bdi>`;
    const [provider] = nameServerOf(nameServer);
    if (!record) return canRestart ? text.none(name) : text.noneNow(name);
    if (canRestart) return provider ? text.failedAt(name, provider) : text.failed(name);
    if (isPending(domain)) {
      const pending = provider ? text.pendingAt(name, provider) : text.pending(name);
      return this.#isRestarted ? [text.restarted, ' ', ...pending] : pending;
    }
    return isVerified(domain) ? text.verified(name) : text.other(name);
  }

  #renderRecord({type, host, value}: DnsRecord, domain: string) {
    const text = dialogText(this.host);
    const copyText = this.host.messages('copy', copy);
    const button = (id: 'host' | 'value' | 'record', value: string) =>
      copyButton(this.#copying, {id, value, name: text.copied[id], text: copyText, isLabelled: id === 'record'});
    const field = (label: string, value: string, ...more: readonly unknown[]) =>
      html`<div>
        <dt>${label}</dt>
        <dd>
          <code translate="no"><bdi dir="ltr">${value}</bdi></code>
          ${more}
        </dd>
      </div>`;
    const whole = domain.startsWith(`${host}.`) ? domain : `${host}.${domain}`;
    const hint = host === '@' ? text.apexHint(domain) : text.subdomainHint(whole);
    return html`<div class="record">
      <dl part="record">
        ${field(text.type, type)}
        ${field(text.host, host, button('host', host), html`<span class="hint">${hint}</span>`)}
        ${field(text.value, value, button('value', value))}
      </dl>
      ${button('record', `${text.type}: ${type}\n${text.host}: ${host}\n${text.value}: ${value}`)}
      ${copyStatus(this.#copying, copyText)}
    </div>`;
  }

  protected override async submit() {
    const domain = this.#domain;
    if (!emitCancelable(this.host, 'workos-domain-reverify', {domain})) return this.close();
    const restarted = await this.#restarting.run(domain);
    const {error} = this.#restarting;
    if (restarted) {
      emit(this.host, 'workos-domain-reverified', {domain: restarted});
      this.#isRestarted = true;
      this.focus('[part=dialog-actions] button'); // The pressed button no longer exists.
    } else if (!this.hasEnded && error?.code === 'not-found') {
      this.host.updateDomain(this.session!, domain);
      this.host.dialogs.error = error;
      this.close();
    }
  }

  async #restart(session: Session, domain: Domain) {
    const restarted = await reverifyDomain(session.client, domain);
    this.host.updateDomain(session, domain, restarted);
    return restarted;
  }
}
