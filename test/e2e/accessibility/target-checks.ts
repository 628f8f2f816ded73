import assert from 'node:assert/strict';
import type {Check, Fault, View} from './stage.js';

const narrow: View = {width: 320, height: 640};

const pressed =
  (view: View): Check =>
  async (stage) => {
    await stage.see(view);
    return stage.page.evaluate(() => window.look.smallTargets());
  };

const touched: Check = async (stage) => {
  await stage.see({...narrow, hasTouch: true});
  assert.ok(await stage.page.evaluate(() => window.look.isCoarse()), 'The page does not match (pointer: coarse).');
  return stage.page.evaluate(() => [...window.look.smallTargets(), ...window.look.smallForFingers()]);
};

/** Fields in a page whose text is small, by the size that it sets for widgets. */
const typedInto: Check = async (stage) => {
  await stage.see({...narrow, hasTouch: true, css: ':root { --workos-font-size: 12px; }'});
  return stage.page.evaluate(() => [...window.look.zoomedFields(), ...window.look.sideways(), ...window.look.cutOff()]);
};

const oneButton = '<button style="inline-size: 10px; block-size: 10px; padding: 0">A</button>';

/** Checks for users of a mouse or a touch screen. */
export const targetChecks: Readonly<Record<string, Check>> = {
  'each control has 24 px or enough space around it': pressed({}),
  'each control has 24 px or enough space around it in a narrow window': pressed(narrow),
  'each standard control is 44 px high on a touch screen': touched,
  'each field has text of 16 px on a touch screen, and fits': typedInto,
};

export const targetFaults: readonly Fault[] = [
  {
    title: 'two small adjacent buttons',
    markup: oneButton.repeat(2),
    reports: /has 10 × 10 px, and <button> “A” is near/,
    check: pressed({}),
  },
  {
    title: 'nothing for a small button with enough space around it',
    markup: `<p style="padding: 20px">${oneButton}</p>`,
    reports: /^$/,
    check: pressed({}),
  },
  {
    title: 'a low field',
    markup: '<input style="block-size: 30px">',
    reports: /<input> “” is \d+ px high/,
    check: touched,
  },
  {
    title: 'a field with small text',
    markup: '<input style="font-size: 15px">',
    reports: /<input> “” has text of 15 px/,
    check: typedInto,
  },
];
