import {html} from 'lit';
import {property} from '../property.js';
import {type Directory, listDirectories} from '../../api/directories.js';
import {ResourceList} from '../../controllers/resource-list.js';
import {SessionState} from '../../controllers/session-state.js';
import {emit} from '../../events.js';
import {directorySync} from '../../messages/en/directory-sync.js';
import {directorySync as entry} from '../../session/catalog.js';
import type {Session} from '../../session/session.js';
import type {ListItem, Tone} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {portalButton, portalNote} from '../../ui/portal.js';
import {relativeTime} from '../../ui/relative-time.js';
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

/** Those that are about to come into another state, if not by themselves then by what somebody does in the Admin Portal. */
const passing: readonly State[] = ['validating', 'unlinked', 'deleting'];
/** Those in which nothing has been synced yet. */
const unsynced: readonly State[] = ['validating', 'unlinked', 'requires_type'];

const hourMs = 3_600_000;

/**
 * Shows the directories that an organization's people and groups come from, and how they do, and leads to the Admin
 * Portal, where they are set up and managed.
 *
 * @customElement workos-directory-sync
 * @tag workos-directory-sync
 * @summary An organization's directories, with what they hold and when they were last synced.
 * @fires {CustomEvent<{directory: Directory}>} workos-directory-updated - A directory was found in another state, or is
 *   new.
 *
 * @slot empty - Replaces what is shown when there is no directory.
 *
 * @csspart list - The directories.
 * @csspart item - One directory.
 * @csspart mark - The provider's mark, or its initials.
 * @csspart name - The provider.
 * @csspart details - The directory's name, what it holds, and the last sync.
 * @csspart badge - How it does.
 * @csspart badge-success - It works.
 * @csspart badge-danger - It does not work.
 * @csspart badge-waiting - It is on its way.
 * @csspart actions - The buttons of a directory.
 * @csspart more-button - Shows when a directory was added and changed.
 * @csspart callout - What has to be done about a directory.
 * @csspart callout-warning - The same, where the last sync was long ago.
 * @csspart callout-danger - The same, where the directory does not work.
 * @csspart alert - What went wrong, or what a browser has blocked.
 * @csspart empty-list - What is shown when there is no directory.
 */
export class DirectorySync extends ListWidgetElement<Directory> {
  /** @internal */
  protected static override readonly entry = entry;

  /** How many hours after its last sync a connected directory is warned of. By default none is. */
  @property({type: Number, attribute: 'stale-sync-hours'}) staleSyncHours: number | undefined;

  /** IDs of the directories whose dates are shown. */
  readonly #expanded = new SessionState<ReadonlySet<string>>(this, new Set());

  /** @internal */
  protected override readonly list = new ResourceList<Directory>(this, {
    topic: 'directories',
    intent: 'dsync',
    load: async ({client}, signal) => (await listDirectories(client, signal)).directories,
    loadLink: (session) => this.#loadLink(session),
    isChanging: (directory) => passing.includes(stateOf(directory)),
    tell: (directory) => emit(this, 'workos-directory-updated', {directory}),
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
      name: html`<bdi>${provider}</bdi>`,
      details: [
        name && name !== provider ? html`<bdi>${name}</bdi>` : undefined,
        ...(unsynced.includes(state) ? [] : this.#contentsOf(directory)),
        ...this.#more(directory, provider),
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

  #more({id, createdAt, updatedAt}: Directory, subject: string) {
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

  /** A link is good for five minutes and comes with the list, so the list is loaded anew for each press, and shown. */
  async #loadLink(session: Session) {
    const {directories, link} = await listDirectories(session.client);
    this.list.replace(session, directories);
    return link();
  }
}
