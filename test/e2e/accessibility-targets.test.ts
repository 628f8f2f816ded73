import assert from 'node:assert/strict';
import {type Check, type View, onStage, testFaults, testScenes} from './accessibility/stage.js';

const narrow: View = {width: 320, height: 640};

const pressed =
  (view: View): Check =>
  async (stage) => {
    await stage.see(view);
    return stage.page.evaluate(() => window.look.smallTargets());
  };

const touched =
  (view: View): Check =>
  async (stage) => {
    await stage.see(view);
    assert.ok(await stage.page.evaluate(() => window.look.isCoarse()), 'The page takes the person to use a mouse.');
    return stage.page.evaluate(() => [...window.look.smallTargets(), ...window.look.smallForFingers()]);
  };

const fingers = {hasTouch: true, isMobile: true};
const oneButton = '<button style="inline-size: 10px; block-size: 10px; padding: 0">A</button>';

onStage('A person who points', (suite) => {
  testScenes(suite, {
    'by mouse has 24 px for each control, or room around it': pressed({}),
    'by mouse has that where there is little room': pressed(narrow),
  });

  testFaults(suite, [
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
  ]);
});

onStage('A person who touches', (suite) => {
  testScenes(suite, {'has 44 px for each control of the usual height': touched(narrow)}, fingers);

  testFaults(
    suite,
    [
      {
        title: 'a low field',
        markup: '<input style="block-size: 30px">',
        reports: /<input> “” is \d+ px high/,
        check: touched(narrow),
      },
    ],
    fingers,
  );
});
