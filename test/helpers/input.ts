import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';

/** Presses keys or chords, such as `Shift+Tab`, with real keyboard input. */
export async function press(...keys: readonly string[]) {
  for (const key of keys) await executeServerCommand('x-press', key);
}

/** Types into the focused element. */
export async function type(text: string) {
  await sendKeys({type: text});
}

/** Clicks the center of an element with the mouse; an element that covers it gets the click instead. */
export async function clickOn(element: Element) {
  element.scrollIntoView({block: 'center'});
  const {x, y, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
}
