import type {FaultKind} from '../../src/sandbox/faults.js';
import {widgetScopes} from '../../src/sandbox/scopes.js';
import type {Story, Widget} from '../stories/story.js';
import {findStory, findWidget} from '../stories/stories.js';
import {type Field, type FieldValue, amount, choice, flag, format, list, text} from './fields.js';
import {themeFields} from './theme-tokens.js';

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

const fields = {...pageFields, ...tokenFields, ...serviceFields, ...shellFields};

type Values<Fields extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Fields]: Fields[Name]['initial'];
};

/** Every setting, under the name that it has in the address. */
export type Settings = Values<typeof fields> & {
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

/** All settings that there are for a widget. */
export function fieldsOf(widget: Widget): Readonly<Record<string, Field>> {
  return {...fields, ...attributeFields(widget), ...slotFields(widget), ...themeFields};
}

export function attributeFields({attributes}: Widget): Readonly<Record<`attr-${string}`, Field>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, field]) => [`attr-${name}`, field]));
}

export function slotFields({slots}: Widget): Readonly<Record<`slot-${string}`, Field>> {
  return Object.fromEntries(Object.keys(slots).map((name) => [`slot-${name}`, flag(name)]));
}

export function readSettings(query: URLSearchParams): Settings {
  const widget = findWidget(query.get('widget'));
  const story = findStory(widget, query.get('story'));
  const given = Object.entries(fieldsOf(widget)).flatMap(([name, field]) => {
    const written = query.get(name);
    const value = written === null ? undefined : field.parse(written);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {...settingsOf(widget, story), ...Object.fromEntries(given)};
}

/** What the address has to say beyond the story's own settings. */
export function writeSettings(settings: Settings): URLSearchParams {
  const widget = findWidget(settings.widget);
  const query = new URLSearchParams({widget: settings.widget, story: settings.story});
  for (const name of changed(settings, settingsOf(widget, findStory(widget, settings.story)))) {
    query.set(name, format(settingOf(settings, name)));
  }
  return query;
}

/** A story's settings before anybody touches them. */
export function settingsOf(widget: Widget, story: Story): Settings {
  const initial = Object.entries(fieldsOf(widget)).map(([name, {initial}]) => [name, initial]);
  return {
    ...Object.fromEntries(initial),
    ...widget.base,
    ...story.preset,
    widget: widget.name,
    story: story.name,
  };
}

/** The settings of another story. What was set for page, theme and demo stays, unless the story has its own mind. */
export function chooseStory(settings: Settings, widget: Widget, story: Story): Settings {
  const query = writeSettings(settings);
  const kept = [...query].filter(([name]) => isKept(name) && !(story.preset && name in story.preset));
  return readSettings(new URLSearchParams([...kept, ['widget', widget.name], ['story', story.name]]));
}

function isKept(name: string) {
  return name in pageFields || name in shellFields || name in themeFields;
}

/** The names of settings that differ. */
export function changed(one: Settings, other: Settings): string[] {
  return Object.keys(one).filter((name) => format(settingOf(one, name)) !== format(settingOf(other, name)));
}

/** Whether the canvas has to begin anew for this change, rather than follow it as it stands. */
export function needsReload(name: string) {
  return name in tokenFields || name in serviceFields || name === 'widget' || name === 'story';
}

/** Whether a story cannot be had from the real service. */
export function needsSandbox({preset = {}}: Story) {
  const possible: readonly unknown[] = ['valid', 'none', 'secret-key', 'not-a-jwt'];
  return Object.entries(preset).some(([name, value]) =>
    name === 'token'
      ? !possible.includes(value)
      : name in serviceFields || ['life', 'organization', 'user'].includes(name),
  );
}
