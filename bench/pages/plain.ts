/**
 * The users table as a good engineer would write it for one page, without a framework: native elements, templates and
 * fetch. It is the baseline for the cost of the library, so any change that makes it faster is welcome.
 */
import type {components} from '../../src/api/schema.js';

type Schema = components['schemas'];
type Member = Schema['Member'];
type Role = Schema['MemberRole'];

const users = find<HTMLElement>('#users', document);
const {token = '', apiOrigin = '', pageSize = '10'} = users.dataset;
const body = find<HTMLTableSectionElement>('tbody');
const search = find<HTMLInputElement>('.search input');
const clear = find<HTMLButtonElement>('.search button');
const filter = find<HTMLSelectElement>('#filter');
const menu = find<HTMLElement>('#menu');
const pager = find<HTMLElement>('nav');
const previous = find<HTMLButtonElement>('#previous');
const next = find<HTMLButtonElement>('#next');
const failure = find<HTMLElement>('#alert');
const inviteDialog = find<HTMLDialogElement>('#invite-dialog');
const rolesDialog = find<HTMLDialogElement>('#roles-dialog');
const rowTemplate = find<HTMLTemplateElement>('#row').content.firstElementChild!;
const choiceTemplate = find<HTMLTemplateElement>('#choice').content.firstElementChild!;

let members: readonly Member[] = [];
let roles: readonly Role[] = [];
let edited: Member | undefined;
/** The cursors of the pages from the second to the current one; the first page has no cursor. */
let cursors: readonly string[] = [];
let following: string | null | undefined;
let loading: AbortController | undefined;
let typing: ReturnType<typeof setTimeout> | undefined;

// Requests start first, so that the remaining setup runs while they are in flight.
void load();
void loadRoles();
const skeleton = find<HTMLTemplateElement>('#skeleton').content;
body.replaceChildren(...Array.from({length: Math.min(Number(pageSize), 10)}, () => skeleton.cloneNode(true)));

