import {around, controls, isDisabled, label} from './dom.js';

/** Where a press works a control: on it, or on the label around it. */
function targetOf(control: HTMLElement) {
  const around = control.matches('input') ? control.closest('label') : null;
  return (around ?? control).getBoundingClientRect();
}

/** The part of a sentence, whose line gives it its height. */
function isInline(control: HTMLElement) {
  const isText = [...control.parentElement!.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim(),
  );
  return getComputedStyle(control).display === 'inline' && isText;
}

/**
 * What is harder to press than a target of 24 px: smaller, and nearer to another target than a circle of that diameter
 * around its middle allows, or than another small one's circle does.
 */
export function smallTargets(least = 24): string[] {
  const targets = controls()
    .filter((control) => !isDisabled(control))
    .map((control) => ({control, box: targetOf(control)}));
  const isSmall = ({width, height}: DOMRect) => Math.min(width, height) < least - 0.5;
  return targets.flatMap(({control, box}) => {
    if (!isSmall(box) || isInline(control)) return [];
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    const near = targets.find(({control: other, box: place}) => {
      if (other === control || other.contains(control) || control.contains(other)) return false;
      const sideways = Math.max(place.left - x, x - place.right, 0);
      const upright = Math.max(place.top - y, y - place.bottom, 0);
      const toBox = Math.hypot(sideways, upright);
      const toMiddle = Math.hypot((place.left + place.right) / 2 - x, (place.top + place.bottom) / 2 - y);
      return toBox < least / 2 || (isSmall(place) && toMiddle < least);
    });
    const size = `${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`;
    return near ? [`${label(control)} has ${size}, and ${label(near.control)} is near.`] : [];
  });
}

/** Controls of the usual height that a finger would miss. */
export function smallForFingers(): string[] {
  return controls()
    .filter((control) =>
      control.matches('button:not([part~=button-link]), input:not([type=checkbox]), select, textarea'),
    )
    .filter((control) => ![...around(control)].some((one) => one.matches('.search') && control.matches('button')))
    .flatMap((control) => {
      const {height} = control.getBoundingClientRect();
      return height < 43.5 ? [`${label(control)} is ${height.toFixed(0)} px high.`] : [];
    });
}

/** Whether the page takes the person to use a finger. */
export function isCoarse() {
  return matchMedia('(pointer: coarse)').matches;
}
