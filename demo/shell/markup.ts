import {attributeValue, wantedSlots} from '../canvas/apply.js';
import {type Settings, settingOf} from '../settings/setting-fields.js';
import {attributeFields} from '../settings/settings.js';
import {themeFields} from '../settings/theme-tokens.js';
import type {Widget} from '../stories/story.js';

const endpoint = '/api/widget-token';

/** Returns the HTML that shows on a page what the canvas shows, apart from the sandbox. */
export function markup(widget: Widget, settings: Settings): string {
  const parts = [
    `<script type="module" src="cdn/${widget.name}.js"></script>`,
    ...styleLines(settings),
    '',
    ...tagLines(widget, settings),
    ...tokenLines(widget, settings),
  ];
  return `${parts.join('\n')}\n`;
}

function styleLines(settings: Settings) {
  const {scheme} = settings;
  const set = Object.keys(themeFields).filter((name) => settingOf(settings, name));
  const lines = [
    ...(scheme === 'system' ? [] : [`    color-scheme: ${scheme};`]),
    ...set.map((name) => `    ${name}: ${String(settingOf(settings, name))};`),
  ];
  return lines.length ? ['<style>', '  :root {', ...lines, '  }', '</style>'] : [];
}

function tagLines(widget: Widget, settings: Settings) {
  const attributes = [...pageAttributes(settings), ...ownAttributes(widget, settings), ...tokenAttributes(settings)];
  const slots = wantedSlots(widget, settings).map(
    ([slot, {tag, text}]) => `  <${tag} slot="${slot}"${tag === 'button' ? ' type="button"' : ''}>${text}</${tag}>`,
  );
  const line = `<${[widget.tag, ...attributes].join(' ')}>`;
  const start = line.length > 40 ? [`<${widget.tag}`, ...attributes.map((attribute) => `  ${attribute}`), '>'] : [line];
  const end = `</${widget.tag}>`;
  return slots.length ? [...start, ...slots, end] : [...start.slice(0, -1), start.at(-1)! + end];
}

function pageAttributes({lang, dir}: Settings) {
  return [...(lang === 'en' ? [] : [`lang="${lang}"`]), ...(dir === 'ltr' ? [] : [`dir="${dir}"`])];
}

function ownAttributes(widget: Widget, settings: Settings) {
  return Object.entries(attributeFields(widget)).flatMap(([name, field]) => {
    const value = attributeValue(field, settingOf(settings, name));
    const attribute = name.slice('attr-'.length);
    if (value === undefined) return [];
    return value === '' && field.kind === 'flag' ? [attribute] : [`${attribute}="${escaped(value)}"`];
  });
}

function tokenAttributes({token, via}: Settings) {
  if (token === 'none' || via === 'function') return [];
  return via === 'endpoint' ? [`token-endpoint="${endpoint}"`] : ['token="eyJ…"'];
}

function tokenLines({tag}: Widget, {token, via}: Settings) {
  if (token === 'none' || via !== 'function') return [];
  return [
    '',
    '<script type="module">',
    `  document.querySelector('${tag}').token = async () => {`,
    `    const response = await fetch('${endpoint}');`,
    '    return (await response.json()).token;',
    '  };',
    '</script>',
  ];
}

function escaped(value: string) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
