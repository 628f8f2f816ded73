import type {Field, FieldValue} from '../settings/fields.js';
import {type Settings, settingOf} from '../settings/setting-fields.js';
import {attributeFields, slotFields} from '../settings/settings.js';
import {themeFields} from '../settings/theme-tokens.js';
import type {Slotted, Widget} from '../stories/story.js';

/** Applies the page settings. It sets styles by script, because the page's policy forbids style attributes. */
export function applyPage(settings: Settings) {
  const {lang, dir, scheme} = settings;
  const {documentElement: root} = document;
  root.lang = lang;
  root.dir = dir;
  root.style.colorScheme = scheme === 'system' ? 'light dark' : scheme;
  for (const name of Object.keys(themeFields)) root.style.setProperty(name, String(settingOf(settings, name)));
}

export function applyAttributes(element: Element, widget: Widget, settings: Settings) {
  for (const [name, field] of Object.entries(attributeFields(widget))) {
    const attribute = name.slice('attr-'.length);
    const value = attributeValue(field, settingOf(settings, name));
    if (value === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
}

/** The value of an attribute, or undefined to omit the attribute. */
export function attributeValue({initial}: Field, value: FieldValue) {
  if (value === initial) return undefined;
  return value === true ? '' : String(value);
}

/** Fills the slots that the settings turn on. */
export function applySlots(element: Element, widget: Widget, settings: Settings) {
  const wanted = wantedSlots(widget, settings);
  const isSame = wanted.map(([name]) => name).join() === [...element.children].map(({slot}) => slot).join();
  if (isSame) return; // Replacing the children would drop the focus inside them.
  const children = wanted.map(([name, {tag, text}]) => {
    const child = document.createElement(tag);
    child.slot = name;
    child.textContent = text;
    if (child instanceof HTMLButtonElement) child.type = 'button';
    return child;
  });
  element.replaceChildren(...children);
}

export function wantedSlots(widget: Widget, settings: Settings): [name: string, slotted: Slotted][] {
  const wanted = Object.keys(slotFields(widget)).filter((name) => settings[name as 'slot-']);
  return wanted.map((name) => name.slice('slot-'.length)).map((slot) => [slot, widget.slots[slot]!]);
}
