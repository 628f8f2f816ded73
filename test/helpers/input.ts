import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';
import {isFirefox} from './engine.js';

/** Presses keys or chords, such as `Shift+Tab`, with real keyboard input. */
export async function press(...keys: readonly string[]) {
  for (const key of keys) await executeServerCommand('x-press', key);
  // Firefox does not give it back, so that all later tests would fail.
  if (isFirefox && !document.hasFocus()) throw new Error(`${keys.join()} left the page: keep a tab stop behind`);
}

/** Turns the mouse wheel at the corner of the window; skips the test if the browser's driver cannot do that. */
export async function turnWheel(test: Mocha.Context, pixels: number) {
  if (!(await executeServerCommand<boolean, number>('x-wheel', pixels))) test.skip();
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
