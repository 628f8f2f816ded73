import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';

/** Presses a key or a chord, such as `Shift+Tab`, as a keyboard does. */
export async function press(...keys: readonly string[]) {
  for (const key of keys) await executeServerCommand('x-press', key);
}

/** Types at the focus. */
export async function type(text: string) {
  await sendKeys({type: text});
}

/** Presses the mouse on the middle of an element: whatever lies above it gets the click. */
export async function clickOn(element: Element) {
  element.scrollIntoView({block: 'center'});
  const {x, y, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
}