function find<T extends Element>(selector: string, parent: ParentNode = users) {
  return parent.querySelector<T>(selector)!;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

async function api<T>(path: string, {method = 'GET', json, signal}: Call = {}): Promise<T> {
  const response = await fetch(`${apiOrigin}/_widgets/UserManagement/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'WorkOS-Widgets-Version': '1',
      'WorkOS-Widgets-Type': 'user-management',
      ...(json === undefined ? undefined : {'Content-Type': 'application/json'}),
    },
    body: json === undefined ? null : JSON.stringify(json),
    signal: signal ?? null,
  });
  if (response.ok) return (await response.json()) as T;
  const failed = (await response.json().catch(() => undefined)) as {message?: string} | undefined;
  throw new Error(failed?.message ?? `The server responded with status ${response.status}.`);
}

interface Call {
  readonly method?: string;
  readonly json?: unknown;
  readonly signal?: AbortSignal;
}

async function load() {
  loading?.abort();
  const {signal} = (loading = new AbortController());
  const query = new URLSearchParams({limit: pageSize});
  if (search.value.trim()) query.set('search', search.value.trim());
  if (filter.value) query.set('role', filter.value);
  const cursor = cursors.at(-1);
  if (cursor) query.set('before', cursor);
  users.ariaBusy = 'true';
  try {
    const {data, list_metadata} = await api<Schema['MemberList']>(`members?${query}`, {signal});
    members = data;
    following = list_metadata.before;
    failure.hidden = true;
    show();
  } catch (error) {
    if (signal.aborted) return;
    find('span', failure).textContent = (error as Error).message;
    failure.hidden = false;
  }
  users.ariaBusy = 'false';
}

async function loadRoles() {
  ({roles} = await api<Schema['RolesAndConfig']>('roles-and-config'));
  filter.append(...roles.map(({name, slug}) => new Option(name, slug)));
}

function show() {
  body.replaceChildren(...members.map(toRow));
  find<HTMLElement>('table').hidden = members.length === 0;
  find<HTMLElement>('#empty').hidden = members.length > 0;
  const page = cursors.length + 1;
  pager.hidden = page === 1 && !following;
  find('span', pager).textContent = `Page ${page}`;
  previous.ariaDisabled = String(page === 1);
  next.ariaDisabled = String(!following);
  find('#status').textContent = `${members.length} ${members.length === 1 ? 'member' : 'members'}, page ${page}`;
}

const statuses: Readonly<Partial<Record<string, readonly [label: string, tone: string]>>> = {
  Invited: ['Invited', 'badge-warning'],
  InviteExpired: ['Invitation expired', 'badge-danger'],
  InviteRevoked: ['Invitation revoked', 'badge-danger'],
};

function toRow(member: Member) {
  const {email, profilePictureUrl, lastActivityAt, status, actions, isLoggedInUser} = member;
  const name = nameOf(member);
  const row = rowTemplate.cloneNode(true) as HTMLElement;

  const avatar = find('.avatar', row);
  avatar.textContent = initials(name || email);
  if (profilePictureUrl) {
    const picture = new Image();
    picture.alt = '';
    picture.loading = 'lazy';
    picture.decoding = 'async';
    picture.referrerPolicy = 'no-referrer';
    picture.src = profilePictureUrl;
    avatar.append(picture);
  }

  const person = find('.person', row);
  find('.name', person).textContent = name || email;
  const [label, tone] = isLoggedInUser ? ['You', ''] : (statuses[status] ?? []);
  if (label) person.append(' ', make('span', `badge ${tone}`, label));
  if (name) person.append(make('bdi', 'email', email));

  find('.roles', row).append(...roleChips(member));
  find('.last-active', row).append(
    lastActivityAt ? relativeTime(lastActivityAt) : make('span', 'none', 'Never active'),
  );

  const button = find<HTMLButtonElement>('.icon', row);
  if (actions.length && !isLoggedInUser) {
    button.value = member.id;
    button.ariaLabel = `Actions for ${name || email}`;
  } else button.remove();
  return row;
}

/** How many roles a row shows before it is expanded. */
const shownRoles = 2;

function roleChips({id, roles}: Member, isExpanded = false) {
  if (!roles?.length) return [make('span', 'none', 'No role')];
  const shown = isExpanded ? roles : roles.slice(0, shownRoles);
  const chips: (Node | string)[] = shown.flatMap(({name, slug}) => [make('bdi', 'badge', name ?? slug), ' ']);
  const hidden = roles.length - shownRoles;
  if (hidden > 0) {
    const more = make('button', 'link', isExpanded ? '−' : `+${hidden}`);
    more.type = 'button';
    more.value = id;
    more.ariaExpanded = String(isExpanded);
    more.ariaLabel = isExpanded ? 'Show fewer roles' : `${hidden} more ${hidden === 1 ? 'role' : 'roles'}`;
    chips.push(more);
  }
  return chips;
}

function nameOf({firstName, lastName}: Member) {
  return [firstName?.trim(), lastName?.trim()].filter(Boolean).join(' ');
}

/** The first letters of the first and the last word. */
function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? '').join('');
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const month = 2_592_000_000;
const {lang} = document.documentElement;
const relative = new Intl.RelativeTimeFormat(lang, {numeric: 'auto'});
const thisYear = new Intl.DateTimeFormat(lang, {month: 'long', day: 'numeric'});
const otherYear = new Intl.DateTimeFormat(lang, {month: 'long', day: 'numeric', year: 'numeric'});
const exact = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeStyle: 'short'});

function relativeTime(instant: string) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return make('span', 'none', 'Unknown');
  const time = make('time', '', timeText(date));
  time.dateTime = date.toISOString();
  time.title = exact.format(date);
  return time;
}

/** A relative time up to 30 days, otherwise a date. */
function timeText(date: Date) {
  const distance = date.getTime() - Date.now();
  if (Math.abs(distance) >= month) {
    return (date.getFullYear() === new Date().getFullYear() ? thisYear : otherYear).format(date);
  }
  const [unit, size] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', Infinity];
  return relative.format(Math.trunc(distance / size), unit);
}

setInterval(() => {
  if (document.hidden) return;
  for (const time of body.querySelectorAll('time')) time.textContent = timeText(new Date(time.dateTime));
}, 60_000);

function startSearch(delay = 200) {
  clear.hidden = !search.value;
  clearTimeout(typing);
  typing = setTimeout(startOver, delay);
}

function startOver() {
  cursors = [];
  void load();
}

search.addEventListener('input', () => startSearch());
clear.addEventListener('click', () => {
  search.value = '';
  search.focus();
  startSearch(0);
});
filter.addEventListener('change', startOver);
find('button', failure).addEventListener('click', () => void load());
previous.addEventListener('click', () => {
  if (!cursors.length || users.ariaBusy === 'true') return;
  cursors = cursors.slice(0, -1);
  void load();
});
next.addEventListener('click', () => {
  if (!following || users.ariaBusy === 'true') return;
  cursors = [...cursors, following];
  void load();
});
body.addEventListener('error', ({target}) => ((target as HTMLElement).hidden = true), {capture: true});

body.addEventListener('click', ({target}) => {
  const button = (target as Element).closest('button');
  const member = members.find(({id}) => id === button?.value);
  if (!button || !member) return;
  if (button.ariaExpanded) button.parentElement!.replaceChildren(...roleChips(member, button.ariaExpanded === 'false'));
  else fillMenu(member); // The browser opens it, by the button's `popovertarget`.
});

function fillMenu(member: Member) {
  menu.ariaLabel = `Actions for ${nameOf(member) || member.email}`;
  menu.replaceChildren(
    ...Object.entries(actionsOf(member))
      .filter(([action]) => (member.actions as readonly string[]).includes(action))
      .map(([, [label, act, isDanger]]) => {
        const item = make('button', isDanger ? 'danger' : '', label);
        item.type = 'button';
        item.role = 'menuitem';
        item.tabIndex = -1;
        item.addEventListener('click', () => {
          menu.hidePopover();
          act();
        });
        return item;
      }),
  );
}

type RowAction = readonly [label: string, act: () => void, isDanger?: boolean];

function actionsOf(member: Member): Record<string, RowAction> {
  const {id, email} = member;
  return {
    'edit-role': ['Edit roles', () => editRoles(member)],
    'resend-invite': ['Resend invitation', () => void change(`Invite ${email} again?`, `invites/${id}/resend`, 'POST')],
    'revoke-invite': [
      'Revoke invitation',
      () => void change(`Revoke the invitation?`, `invites/${id}`, 'DELETE'),
      true,
    ],
    'revoke-membership': ['Remove user', () => void change(`Remove ${email}?`, `members/${id}`, 'DELETE'), true],
  };
}

async function change(question: string, path: string, method: string) {
  if (!confirm(question)) return;
  try {
    await api(path, {method});
    await load();
  } catch (error) {
    find('span', failure).textContent = (error as Error).message;
    failure.hidden = false;
  }
}

menu.addEventListener('toggle', ({newState}) => {
  if (newState === 'open') find<HTMLElement>('button', menu)?.focus();
});
menu.addEventListener('keydown', (event) => {
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(event.target as HTMLButtonElement);
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
  if (event.key === 'Tab') menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
});

find('#invite').addEventListener('click', () => {
  openDialog(inviteDialog, (role) => role.default);
});

function editRoles(member: Member) {
  edited = member;
  find('legend', rolesDialog).textContent = nameOf(member) || member.email;
  openDialog(rolesDialog, ({slug}) => member.roles?.some((role) => role.slug === slug) ?? false);
}

function openDialog(dialog: HTMLDialogElement, isChosen: (role: Role) => boolean) {
  find<HTMLFormElement>('form', dialog).reset();
  find('.invalid', dialog).textContent = '';
  find('.choices', dialog).replaceChildren(
    ...roles.map((role) => {
      const choice = choiceTemplate.cloneNode(true) as HTMLElement;
      const box = find<HTMLInputElement>('input', choice);
      box.value = role.slug;
      box.checked = isChosen(role);
      find('bdi', choice).textContent = role.name;
      find('small', choice).textContent = role.description ?? '';
      return choice;
    }),
  );
  dialog.showModal();
}

function chosenRoles(dialog: HTMLDialogElement) {
  return [...dialog.querySelectorAll<HTMLInputElement>('[name=role]:checked')].map(({value}) => value);
}

function onSubmit(dialog: HTMLDialogElement, send: (roles: readonly string[]) => Promise<void>) {
  find('[value=cancel]', dialog).addEventListener('click', () => dialog.close());
  find('form', dialog).addEventListener('submit', async (event) => {
    event.preventDefault();
    const submit = find<HTMLButtonElement>('[type=submit]', dialog);
    submit.disabled = true;
    try {
      await send(chosenRoles(dialog));
      dialog.close();
      await load();
    } catch (error) {
      find('.invalid', dialog).textContent = (error as Error).message;
    }
    submit.disabled = false;
  });
}

onSubmit(inviteDialog, async (roles) => {
  const emails = find<HTMLTextAreaElement>('#emails')
    .value.split(/[\s,;]+/)
    .filter(Boolean);
  const wrong = emails.find((email) => !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email));
  if (wrong) throw new Error(`“${wrong}” isn’t a valid email address.`);
  if (!emails.length) throw new Error('Enter at least one email address.');
  const names = emails.length === 1 && {
    firstName: find<HTMLInputElement>('#first-name').value.trim() || null,
    lastName: find<HTMLInputElement>('#last-name').value.trim() || null,
  };
  for (const email of emails) await api('invite-user', {method: 'POST', json: {email, roles, ...names}});
});

onSubmit(rolesDialog, async (roles) => {
  await api(`members/${edited!.id}`, {method: 'POST', json: {roles}});
});
