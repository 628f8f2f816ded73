import type {WidgetElement} from '../../src/widgets/widget-element.js';
import type {Grant, SandboxSettings} from '../../src/sandbox/index.js';
import type {TokenInput} from '../../src/session/token-source.js';
import {allByRole, isVisible, nameOf, tidy} from './roles.js';
import {serve} from './server.js';
import {until} from './wait.js';

type Tag = {
  [Name in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Name] extends WidgetElement ? Name : never;
}[keyof HTMLElementTagNameMap];

export interface MountOptions {
  /** What the API is like. */
  readonly sandbox?: Partial<SandboxSettings>;
  /** What the token says. */
  readonly grant?: Grant;
  /** Instead of a minted token; null for none. */
  readonly token?: TokenInput | null;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Markup for the slots. */
  readonly children?: string;
  /** How wide the page's place for the widget is, in pixels. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'ltr' | 'rtl';
  readonly lang?: string;
  /** Whether to return at once, rather than when the first load has ended one way or the other. */
  readonly isLoading?: boolean;
}

/** Puts a widget into the page, on a sandbox, and returns what a person can find in it. */
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
  if (!isLoading) await until(() => !el.matches(':state(loading)'), `<${name}> to stop loading`);
  return {...contentsOf(el), server, sandbox: server.sandbox, place};
}

/** Ways to find what is in a widget. */
export function contentsOf<El extends WidgetElement>(el: El) {
  const root = el.shadowRoot!;
  const parts = (name: string) => [...root.querySelectorAll<HTMLElement>(`[part~='${name}']`)].filter(isVisible);
  const text = () => tidy([...root.children].map((child) => (child as HTMLElement).innerText ?? '').join(' '));
  return {
    el,
    root,
    parts,
    /** The first one that a person can come upon. */
    part: (name: string) => parts(name)[0],
    allByRole: (role: string, name?: string | RegExp) => allByRole(root, role, name),
    byRole: (role: string, name?: string | RegExp) => allByRole(root, role, name)[0],
    /** Waits for it. */
    findByRole: (role: string, name?: string | RegExp) =>
      until(() => allByRole(root, role, name)[0], `a ${role} called ${String(name)}`),
    /** All that the widget says, to eyes or ears, without its slotted content. */
    text,
    says: (words: string) => until(() => text().includes(words), `“${words}” to be said`),
    saysNoMore: (words: string) => until(() => !text().includes(words), `“${words}” to be gone`),
    focused: () => root.activeElement as HTMLElement | null,
    /** The name of what has the focus, or undefined when that is nothing in the widget. */
    focusName: () => (root.activeElement ? nameOf(root.activeElement) : undefined),
    /** Whether something reaches out sideways. */
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
