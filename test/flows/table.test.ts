import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {widgetTags} from '../helpers/tags.js';
import {catchTabs, mount, recordEvents, replaceClipboard, until} from '../helpers/index.js';
import {player} from './play.js';
import {type Flow, memberCount, type Row, table} from './table.js';

async function start({tag, sandbox, ready}: Row) {
  catchTabs();
  replaceClipboard();
  const mounted = await mount(tag, {sandbox: {members: memberCount, ...sandbox}});
  const play = player(mounted.el);
  await play.see(ready);
  return {el: mounted.el, sandbox: mounted.sandbox, play};
}

/** Whether a request matches a pattern in the sandbox's fault syntax. */
function matches(name: string, {method, path}: {readonly method: string; readonly path: string}) {
  const pattern = name.replaceAll('*', '[^/]+');
  return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
}

describe('the table of widgets', () => {
  it('has a row for every tag', () => {
    const tags = table.map(({tag}) => tag);
    expect(tags).to.have.members([...widgetTags, 'workos-widgets']);
  });

  for (const row of table) {
    for (const flow of row.flows) {
      it(`<${row.tag}>: the user ${flow.title}`, async () => {
        const {el, play, sandbox} = await start(row);
        const heard = recordEvents(el, ...eventsOf(flow));
        await play.open(flow);
        if (flow.leave) {
          await play.leave(flow);
          await play.open(flow);
        }
        const before = sandbox.requests.length;
        await play.send(flow);
        await play.seeSuccess(flow);
        await until(() => heard.length === eventsOf(flow).length, 'the events');
        const sent = sandbox.requests.slice(before).filter((one) => flow.sends && matches(flow.sends.request, one));
        expect(sent).to.have.length(flow.sends ? 1 : 0);
        if (!flow.sends)
          expect(play.layer()?.localName).to.equal(flow.layer && (flow.layer[0] === 'menu' ? 'div' : 'dialog'));
      });
    }

    for (const read of row.reads) {
      it(`<${row.tag}> sends ${read.request}${read.in ? ` when the user ${read.in}` : ''}`, async () => {
        const {play, sandbox} = await start(row);
        const isAsked = () => sandbox.requests.some((one) => matches(read.request, one));
        await until(() => isAsked() === !read.in, 'the first requests');
        if (read.in) await play.open(row.flows.find(({title}) => title === read.in)!);
        await until(isAsked, 'the request');
      });
    }
  }
});

function eventsOf({sends}: Flow) {
  return sends ? [sends.cancelableEvent, sends.event] : [];
}
