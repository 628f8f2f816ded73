/**
 * The users table as light as the platform allows: ready markup, `createElement` and fetch. It is the yardstick for
 * the cost of the library, so it leaves out what users would miss, such as error messages, translations and narrow
 * containers. Any change that makes it faster is welcome.
 */
import type {components} from '../../src/api/schema.js';

type Schema = components['schemas'];
type Member = Schema['Member'];

const {token = '', apiOrigin = '', pageSize = '10'} = document.body.dataset;
const relative = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});
const dates = new Intl.DateTimeFormat('en', {dateStyle: 'long'});

/** Equal requests of several tables at the same time share one response. */
const requests = new Map<string, Promise<unknown>>();

function get<T>(path: string) {
  const known = requests.get(path);
  if (known) return known as Promise<T>;
  const headers = {
    Authorization: `Bearer ${token}`,
    'WorkOS-Widgets-Version': '1',
    'WorkOS-Widgets-Type': 'user-management',
  };
  const request = fetch(`${apiOrigin}/_widgets/UserManagement/${path}`, {headers})
    .then((response) => response.json() as Promise<T>)
    .finally(() => requests.delete(path));
  requests.set(path, request);
  return request;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function startTable(table: HTMLElement) {
  const find = <T extends HTMLElement>(selector: string) => table.querySelector<T>(selector)!;
  const body = find('tbody');
  const search = find<HTMLInputElement>('[type=search]');
  const filter = find<HTMLSelectElement>('.filter');
  const menu = find('.menu');
  const dialog = find<HTMLDialogElement>('dialog');
  const page = find('nav > span');
  const previous = find<HTMLButtonElement>('.previous');
  const next = find<HTMLButtonElement>('.next');

  let members: readonly Member[] = [];
  /** The cursors of the pages from the second to the current one; the first page has no cursor. */
  let cursors: readonly string[] = [];
  let following: string | null | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;

  async function load() {
    const query = new URLSearchParams({limit: pageSize});
    if (search.value) query.set('search', search.value);
    if (filter.value) query.set('role', filter.value);
    if (cursors.length) query.set('before', cursors.at(-1)!);
    const {data, list_metadata} = await get<Schema['MemberList']>(`members?${query}`);
    members = data;
    following = list_metadata.before;
    body.replaceChildren(...data.map(toRow));
    page.textContent = `Page ${cursors.length + 1}`;
    previous.disabled = !cursors.length;
    next.disabled = !following;
  }

  async function loadRoles() {
    const {roles} = await get<Schema['RolesAndConfig']>('roles-and-config');
    for (const select of [filter, find('[name=role]')]) {
      select.append(...roles.map(({name, slug}) => new Option(name, slug)));
    }
  }

  function startOver() {
    cursors = [];
    void load();
  }

  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(startOver, 200);
  });
  filter.addEventListener('change', startOver);
  previous.addEventListener('click', () => {
    cursors = cursors.slice(0, -1);
    void load();
  });
  next.addEventListener('click', () => {
    cursors = [...cursors, following!];
    void load();
  });
  find('.invite').addEventListener('click', () => dialog.showModal());
  find('.cancel').addEventListener('click', () => dialog.close());
  body.addEventListener('click', ({target}) => {
    const button = (target as Element).closest('button');
    const member = members.find(({id}) => id === button?.value);
    if (!button || !member) return;
    menu.replaceChildren(
      ...member.actions.map((action) => {
        const item = make('button', '', labels[action] ?? action);
        item.role = 'menuitem';
        return item;
      }),
    );
    menu.showPopover({source: button});
  });

  void load();
  void loadRoles();
}

const labels: Readonly<Record<string, string>> = {
  'edit-role': 'Edit role',
  'resend-invite': 'Resend invitation',
  'revoke-invite': 'Revoke invitation',
  'revoke-membership': 'Remove user',
};

function toRow({
  id,
  firstName,
  lastName,
  email,
  profilePictureUrl,
  lastActivityAt,
  roles,
  actions,
  isLoggedInUser,
}: Member) {
  const name = `${firstName ?? ''} ${lastName ?? ''}`.trim() || email;
  const row = make('tr');
  const user = make('div', 'user');
  const person = make('div');
  person.append(make('span', 'name', name), make('span', 'email', email));
  if (profilePictureUrl) {
    const picture = make('img', 'avatar');
    picture.loading = 'lazy';
    picture.src = profilePictureUrl;
    user.append(picture, person);
  } else user.append(make('span', 'avatar', name[0]), person);
  const more = make('button', '', '⋯');
  more.value = id;
  more.ariaLabel = `Actions for ${name}`;
  const first = make('th');
  first.append(user);
  const last = make('td');
  if (actions.length && !isLoggedInUser) last.append(more);
  row.append(
    first,
    make('td', '', roles?.map((role) => role.name).join(', ')),
    make('td', '', lastActivityAt ? timeText(Date.parse(lastActivityAt)) : 'Never active'),
    last,
  );
  return row;
}

function timeText(time: number) {
  if (Number.isNaN(time)) return 'Unknown';
  const hours = Math.trunc((time - Date.now()) / 3_600_000);
  if (hours > -24) return relative.format(hours, 'hour');
  return hours > -720 ? relative.format(Math.trunc(hours / 24), 'day') : dates.format(time);
}

for (const table of document.querySelectorAll('section')) startTable(table);
