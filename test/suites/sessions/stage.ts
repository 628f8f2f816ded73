import '../../../src/define.js';
import {decodeJwt} from 'jose';
import sinon from 'sinon';
import {
  type Grant,
  type Sandbox,
  type SandboxData,
  defaultOrganizationId,
  developerUserId,
  secondOrganizationId,
} from '../../../src/sandbox/index.js';
import {catchTabs, mount, recordEvents, replaceClipboard, serve, normalizeSpace, until} from '../../helpers/index.js';
import {elementsIn} from '../../flows/keyboard.js';
import {player} from '../../flows/play.js';
import {type Flow, type Row, memberCount} from '../../flows/table.js';

/** The organizations and users of the tokens. */
export const here: Grant = {organizationId: defaultOrganizationId};
export const elsewhere: Grant = {organizationId: secondOrganizationId};
export const somebodyElse: Grant = {organizationId: defaultOrganizationId, userId: developerUserId};
/** An organization without a user. */
export const nobody: Grant = {organizationId: defaultOrganizationId, userId: null};

interface Sent {
  readonly method: string;
  readonly path: string;
  /** The organization and user of the token. */
  readonly organizationId: unknown;
  readonly userId: unknown;
}

/** Mints a unique token. */
export function mint(grant: Grant = {}) {
  return serve().sandbox.mintToken({...grant, claims: {jti: crypto.randomUUID()}});
}

/** All data of an organization, as JSON. */
export function stateOf(sandbox: Sandbox, grant: Grant) {
  const organizationId = grant.organizationId ?? undefined;
  const kinds: (keyof SandboxData)[] = [
    'connections',
    'domains',
    'directories',
    'logStreams',
    'apiKeys',
    'userApiKeys',
  ];
  return JSON.stringify([sandbox.members(organizationId), kinds.map((kind) => sandbox.data(kind, organizationId))]);
}

/** Mounts the widget of a row with a token function whose token the test can change. */
export async function enter({tag, sandbox: settings, ready}: Row, grant: Grant = here) {
  const tabs = catchTabs();
  replaceClipboard();
  const server = serve({members: memberCount, ...settings});
  let token = await mint(grant);
  const sent: Sent[] = [];
  const {fetch} = globalThis;
  /** Each holds back the responses to matching requests. */
  const gates: {readonly match: string; readonly opened: Promise<void>}[] = [];
  globalThis.fetch = async (input, init) => {
    const {pathname: path} = new URL(input as string);
    const {org_id, sub} = decodeJwt(new Headers(init?.headers).get('authorization')!.slice(7));
    const request = {method: init!.method!, path, organizationId: org_id, userId: sub};
    sent.push(request);
    const response = await fetch(input, init);
    await gates.find(({match}) => matches(match, request))?.opened;
    return response;
  };
  const {el} = await mount(tag, {token: () => token, isLoading: true});
  const play = player(el);
  await play.see(ready);
  const errors = recordEvents(el, 'workos-error');

  return {
    el,
    play,
    server,
    tabs,
    sent,
    sandbox: server.sandbox,
    /** Makes the token function return another token from now on, without notifying the widget. */
    async change(next: Grant) {
      token = await mint(next);
    },
    /** Sets a token in place of the function. */
    async give(next: Grant) {
      el.token = await mint(next);
    },
    /** Advances the clock by two hours without running timers, as when a machine sleeps, and wakes the tab. */
    wake() {
      const clock = sinon.useFakeTimers({now: Date.now() + 7_200_000, toFake: ['Date']});
      window.dispatchEvent(new Event('online'));
      clock.restore();
    },
    /** Holds back the responses to matching requests. Returns a function that releases them. */
    hold(match: string) {
      let open!: () => void;
      gates.push({match, opened: new Promise((resolve) => (open = resolve))});
      return open;
    },
    /** The sent requests that match a flow. */
    sentBy: ({sends}: Flow) => sent.filter((request) => matches(sends!.request, request)),
    codes: () => errors.map(({detail}) => (detail as {error: {code: string}}).error.code),
    /** Waits for the first data of the new session. */
    arrival: () => {
      const heard = recordEvents(el, 'workos-ready');
      return until(() => heard.length > 0 && !server.pendingRequests(), 'the data of the new session', 8_000);
    },
    alerts: () =>
      elementsIn(el.shadowRoot!).flatMap((one) => (one.role === 'alert' ? normalizeSpace(one.innerText) : [])),
    notice: () => normalizeSpace(el.shadowRoot!.querySelector<HTMLElement>('.notice')?.innerText ?? ''),
    entered: () =>
      [...el.shadowRoot!.querySelectorAll<HTMLInputElement>('dialog :is(input, textarea)')].map(({value}) => value),
  };
}

export type Stage = Awaited<ReturnType<typeof enter>>;

/** Whether a request matches a pattern in the sandbox's fault syntax. */
export function matches(name: string, {method, path}: Pick<Sent, 'method' | 'path'>) {
  return new RegExp(`^${name.replaceAll('*', '[^/]+')}$`).test(`${method} ${path}`);
}
