import type {FaultKind} from '../../src/sandbox/faults.js';
import {widgetScopes} from '../../src/sandbox/scopes.js';
import {type Field, type FieldValue, numberField, choice, flag, list, text} from './fields.js';

/** Settings of the page that shows the widget. */
export const pageFields = {
  width: numberField('Width', 0, {max: 4_000, unit: 'px', hint: '0 for the full width.'}),
  scheme: choice('Scheme', {system: 'System', light: 'Light', dark: 'Dark'}, 'system'),
  dir: choice('Direction', {ltr: 'Left to right', rtl: 'Right to left'}, 'ltr'),
  lang: choice('Language', {en: 'English', de: 'Deutsch', ar: 'العربية', eo: 'Esperanto, not built in'}, 'en'),
};

/** Settings of the widget's token. */
export const tokenFields = {
  via: choice(
    'Given as',
    {endpoint: 'token-endpoint', function: 'token (function)', text: 'token (string)'},
    'endpoint',
  ),
  token: choice(
    'Token',
    {
      valid: 'Valid',
      none: 'None',
      expired: 'Expired',
      forged: 'Signed with another key',
      'no-scope-list': 'Without a list of scopes',
      'secret-key': 'Secret key',
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
      'no-invites': 'Quiet Harbor (no invites)',
      empty: 'Blank Slate (no members)',
    },
    'main',
  ),
  user: choice(
    'User',
    {admin: 'Amara Okafor (admin)', developer: 'Mei-Ling Chen (developer)', alone: 'Noor Haddad (no organization)'},
    'admin',
  ),
  life: numberField('Lifetime', 3_600, {min: 1, max: 86_400, unit: 's'}),
};

const faults: Readonly<Record<FaultKind | 'none', string>> = {
  none: 'None',
  drop: 'Connection dropped',
  hang: 'No response',
  status: 'Error status',
  unauthorized: 'Unauthorized (401)',
  forbidden: 'Forbidden (403)',
  html: 'HTML page',
  slow: 'Slow (3 s extra)',
  empty: 'Empty body',
  'half-json': 'Truncated body',
  'wrong-types': 'Wrong types',
  'wrong-shape': 'Wrong shape',
  nulls: 'All values null',
};

/** Settings of the sandbox. */
export const serviceFields = {
  latency: numberField('Latency', 0, {max: 60_000, step: 100, unit: 'ms'}),
  scenario: choice('Scenario', {full: 'Full', one: 'One', odd: 'Odd data', empty: 'Empty'}, 'full'),
  roles: choice('Roles', {several: 'Eight', one: 'One', none: 'None'}, 'several'),
  multipleRoles: flag('Multiple roles per member', {initial: true}),
  cursors: choice('Next-page cursor', {before: 'before', after: 'after'}, 'before'),
  tokenClaims: choice(
    'Token lists',
    {both: 'scopes, permissions', scopes: 'scopes', permissions: 'permissions'},
    'both',
  ),
  expiredStatus: choice('Expired token', {forbidden: '403', unauthorized: '401'}, 'forbidden'),
  cache: choice('HTTP cache', {never: 'no-store', minutes: 'private, max-age=300'}, 'never'),
  fault: choice('Fault', faults, 'none'),
  operation: text('Operation', '*'),
  times: numberField('Times', 0, {max: 100, hint: '0 for every request.'}),
  status: numberField('Status', 500, {min: 200, max: 599}),
  retryAfter: numberField('Retry-After', 0, {max: 600, unit: 's', hint: '0 for no header.'}),
};

/** Settings of the demo itself. */
export const shellFields = {
  panel: choice('Panel', {controls: 'Controls', theme: 'Theme', log: 'Log', html: 'HTML'}, 'controls'),
  cancel: flag('Cancel cancelable events'),
  sandbox: choice('Sandbox', {server: 'On its own port', worker: 'In a service worker'}, 'server'),
};

/** The settings that every widget has. */
export const fixedFields = {...pageFields, ...tokenFields, ...serviceFields, ...shellFields};

type Values<Fields extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Fields]: Fields[Name]['initial'];
};

/** Every setting, by its name in the URL. */
export type Settings = Values<typeof fixedFields> & {
  readonly widget: string;
  readonly story: string;
} & Readonly<
    Record<`attr-${string}`, FieldValue> & Record<`slot-${string}`, boolean> & Record<`--workos-${string}`, string>
  >;

/** The settings that a story changes. */
export type Preset = Partial<Settings>;

/** Returns a setting by a dynamic name, or an empty string if there is none. */
export function settingOf(settings: Settings, name: string): FieldValue {
  return (settings as Readonly<Record<string, FieldValue>>)[name] ?? '';
}

/** Returns a preset for a setting with a dynamic name. */
export function presetOf(name: string, value: FieldValue): Preset {
  return {[name]: value} as Preset;
}
