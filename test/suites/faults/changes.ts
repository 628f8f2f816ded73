import {expect} from '@open-wc/testing';
import {recordEvents, until} from '../../helpers/index.js';
import type {Control, Flow, Row} from '../../flows/table.js';
import {anHour, faults, plant} from './faults.js';
import {enter, expectCalm, expectTold} from './stage.js';

/** How often a read is sent before it fails. A change is sent once. */
const tries = 3;
const close: Control = ['button', 'Close'];
const retried = ['network', 'rate-limited', 'server'];

/** Tests every change that the user can make. */
export function testChanges(row: Row) {
  for (const flow of row.flows) if (flow.sends) testChange(row, flow);
}

function testChange(row: Row, flow: Flow) {
  const {request, press, event} = flow.sends!;

  for (const fault of faults) {
    const {code, isDone, isOver} = fault;
    const isRead = request.startsWith('GET');

    it(`recovers when the user ${flow.title} and ${request} ${fault.title}`, async () => {
      const stage = await enter(row);
      const {play, time, el} = stage;
      const facts = recordEvents(el, event);
      await play.open(flow);
      await play.steps(flow.fill ?? []);
      await time.settle();
      const entered = stage.entered();
      const before = stage.count(request);
      const end = plant(fault, stage.sandbox, request);
      await play.press(press);
      await time.settle();

      // A 404 for a DELETE counts as removed.
      const untilNoLayer = code === 'not-found' && request.startsWith('DELETE') && !stage.alerts().length;
      const isRight = !code || untilNoLayer || (isRead && isOver);
      if (isDone && flow.layer) {
        // Such a response does not tell whether the change was made, so the user closes the dialog and reloads.
        expect(stage.busy()).to.deep.equal([]);
        expect(stage.count(request) - before).to.equal(1);
        expect(facts.length || stage.codes().length, 'events').to.equal(1);
        end();
        const leave = [flow.leave, close].find((control) => control && play.all(control).length);
        await play.leave({leave});
        el.refresh();
        await time.settle();
        return expectCalm(stage);
      }
      if (!isRight) {
        await expectTold(stage, fault);
        expect(stage.codes()).to.deep.equal([code]);
        expect(facts).to.deep.equal([]);
        const isRetried = isRead && retried.includes(code) && fault.answer.retryAfter !== anHour;
        expect(stage.count(request) - before).to.equal(isRetried ? tries : 1);
        expect(stage.tabs.every(({window}) => window.closed)).to.equal(true);
        await play.see(row.ready);
        end();
        if (flow.layer && code === 'not-found' && !play.layer()) return undefined; // The item no longer exists.
        expect(stage.entered()).to.deep.equal(entered);
        await play.press(press);
        await time.settle();
      }
      await play.seeSuccess(flow);
      await time.settle();
      await until(() => facts.length, `${event}, whose code may still be loading`);
      expect(facts.map(({name}) => name)).to.deep.equal([event]);
      expect(stage.busy()).to.deep.equal([]);
      return undefined;
    });
  }
}
