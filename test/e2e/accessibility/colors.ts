import {
  nextFrame,
  animations,
  around,
  controls,
  elementsIn,
  isDisabled,
  isSeen,
  label,
  layer,
  stops,
  texts,
} from './dom.js';

type Pixel = readonly [red: number, green: number, blue: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** The pixel that stacked colors result in, bottom first. */
function blend(colors: readonly string[], opacity = 1): Pixel {
  for (const [index, color] of colors.entries()) {
    canvas.globalAlpha = index === colors.length - 1 ? opacity : 1;
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  canvas.globalAlpha = 1;
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** The background colors behind the content of an element, bottom first. */
function ground(element: Element | null): string[] {
  const colors: string[] = [];
  for (const one of around(element)) {
    const {backgroundColor} = getComputedStyle(one);
    colors.unshift(backgroundColor);
    if (isOpaque(backgroundColor)) return colors;
    if (one.matches(':modal, :popover-open')) break;
  }
  return [system('Canvas'), ...colors];
}

function isOpaque(color: string) {
  return !/transparent|\/|rgba/.test(color);
}

/** The value of a system color under the current settings. */
export function system(name: string) {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}

function luminance(pixel: Pixel) {
  const [red, green, blue] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast ratio of a color to the colors behind it, from 1 to 21. */
function contrast(color: string, behind: readonly string[], opacity = 1) {
  const [light, dark] = [luminance(blend([...behind, color], opacity)), luminance(blend(behind))].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function opacityOf(element: Element) {
  return [...around(element)].reduce((product, one) => product * Number(getComputedStyle(one).opacity), 1);
}

function tooWeak(what: string, ratio: number, least: number) {
  return ratio < least - 0.05 ? [`${what} has a contrast of ${ratio.toFixed(2)}, less than ${least}.`] : [];
}

/** Texts and placeholders with too little contrast. Disabled controls are exempt. */
export function faintText(): string[] {
  const lines = texts(layer()).filter(({element}) => !isDisabled(element));
  const fields = controls().filter((one) => one.matches('input:placeholder-shown, textarea:placeholder-shown'));
  return [
    ...lines.flatMap(({element, text}) => {
      const {color, fontSize, fontWeight} = getComputedStyle(element);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const ratio = contrast(color, ground(element), opacityOf(element));
      return tooWeak(`“${text}” in ${label(element)}`, ratio, isLarge ? 3 : 4.5);
    }),
    ...fields
      .filter((field) => !isDisabled(field) && (field as HTMLInputElement).placeholder)
      .flatMap((field) => {
        const {color, opacity} = getComputedStyle(field, '::placeholder');
        return tooWeak(`The placeholder of ${label(field)}`, contrast(color, ground(field), Number(opacity)), 4.5);
      }),
  ];
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

function edges(element: Element) {
  const style = getComputedStyle(element);
  return sides
    .filter((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1)
    .map((side) => style[`border${side}Color`]);
}

function edgeContrast(element: Element) {
  const behind = ground([...around(element)][1] ?? null);
  const [first, ...others] = edges(element).map((color) => contrast(color, behind, opacityOf(element)));
  return first === undefined ? 1 : Math.min(first, ...others);
}

/** Icons, borders of fields and buttons, and marks of selected tabs with too little contrast. */
export function faintEdges(): string[] {
  const all = controls().filter((control) => !isDisabled(control));
  const icons = [layer(), ...elementsIn(layer())].filter(
    (element) => element.localName === 'svg' && isSeen(element) && !isDisabled(element),
  );
  return [
    ...all
      .filter((control) => control.matches('input:not([type=checkbox], [type=radio]), select, textarea'))
      .flatMap((field) => tooWeak(`The border of ${label(field)}`, edgeContrast(field), 3)),
    ...all
      .filter((control) => control.matches('button') && isOpaque(getComputedStyle(control).backgroundColor))
      .flatMap((button) => {
        const {backgroundColor} = getComputedStyle(button);
        const ratio = contrast(backgroundColor, ground([...around(button)][1]!));
        return tooWeak(`The shape of ${label(button)}`, Math.max(ratio, edgeContrast(button)), 3);
      }),
    ...icons.flatMap((icon) => {
      const {fill, stroke} = getComputedStyle(icon);
      const shape = icon.querySelector('path, use, circle, rect');
      const own = shape && getComputedStyle(shape);
      const colors = [own?.stroke ?? stroke, own?.fill ?? fill].filter((color) => color !== 'none');
      const ratios = colors.map((color) => contrast(color, ground(icon), opacityOf(icon)));
      return tooWeak(`The icon of ${label([...around(icon)][1]!)}`, Math.max(1, ...ratios), 3);
    }),
    ...elementsIn(layer())
      .filter((tab) => tab.matches('[role=tab][aria-selected=true]') && isSeen(tab))
      .flatMap((tab) => {
        const ratio = contrast(getComputedStyle(tab).borderBottomColor, ground(tab));
        return tooWeak(`The mark of ${label(tab)}`, ratio, 3);
      }),
  ];
}

/** Focus rings that are missing or have too little contrast. Requires keyboard input before, which shows the rings. */
export async function faintRings(): Promise<string[]> {
  const found: string[] = [];
  for (const stop of stops()) {
    stop.focus();
    if (!stop.matches(':focus-visible')) found.push(`${label(stop)} does not match :focus-visible.`);
    if (animations().some((one) => one instanceof CSSTransition)) await nextFrame();
    const {outlineStyle, outlineWidth, outlineColor, outlineOffset} = getComputedStyle(stop);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) {
      found.push(`${label(stop)} has no ring.`);
      continue;
    }
    // An outer ring lies on the background of the parent, an inner ring on that of the element.
    const isInside = parseFloat(outlineOffset) < 0;
    const behind = ground(isInside ? stop : [...around(stop)][1]!);
    found.push(...tooWeak(`The ring of ${label(stop)}`, contrast(outlineColor, behind), 3));
  }
  return found;
}

/** Elements that are invisible or indistinguishable in forced colors. */
export function forcedFaults(): string[] {
  const names = ['Canvas', 'CanvasText', 'ButtonText', 'ButtonFace', 'ButtonBorder', 'Field', 'FieldText', 'GrayText'];
  const chosen = [...names, 'Highlight', 'HighlightText', 'LinkText', 'Mark', 'MarkText'].map(system);
  const all = controls();
  const inLayer = elementsIn(layer()).filter(isSeen);
  const found: string[] = [];
  for (const control of all.filter((one) => !one.matches('[type=checkbox], [type=radio]'))) {
    const isField = control.matches('input, select, textarea');
    const hasText = texts(control).some(({element}) => contrast(getComputedStyle(element).color, ground(element)) >= 3);
    const hasIcon = [...control.querySelectorAll('svg')].some(
      (icon) => isSeen(icon) && contrast(getComputedStyle(icon).color, ground(icon)) >= 3,
    );
    const hasEdge = edgeContrast(control) >= 3;
    if (isField ? !hasEdge : !hasEdge && !hasText && !hasIcon) found.push(`${label(control)} is not visible.`);
    const {color} = getComputedStyle(control);
    if (!chosen.includes(color)) found.push(`${label(control)} ignores forced colors: ${color}.`);
    const isGrey = color === system('GrayText');
    if (isDisabled(control) !== isGrey)
      found.push(`${label(control)} looks ${isGrey ? 'disabled' : 'enabled'}, but is not.`);
  }
  for (const box of all.filter((one) => one.matches('[type=checkbox], [type=radio]')))
    if (getComputedStyle(box).appearance === 'none') found.push(`${label(box)} does not show whether it is checked.`);
  for (const selected of inLayer.filter((one) => one.matches('[aria-selected=true]'))) {
    const others = inLayer.filter(
      (one) => one.matches('[aria-selected=false]') && one.parentElement === selected.parentElement,
    );
    if (others.some((other) => looksOf(other) === looksOf(selected)))
      found.push(`${label(selected)} looks like the others.`);
  }
  for (const badge of inLayer.filter((one) => one.matches('[part~=badge]')))
    if (edgeContrast(badge) < 3) found.push(`${label(badge)} has no border.`);
  const shapes = inLayer.filter((one) => one.matches('[part~=skeleton]'));
  for (const shape of shapes)
    if (contrast(getComputedStyle(shape).backgroundColor, ground([...around(shape)][1]!)) < 3)
      found.push(`${label(shape)} is not visible.`);
  for (const spinner of inLayer.filter((one) => one.matches('.spinner'))) {
    const looks = new Set(edges(spinner));
    const ratios = edges(spinner).map((color) => contrast(color, ground(spinner)));
    if (looks.size < 2 || Math.max(...ratios) < 3) found.push(`${label(spinner)} does not visibly turn.`);
  }
  return [...found, ...faintText()];
}

function looksOf(element: Element) {
  const {color, backgroundColor, fontWeight, textDecorationLine, borderBlockEndColor, borderBlockEndWidth} =
    getComputedStyle(element);
  return [color, backgroundColor, fontWeight, textDecorationLine, borderBlockEndColor, borderBlockEndWidth].join();
}
