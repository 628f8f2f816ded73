import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {table} from '../flows/table.js';
import {colorChecks, colorFaults} from './accessibility/color-checks.js';
import {type Stage, onStage, scenesOf, testFaults, testScenes} from './accessibility/stage.js';
import {targetChecks, targetFaults} from './accessibility/target-checks.js';
import {treeChecks, treeFaults} from './accessibility/tree-checks.js';
import {zoomChecks, zoomFaults} from './accessibility/zoom-checks.js';

/** Runs all checks in one pass, since bringing a widget into a scene takes longer than most checks. */
onStage('Every state of every widget', (suite) => {
  // Checks that move the focus run last.
  testScenes(suite, {...treeChecks, ...targetChecks, ...colorChecks, ...zoomChecks});
  testFaults(suite, [...treeFaults, ...targetFaults, ...colorFaults, ...zoomFaults]);

  const row = table.find(({tag}) => tag === 'workos-sso-config')!;
  let stage: Stage;
  before(async () => {
    stage = await suite.open(row);
  });
  after(() => stage.close());

  it('detects a turning spinner without reduced motion', async () => {
    await stage.show(scenesOf(row).find(({kind}) => kind === 'busy')!);
    await stage.see({});
    const moving = await stage.page.evaluate(() => window.look.movements());
    assert.match(moving.join('\n'), /spinner.* moves for Infinity ms/);
  });
});
