/** Moves the focus among tabs by arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent) {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = all.indexOf(event.target as HTMLElement);
  const step = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const to = {ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)!.focus();
}
