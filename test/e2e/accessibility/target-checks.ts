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
  assert.ok(await stage.page.evaluate(() => window.look.isCoarse()), 'The page takes the person to use a mouse.');
  return stage.page.evaluate(() => [...window.look.smallTargets(), ...window.look.smallForFingers()]);
};

const oneButton = '<button style="inline-size: 10px; block-size: 10px; padding: 0">A</button>';

/** For a person who points, by mouse or finger. */
export const targetChecks: Readonly<Record<string, Check>> = {
  'by mouse has 24 px for each control, or room around it': pressed({}),
  'by mouse has that where there is little room': pressed(narrow),
  'by finger has 44 px for each control of the usual height': touched,
};

export const targetFaults: readonly Fault[] = [
  {
    title: 'two small buttons beside each other',
    markup: oneButton.repeat(2),
    reports: /has 10 × 10 px, and <button> “A” is near/,
    check: pressed({}),
  },
  {
    title: 'a small button that has room around it, as none',
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
];
