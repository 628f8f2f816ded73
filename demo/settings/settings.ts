import type {Story, Widget} from '../stories/story.js';
import {findStory, findWidget} from '../stories/stories.js';
import {type Field, flag, format} from './fields.js';
import {
  type Settings,
  fixedFields,
  pageFields,
  serviceFields,
  settingOf,
  shellFields,
  tokenFields,
} from './setting-fields.js';
import {themeFields} from './theme-tokens.js';

/** All settings of a widget. */
export function fieldsOf(widget: Widget): Readonly<Record<string, Field>> {
  return {...fixedFields, ...attributeFields(widget), ...slotFields(widget), ...themeFields};
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

/** Returns the URL query: the story, and the settings that differ from its initial ones. */
export function writeSettings(settings: Settings): URLSearchParams {
  const widget = findWidget(settings.widget);
  const query = new URLSearchParams({widget: settings.widget, story: settings.story});
  for (const name of changed(settings, settingsOf(widget, findStory(widget, settings.story)))) {
    query.set(name, format(settingOf(settings, name)));
  }
  return query;
}

/** A story's initial settings. */
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

/** The settings after a switch to a story. Keeps those of page, theme and demo, unless the story sets them. */
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

/** Whether the canvas must reload when this setting changes; it applies the others in place. */
export function needsReload(name: string) {
  return name in tokenFields || name in serviceFields || name === 'widget' || name === 'story';
}

/** Whether a story works only with the sandbox, not with the real service. */
export function needsSandbox({preset = {}}: Story) {
  const possible: readonly unknown[] = ['valid', 'none', 'secret-key', 'not-a-jwt'];
  return Object.entries(preset).some(([name, value]) =>
    name === 'token'
      ? !possible.includes(value)
      : name in serviceFields || ['life', 'organization', 'user'].includes(name),
  );
}
