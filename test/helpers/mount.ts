import type {WidgetElement} from '../../src/widgets/widget-element.js';
import type {Grant, SandboxSettings} from '../../src/sandbox/index.js';
import {loadRecovery} from '../../src/api/http/request.js';
import type {TokenInput} from '../../src/session/token-source.js';
import {loadErrors} from '../../src/ui/lazy-alert.js';
import {allByRole, isVisible, nameOf, normalizeSpace} from './roles.js';
import {serve} from './server.js';
import {until} from './wait.js';

// Widgets load this code with the first failure. If it is there, failures are shown without a delay. In test/e2e/errors.test.ts
// and test/e2e/recover.test.ts, it is loaded as in a page.
await Promise.all([loadRecovery(), loadErrors()]);

type Tag = {
  [Name in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Name] extends WidgetElement ? Name : never;
}[keyof HTMLElementTagNameMap];

export interface MountOptions {
  /** Settings of the API. */
  readonly sandbox?: Partial<SandboxSettings>;
  /** The contents of the minted token. */
  readonly grant?: Grant;
  /** Replaces the minted token; `null` for no token. */
  readonly token?: TokenInput | null;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Markup for the slots. */
  readonly children?: string;
  /** The width of the widget's container, in pixels. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'ltr' | 'rtl';
  readonly lang?: string;
  /** Return at once instead of waiting until the first load has succeeded or failed. */
  readonly isLoading?: boolean;
}

/** Adds a widget to the page, served by a sandbox, until the test ends. Returns it with queries for its contents. */
export async function mount<Name extends Tag>(name: Name, options: MountOptions = {}) {
  const {sandbox, grant, attributes = {}, children = '', isLoading = false} = options;
  const server = serve(sandbox);
  const token = options.token === undefined ? await server.sandbox.mintToken(grant) : options.token;
  const el = document.createElement(name);
  for (const [key, value] of Object.entries({'api-origin': server.origin, ...attributes})) el.setAttribute(key, value);
  if (typeof token === 'string') el.setAttribute('token', token);
  else if (token) el.token = token;
  el.innerHTML = children;
  const place = makePlace(options);
  place.append(el);
  await el.updateComplete;
  const isShown = () => !el.matches(':state(loading)') && !el.shadowRoot!.querySelector('slot[name=loading]');
  if (!isLoading) await until(isShown, `<${name}> to stop loading`);
  return {...contentsOf(el), server, sandbox: server.sandbox, place};
}

/** Queries for a widget's contents. */
export function contentsOf<El extends WidgetElement>(el: El) {
  const root = el.shadowRoot!;
  const parts = (name: string) => [...root.querySelectorAll<HTMLElement>(`[part~='${name}']`)].filter(isVisible);
  const text = () =>
    normalizeSpace([...root.children].map((child) => (child as HTMLElement).innerText ?? '').join(' '));
  return {
    el,
    root,
    parts,
    /** The first visible element with this part. */
    part: (name: string) => parts(name)[0],
    allByRole: (role: string, name?: string | RegExp) => allByRole(root, role, name),
    byRole: (role: string, name?: string | RegExp) => allByRole(root, role, name)[0],
    /** Waits until `byRole` finds an element. */
    findByRole: (role: string, name?: string | RegExp) =>
      until(() => allByRole(root, role, name)[0], `a ${role} called ${String(name)}`),
    /** The widget's text, including visually hidden text, without slotted content. */
    text,
    waitForText: (words: string) => until(() => text().includes(words), `“${words}” to appear`),
    waitForNoText: (words: string) => until(() => !text().includes(words), `“${words}” to disappear`),
    focused: () => root.activeElement as HTMLElement | null,
    /** The accessible name of the focused element; undefined if the focus is outside the widget. */
    focusName: () => (root.activeElement ? nameOf(root.activeElement) : undefined),
    /** Whether content overflows horizontally. */
    isTooWide: () => el.scrollWidth > el.clientWidth + 1,
  };
}

const places: HTMLElement[] = [];

function makePlace({width, theme = 'light', dir, lang}: MountOptions) {
  const place = document.createElement('div');
  place.style.cssText = `color-scheme: ${theme}; background: Canvas; color: CanvasText; font: 16px sans-serif`;
  if (width) place.style.inlineSize = `${width}px`;
  if (dir) place.dir = dir;
  if (lang) place.lang = lang;
  document.body.append(place);
  places.push(place);
  return place;
}

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});
