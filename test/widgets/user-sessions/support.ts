import '../../../src/define/user-sessions.js';
import type {SandboxSession} from '../../../src/sandbox/index.js';
import {contentsOf, dialogsOf, mount, type MountOptions, normalizeSpace, serve, until} from '../../helpers/index.js';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
export const agents = {
  chromeOnMac: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
  safariOnPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  chromeOnTablet: `Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
  firefoxOnLinux: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
};

/** An instant this many minutes ago. */
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** A session as the server sends it, valid or not. */
export function session(id: string, change: Readonly<Record<string, unknown>> = {}): SandboxSession {
  return {
    id,
    userAgent: agents.chromeOnMac,
    ipAddress: '192.0.2.1',
    currentLocation: {cityName: 'Lisbon', countryISOCode: 'PT'},
    state: {tag: 'issued', expiresAt: null},
    lastActivityAt: minutesAgo(60),
    createdAt: minutesAgo(3 * 1_440),
    ...change,
  } as unknown as SandboxSession;
}

export const mac = session('mac', {lastActivityAt: minutesAgo(60)});
export const phone = session('phone', {userAgent: agents.safariOnPhone, lastActivityAt: minutesAgo(120)});
export const linux = session('linux', {userAgent: agents.firefoxOnLinux, lastActivityAt: minutesAgo(180)});

export interface SessionOptions extends MountOptions {
  readonly sessions?: readonly SandboxSession[];
  /** The attribute `current-session-id`. */
  readonly current?: string;
}

/** Mounts the widget on a server with these sessions. */
export async function mountSessions({sessions, current, sandbox, attributes, ...options}: SessionOptions = {}) {
  const server = serve(sandbox);
  if (sessions) setSessions(server.sandbox, sessions);
  const mounted = await mount('workos-user-sessions', {
    ...options,
    attributes: {...(current && {'current-session-id': current}), ...attributes},
  });
  const {requests} = mounted.sandbox;
  const short = (path: string) => path.replace('/_widgets/UserProfile/', '');
  const contents = contentsOf(mounted.el);
  const dialogs = dialogsOf(contents);
  const {root, findByRole} = contents;
  const items = () => contents.parts('item').filter((item) => !item.closest('dialog'));
  const open = async (label: string) => {
    const button = await findByRole('button', label);
    button.focus();
    button.click();
    return until(dialogs.dialog, `the dialog of ${label}`);
  };
  return {
    ...mounted,
    ...dialogs,
    items,
    /** The names of the listed devices, in order. */
    names: () => items().map((item) => normalizeSpace(item.querySelector('bdi')!.textContent)),
    /** The text of a row, including text for screen readers. */
    itemText: (index = 0) => normalizeSpace(items()[index]!.innerText),
    details: (index = 0) =>
      [...items()[index]!.querySelectorAll<HTMLElement>('[part=details] > span')].map(({innerText}) => innerText),
    /** The accessible names of the buttons that sign sessions out. */
    buttons: () => contents.parts('sign-out-button').map(({innerText}) => normalizeSpace(innerText)),
    openSignOut: (label: string) => open(`Sign out ${label}`),
    openOthers: () => open('Sign out all other sessions'),
    search: () => root.querySelector<HTMLInputElement>('[part~=search-input]'),
    calls: () => requests.map(({method, path}) => `${method} ${short(path)}`),
    writes: () => requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${short(path)}`),
  };
}

export function setSessions(
  sandbox: ReturnType<typeof serve>['sandbox'],
  sessions: readonly SandboxSession[],
  userId?: string,
) {
  sandbox.person(userId).sessions = structuredClone([...sessions]);
}

/** This many sessions, the latest activity first. */
export function manySessions(count: number) {
  return Array.from({length: count}, (_, index) =>
    session(`s${index}`, {ipAddress: `192.0.${index >> 8}.${index & 255}`, lastActivityAt: minutesAgo(index + 1)}),
  );
}
