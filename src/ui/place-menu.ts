/**
 * Positions a menu by script if anchor positioning misplaced it. WebKit 26 ignores the scroll position of the page when
 * it looks for space (we know of no report). Firefox 153 ignores transforms of the button's ancestors:
 * https://github.com/mozilla/standards-positions/issues/1302. Can go when `test/suites/hostile/places.test.ts` passes in
 * both without it.
 */
export function placeMenu(menu: HTMLElement, menuTrigger: HTMLElement) {
  if (!menu.hasAttribute('open')) return;
  const button = menuTrigger.getBoundingClientRect();
  const {top, right, bottom, left, width, height} = menu.getBoundingClientRect();
  const gap = parseFloat(getComputedStyle(menu).marginTop);
  const isNear = (one: number, other: number) => Math.abs(one - other) < 2;
  const isBeside = isNear(top - gap, button.bottom) || isNear(bottom + gap, button.top);
  if (top >= 0 && isBeside && (isNear(left, button.left) || isNear(right, button.right))) return;
  const isRoomBelow = button.bottom + gap + height <= innerHeight;
  const above = button.top - height - 2 * gap;
  if (!isRoomBelow && above < 0) return;
  const start = getComputedStyle(menu).direction === 'rtl' ? button.left : button.right - width;
  const inset = `${isRoomBelow ? button.bottom : above}px auto auto ${Math.max(0, Math.min(start, innerWidth - width))}px`;
  menu.style.cssText = `position-area: none; position-try: none; inset: ${inset}`;
}
