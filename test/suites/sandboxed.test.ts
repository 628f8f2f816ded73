import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {memberCount, type Row} from '../flows/table.js';
import {mount, press, recordEvents} from '../helpers/index.js';
import {rows} from './hostile/rows.js';

/** Mounts a widget in a frame in which forms cannot be submitted. */
async function mountInSandbox(row: Row) {
  const mounted = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
  const frame = document.createElement('iframe');
  frame.sandbox.value = 'allow-scripts allow-same-origin';
  frame.srcdoc = '<!doctype html><body></body>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  mounted.place.append(frame);
  await loaded;
  frame.contentDocument!.body.append(mounted.el);
  const play = player(mounted.el);
  await play.see(row.ready);
  return {...mounted, play, frame};
}

const flows = rows.flatMap((row) =>
  row.flows.filter(({sends, layer}) => sends && layer).map((flow) => ({row, flow, sends: flow.sends!})),
);

describe('in a frame that is sandboxed without forms', () => {
  for (const {row, flow, sends} of flows) {
    it(`a press sends one request in <${row.tag}> when the user ${flow.title}`, async () => {
      const {el, play, sandbox} = await mountInSandbox(row);
      const events = recordEvents(el, sends.event);
      await play.open(flow);
      await play.send(flow);
      await play.seeSuccess(flow);
      expect(events).to.have.length(1);
      expect(sandbox.requests.filter(({method}) => method !== 'GET')).to.have.length(1);
    });
  }

  it('Enter in a field sends one request', async () => {
    const {row, flow} = flows.find(({flow}) => flow.title === 'creates a key')!;
    const {play, sandbox} = await mountInSandbox(row);
    await play.open(flow);
    await play.steps(flow.fill!.slice(0, 1));
    play.layer()!.querySelector<HTMLInputElement>('#name')!.focus();
    await press('Enter');
    await play.seeSuccess(flow);
    expect(sandbox.requests.filter(({method}) => method !== 'GET')).to.have.length(1);
  });
});
