/**
 * Puts a menu where there is room for it, if it is not there yet: WebKit 26 looks for room as if the page were not scrolled,
 * and Firefox for the button as if nothing around it were transformed.
 */
export function placeMenu(menu: HTMLElement, menuTrigger: HTMLElement) {
  if (!menu.matches(':popover-open')) return;
  const button = menuTrigger.getBoundingClientRect();
  const {top, right, bottom, left, width, height} = menu.getBoundingClientRect();
  const gap = parseFloat(getComputedStyle(menu).marginTop);
  const isNear = (one: number, other: number) => Math.abs(one - other) < 2;
  const isBeside = isNear(top - gap, button.bottom) || isNear(bottom + gap, button.top);
  if (top >= 0 && isBeside && (isNear(left, button.left) || isNear(right, button.right))) return;
  const isRoomBelow = button.bottom + gap + height <= innerHeight;
  const above = button.top - height - 2 * gap;
  if (!isRoomBelow && above < 0) return;
  const start = menu.matches(':dir(rtl)') ? button.left : button.right - width;
  const inset = `${isRoomBelow ? button.bottom : above}px auto auto ${Math.max(0, Math.min(start, innerWidth - width))}px`;
  menu.style.cssText = `position-area: none; position-try: none; inset: ${inset}`;
}
