import {around, controls, isDisabled, label} from './dom.js';

/** The clickable box of a control: its own, or that of the label around it. */
function targetOf(control: HTMLElement) {
  const around = control.matches('input') ? control.closest('label') : null;
  return (around ?? control).getBoundingClientRect();
}

/** Whether a control is part of a sentence, whose line height determines its own. */
function isInline(control: HTMLElement) {
  const isText = [...control.parentElement!.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim(),
  );
  return getComputedStyle(control).display === 'inline' && isText;
}

/**
 * Controls that fail WCAG 2.5.8: smaller than 24 px, and so close to another target that a circle of that diameter
 * around their center intersects the target, or its circle if that is small too.
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

/** Standard controls that are less than 44 px high. */
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

/** Fields whose text is smaller than 16 px, into which Safari on iOS zooms. */
export function zoomedFields(): string[] {
  return controls()
    .filter((control) => control.matches('input:not([type=checkbox]), select, textarea'))
    .flatMap((control) => {
      const size = Number.parseFloat(getComputedStyle(control).fontSize);
      return size < 16 ? [`${label(control)} has text of ${size} px.`] : [];
    });
}

/** Whether the primary pointer is coarse, such as a finger. */
export function isCoarse() {
  return matchMedia('(pointer: coarse)').matches;
}
