import {expect} from '@open-wc/testing';
import {type Read, type Row, table} from '../../flows/table.js';
import {type Fault, faults, plant} from './faults.js';
import {enter, expectCalm, expectTold, type Stage} from './stage.js';

/** Whether a read succeeds without the user's help. */
const succeeds = ({code, isOver}: Fault) => !code || !!isOver;

/** Ends the fault and loads again: automatically once online, otherwise by the retry button or `refresh()`. */
async function recover(stage: Stage, end: () => void, {code}: Fault) {
  end();
  if (code !== 'offline') {
    const retry = stage.retry();
    // Without access there is no retry button: the page refreshes the widget when access is restored.
    if (retry) stage.play.press(['button', 'Try again']).catch(() => {});
    else stage.el.refresh();
  }
  await stage.time.settle();
}

/** Tests the first load. */
export function testFirstLoads(row: Row) {
  for (const read of row.reads.filter((read) => !read.in)) {
    for (const fault of faults) {
      it(`settles and recovers when ${read.request} ${fault.title}`, async () => {
        let end = () => {};
        const stage = await enter(row, (sandbox) => (end = plant(fault, sandbox, read.request)));
        if (read.isMain && !succeeds(fault)) expect(stage.play.text()).not.to.include(row.ready);
        else await stage.play.see(row.ready);
        if (succeeds(fault)) return expectCalm(stage);
        await expectTold(stage, fault);
        await recover(stage, end, fault);
        await stage.play.see(row.ready);
        expectCalm(stage);
        return undefined;
      });
    }
  }
}

/** Tests a reload while data is shown. */
export function testBackground(row: Row) {
  for (const read of row.reads.filter((read) => !read.in)) {
    for (const fault of faults) {
      it(`keeps the data that the user may see when ${read.request} ${fault.title}`, async () => {
        const stage = await enter(row);
        const shown = stage.items();
        const end = plant(fault, stage.sandbox, read.request);
        stage.el.refresh();
        await stage.time.settle();
        // A user without access must no longer see the data.
        if (fault.code === 'forbidden' && read.isMain) expect(stage.play.text()).not.to.include(row.ready);
        else {
          await stage.play.see(row.ready);
          expect(stage.items()).to.equal(shown);
        }
        if (succeeds(fault)) {
          expectCalm(stage);
          expect(stage.codes()).to.deep.equal([]);
          return;
        }
        await expectTold(stage, fault);
        expect([...new Set(stage.codes())]).to.deep.equal([fault.code]);
        await recover(stage, end, fault);
        await stage.play.see(row.ready);
        expectCalm(stage);
        expect(stage.items()).to.equal(shown);
      });
    }
  }
}

/** Tests a reload behind a dialog with entered values. */
export function testBehindDialog(row: Row) {
  const main = row.reads.find(({isMain}) => isMain)!;
  const flow = row.flows.find(({fill}) => fill);
  for (const fault of flow ? faults : []) {
    it(`keeps the entered values when ${main.request} ${fault.title}`, async () => {
      const stage = await enter(row);
      const {play, time, el} = stage;
      await play.open(flow!);
      await play.steps(flow!.fill!);
      await time.settle();
      const entered = stage.entered();
      const end = plant(fault, stage.sandbox, main.request);
      el.refresh();
      await time.settle();
      expect(stage.entered()).to.deep.equal(entered);
      end();
      await play.press(flow!.sends!.press);
      await time.settle();
      await play.seeSuccess(flow!);
    });
  }
}

/** Tests what dialogs load when they open. */
export function testDialogReads(row: Row) {
  for (const read of row.reads.filter((read) => read.in)) testDialogRead(row, read);
}

function testDialogRead(row: Row, read: Read) {
  const flow = row.flows.find(({title}) => title === read.in)!;
  const [opening, ...rest] = flow.open;
  const written = flow.fill!.filter((step) => 'write' in step).slice(0, 1);

  for (const fault of faults) {
    it(`recovers in its dialog when ${read.request} ${fault.title}`, async () => {
      const stage = await enter(row);
      const {play, time} = stage;
      const end = plant(fault, stage.sandbox, read.request);
      await play.steps([opening!]);
      await play.find(flow.layer!);
      await play.steps(written);
      const entered = stage.entered()[0];
      await time.settle();
      if (!succeeds(fault)) {
        expect(stage.busy()).to.deep.equal([]);
        expect(stage.told()).not.to.equal('');
        expect([...new Set(stage.codes())]).to.deep.equal([fault.code]);
        end();
        if (stage.retry()) await play.press(['button', 'Try again']);
        await time.settle();
      }
      await play.steps(rest);
      expectCalm(stage);
      expect(stage.entered()[0]).to.equal(entered);
      await play.send(flow);
      await time.settle();
      await play.seeSuccess(flow);
    });
  }
}

/** The rows whose widgets load data of their own. */
export const rows = table.filter(({reads}) => reads.length > 0);
