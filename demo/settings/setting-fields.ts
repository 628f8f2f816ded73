import type {FaultKind} from '../../src/sandbox/faults.js';
import {widgetScopes} from '../../src/sandbox/scopes.js';
import {type Field, type FieldValue, amount, choice, flag, list, text} from './fields.js';

/** The page that the widget stands on. */
export const pageFields = {
  width: amount('Width', 0, {max: 4_000, unit: 'px', hint: '0 for all there is.'}),
  scheme: choice('Scheme', {system: 'System', light: 'Light', dark: 'Dark'}, 'system'),
  dir: choice('Direction', {ltr: 'Left to right', rtl: 'Right to left'}, 'ltr'),
  lang: choice('Language', {en: 'English', de: 'Deutsch', ar: 'العربية', fr: 'Français'}, 'en'),
};

/** What the widget is let in with. */
export const tokenFields = {
  via: choice(
    'Given as',
    {endpoint: 'token-endpoint', function: 'token, a function', text: 'token, a text'},
    'endpoint',
  ),
  token: choice(
    'Token',
    {
      valid: 'Good',
      none: 'None',
      expired: 'Expired',
      forged: 'Signed by somebody else',
      'no-scope-list': 'Without a list of scopes',
      'secret-key': 'A secret key',
      'not-a-jwt': 'Not a token',
    },
    'valid',
  ),
  scopes: list('Scopes', Object.fromEntries(widgetScopes.map((scope) => [scope, scope])), []),
  organization: choice(
    'Organization',
    {
      main: 'Juniper & Vale',
      second: 'Halden Labs',
      'no-invites': 'Quiet Harbor, without invites',
      empty: 'Blank Slate, with nobody in it',
    },
    'main',
  ),
  user: choice('User', {admin: 'Amara Okafor, admin', developer: 'Mei-Ling Chen, developer'}, 'admin'),
  life: amount('Life', 3_600, {min: 1, max: 86_400, unit: 's'}),
};

const faults: Readonly<Record<FaultKind | 'none', string>> = {
  none: 'None',
  drop: 'Connection dropped',
  hang: 'No answer ever',
  status: 'Error status',
  unauthorized: 'Unauthorized (401)',
  forbidden: 'Forbidden (403)',
  html: 'A page of HTML',
  slow: 'Slow (3 s more)',
  empty: 'No body',
  'half-json': 'Broken off in the middle',
  'wrong-types': 'Values of other types',
  'wrong-shape': 'Data of another shape',
  nulls: 'All values null',
};

/** How the sandbox behaves. */
export const serviceFields = {
  latency: amount('Latency', 0, {max: 60_000, step: 100, unit: 'ms'}),
  scenario: choice('Scenario', {full: 'Full', one: 'One', odd: 'Odd data', empty: 'Empty'}, 'full'),
  roles: choice('Roles', {several: 'Eight', one: 'One', none: 'None'}, 'several'),
  multipleRoles: flag('Several roles each', {initial: true}),
  cursors: choice('Next page by', {after: 'after', before: 'before'}, 'after'),
  fault: choice('Fault', faults, 'none'),
  operation: text('Operation', '*'),
  times: amount('Times', 0, {max: 100, hint: '0 for every time.'}),
  status: amount('Status', 500, {min: 200, max: 599}),
  retryAfter: amount('Retry-After', 0, {max: 600, unit: 's', hint: '0 for no such header.'}),
};

/** The demo itself. */
export const shellFields = {
  panel: choice('Panel', {controls: 'Controls', theme: 'Theme', log: 'Log', html: 'HTML'}, 'controls'),
  cancel: flag('Cancel what can be cancelled'),
  sandbox: choice('Sandbox', {server: 'Behind a port', worker: 'In a service worker'}, 'server'),
};

/** The settings that there are for every widget. */
export const fixedFields = {...pageFields, ...tokenFields, ...serviceFields, ...shellFields};

type Values<Fields extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Fields]: Fields[Name]['initial'];
};

/** Every setting, under the name that it has in the address. */
export type Settings = Values<typeof fixedFields> & {
  readonly widget: string;
  readonly story: string;
} & Readonly<
    Record<`attr-${string}`, FieldValue> & Record<`slot-${string}`, boolean> & Record<`--workos-${string}`, string>
  >;

/** What a story sets. */
export type Preset = Partial<Settings>;

/** A setting whose name is not known beforehand; empty where there is none of that name. */
export function settingOf(settings: Settings, name: string): FieldValue {
  return (settings as Readonly<Record<string, FieldValue>>)[name] ?? '';
}

/** Sets such a one. */
export function presetOf(name: string, value: FieldValue): Preset {
  return {[name]: value} as Preset;
}
