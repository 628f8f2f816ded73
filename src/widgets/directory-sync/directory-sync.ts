import {html} from 'lit';
import {property} from '../property.js';
import {type Directory, listDirectories} from '../../api/directories.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {SessionState} from '../../controllers/session-state.js';
import {emit} from '../../events.js';
import {directorySync} from '../../messages/en/directory-sync.js';
import {languages} from '../../messages/languages/directory-sync.js';
import {directorySync as scopes} from '../../session/catalog.js';
import type {Session} from '../../session/session.js';
import type {ListItem, Tone} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/time.js';
import {stateBadge} from '../../ui/resource-list.js';
import {ListWidgetElement} from '../list-widget-element.js';
import {providerOf} from './providers.js';

const tones = {
  linked: 'success',
  validating: 'waiting',
  invalid_credentials: 'danger',
  requires_type: 'danger',
  unlinked: 'waiting',
  deleting: 'waiting',
  unknown: 'waiting',
} as const satisfies Record<string, Tone>;

type State = keyof typeof tones;

const stateOf = ({state}: Directory): State => (Object.hasOwn(tones, state) ? (state as State) : 'unknown');

/** States that are about to change, on the server or through the setup in the Admin Portal. */
const changingStates: readonly State[] = ['validating', 'unlinked', 'deleting'];
/** States in which nothing has been synced yet. */
const unsyncedStates: readonly State[] = ['validating', 'unlinked', 'requires_type'];

const hourMs = 3_600_000;

/**
 * Lists the directories that an organization's users and groups are synced from, with their state, and opens the Admin
 * Portal, where users set up and manage them.
 *
 * @customElement workos-directory-sync
 * @tag workos-directory-sync
 * @summary An organization's directories, with their contents and last sync.
 * @fires {CustomEvent<{directory: Directory}>} workos-directory-updated - When a reload finds a new directory or a
 *   changed state.
 *
 * @slot empty - Replaces the line shown when there are no directories.
 *
 * @csspart list - The list of directories.
 * @csspart item - One directory.
 * @csspart mark - The logo or initials of the provider.
 * @csspart name - The name of the provider.
 * @csspart details - The name of the directory, its number of users and groups, and its last sync.
 * @csspart badge - The status of a directory.
 * @csspart badge-success - The status of a connected directory.
 * @csspart badge-danger - The status of a directory that requires action.
 * @csspart badge-waiting - The status of a directory that is being set up, validated or deleted.
 * @csspart actions - The buttons of a directory.
 * @csspart more-button - The button that shows or hides when a directory was added and last changed.
 * @csspart callout - A message about the state of a directory.
 * @csspart callout-warning - A message about a directory that has not synced recently.
 * @csspart callout-danger - A message about rejected credentials or an incomplete setup.
 * @csspart alert - An error message, or a note that the browser blocked the new tab.
 * @csspart empty-list - The line shown when there are no directories.
 */
export class DirectorySync extends ListWidgetElement<Directory> {
  /** @internal */
  protected static override readonly entry = {scopes, type: 'directory-sync'};
  /** @internal */
  protected static override readonly languages = languages;

  /** Warns about a connected directory whose last sync is more than this many hours ago. By default, never warns. */
  @property({type: Number, attribute: 'stale-sync-hours'}) staleSyncHours: number | undefined;

  /** The IDs of directories whose dates are shown. */
  readonly #expanded = new SessionState<ReadonlySet<string>>(this, new Set());

  /** @internal */
  protected override readonly list = new ResourceList<Directory>(this, {
    topic: 'directories',
    intent: 'dsync',
    load: async ({client}, signal) => (await listDirectories(client, signal)).directories,
    loadLink: (session) => this.#loadLink(session),
    isChanging: (directory) => changingStates.includes(stateOf(directory)),
    onChange: (directory) => emit(this, 'workos-directory-updated', {directory}),
  });

  /** @internal */
  override get text() {
    return this.messages('directorySync', directorySync);
  }

  /** @internal */
  override itemOf(directory: Directory): ListItem {
    const {text} = this;
    const {id, name, type} = directory;
    const {portal, marks} = this.list;
    const state = stateOf(directory);
    const provider = this.nameOf(directory);
    const label = state === 'unlinked' || state === 'requires_type' ? text.resume : text.manage;
    return {
      key: id,
      mark: mark(provider, providerOf(type).mark, marks, type === 'pending' ? '…' : undefined),
      name: html`<bdi translate="no">${provider}</bdi>`,
      details: [
        name && name !== provider ? html`<bdi translate="no">${name}</bdi>` : undefined,
        ...(unsyncedStates.includes(state) ? [] : this.#contentsOf(directory)),
        ...this.#datesOf(directory, provider),
      ],
      badge: this.badgeOf(directory),
      actions:
        state === 'deleting' ? undefined : portalButton(this, portal, {name: id, label, subject: name ?? provider}),
      callout: this.#calloutOf(directory),
      note: portalNote(this, portal, id),
    };
  }

  #contentsOf({state, activeUsers, inactiveUsers, groups, lastSyncRunAt}: Directory) {
    const {text} = this;
    const isKept = state === 'linked' || state === 'invalid_credentials';
    return [
      activeUsers === undefined ? undefined : text.activeUsers(activeUsers),
      inactiveUsers ? text.inactiveUsers(inactiveUsers) : undefined,
      groups === undefined ? undefined : text.groups(groups),
      lastSyncRunAt ? text.lastSync(this.#timeOf(lastSyncRunAt)) : isKept ? text.neverSynced : undefined,
    ];
  }

  #datesOf({id, createdAt, updatedAt}: Directory, subject: string) {
    if (!createdAt && !updatedAt) return [];
    const {text} = this;
    const isExpanded = this.#expanded.value.has(id);
    const toggle = html`<button
      type="button"
      part="button button-link more-button"
      aria-expanded=${isExpanded}
      @click=${() => this.#toggle(id)}
    >
      ${isExpanded ? text.less : text.more} <span class="hidden">(${subject})</span>
    </button>`;
    if (!isExpanded) return [toggle];
    return [
      toggle,
      createdAt && text.added(this.#timeOf(createdAt)),
      updatedAt && text.updated(this.#timeOf(updatedAt)),
    ];
  }

  #toggle(id: string) {
    const expanded = new Set(this.#expanded.value);
    if (!expanded.delete(id)) expanded.add(id);
    this.#expanded.value = expanded;
  }

  #timeOf(instant: string) {
    return relativeTime(instant, this.localization.language, instant);
  }

  #calloutOf({state, lastSyncRunAt}: Directory): ListItem['callout'] {
    const {text} = this;
    if (state === 'invalid_credentials') return {tone: 'danger', text: text.invalid};
    if (state === 'requires_type') return {tone: 'danger', text: text.incomplete};
    const hours = this.staleSyncHours ?? 0;
    const isStale = hours > 0 && Date.now() - Date.parse(lastSyncRunAt ?? '') > hours * hourMs;
    return state === 'linked' && isStale ? {tone: 'warning', text: text.stale(hours)} : undefined;
  }

  /** @internal */
  protected override badgeOf(directory: Directory) {
    return stateBadge(stateOf(directory), directory.state, this.text.status, tones);
  }

  /** @internal */
  override nameOf({type, name}: Directory) {
    const {text} = this;
    return type === 'pending' ? text.noProvider : providerOf(type).name || name || text.provider;
  }

  /** The list response contains the link, which expires after 5 minutes. Each press reloads the list and shows it. */
  async #loadLink(session: Session) {
    const {directories, link} = await listDirectories(session.client);
    this.list.replace(session, directories);
    return link();
  }
}
