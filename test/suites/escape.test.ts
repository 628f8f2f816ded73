import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {type Flow, memberCount, type Row} from '../flows/table.js';
import {isWebKit} from '../helpers/engine.js';
import {fill, mount, press, replaceClipboard, until} from '../helpers/index.js';
import {rows} from './hostile/rows.js';

/** Hears Escape as dialogs of common libraries do: on the document, in the capture phase. */
function listenAsPage() {
  const heard: string[] = [];
  const listener = ({type, key}: KeyboardEvent) => key === 'Escape' && heard.push(type);
  for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, listener, true);
  stopListening = () => {
    for (const type of ['keydown', 'keyup'] as const) document.removeEventListener(type, listener, true);
  };
  return heard;
}

let stopListening = () => {};
afterEach(() => stopListening());

async function start(row: Row) {
  replaceClipboard();
  const mounted = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
  const play = player(mounted.el);
  await play.see(row.ready);
  const writes = () => mounted.sandbox.requests.filter(({method}) => method !== 'GET');
  return {...mounted, play, writes, heard: listenAsPage()};
}

const layers = rows.flatMap((row) => row.flows.filter(({layer}) => layer).map((flow) => ({row, flow})));
const forms = layers.filter(({flow}) => flow.fill);

type Ending = (play: ReturnType<typeof player>, flow: Flow) => Promise<void>;
const endings: readonly (readonly [title: string, leave: Ending])[] = [
  ['and closes on a second Escape', () => press('Escape')],
  ['and closes on “Discard”', (play) => play.press(['button', 'Discard'])],
  ['and closes on its own button', (play, flow) => play.press(flow.leave!)],
];

describe('Escape', () => {
  for (const {row, flow} of layers) {
    it(`closes only the layer of <${row.tag}> in which the user ${flow.title}`, async () => {
      const {play, heard} = await start(row);
      await play.open(flow);
      await press('Escape');
      await play.untilNoLayer();
      expect(heard).to.deep.equal([]);
      await press('Escape');
      expect(heard, 'with no layer open').to.deep.equal(['keydown', 'keyup']);
    });
  }

  for (const kind of ['dialog', 'menu']) {
    it(`is the page's again after a widget with an open ${kind} was removed`, async () => {
      const {row, flow} = layers.find(({flow}) => flow.layer![0] === kind)!;
      const {play, heard, el} = await start(row);
      await play.open(flow);
      el.remove();
      await press('Escape');
      expect(heard).to.deep.equal(['keydown', 'keyup']);
    });
  }

  it('is the page’s in a dialog that the page has opened above ours', async () => {
    const {row, flow} = forms[0]!;
    const {play, heard, place} = await start(row);
    await play.open(flow);
    const above = document.createElement('dialog');
    above.innerHTML = '<button>Sign in again</button>';
    place.append(above);
    await press('Tab'); // Chromium closes both at once if the user has done nothing before the second opened.
    above.showModal();
    await press('Escape');
    expect(heard).to.deep.equal(['keydown', 'keyup']);
    expect(above.open).to.equal(false);
    expect(play.layer(), 'our dialog').to.exist;
    await press('Escape');
    await play.untilNoLayer();
  });

  it('counts once while it is held', async () => {
    const {row, flow} = forms[0]!;
    const {play, heard} = await start(row);
    await play.open(flow);
    await play.steps(flow.fill!);
    const field = play.layer()!.querySelector('textarea')!;
    const hold = (type: string, repeat = false) =>
      field.dispatchEvent(
        new KeyboardEvent(type, {key: 'Escape', repeat, bubbles: true, composed: true, cancelable: true}),
      );
    hold('keydown');
    hold('keydown', true);
    await play.see('Discard what you entered?');
    hold('keyup');
    hold('keydown');
    await play.untilNoLayer();
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', repeat: true, bubbles: true}));
    document.body.dispatchEvent(new KeyboardEvent('keyup', {key: 'Escape', bubbles: true}));
    expect(heard).to.deep.equal([]);
    await press('Escape');
    expect(heard).to.deep.equal(['keydown', 'keyup']);
  });

  it('does not end a composition and close a layer at once', async () => {
    const {row, flow} = forms[0]!;
    const {play, heard} = await start(row);
    await play.open(flow);
    const field = play.layer()!.querySelector('textarea')!;
    for (const keys of [{isComposing: true}, {keyCode: 229}]) {
      field.dispatchEvent(
        new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true, ...keys}),
      );
    }
    expect(play.layer(), 'the dialog').to.exist;
    expect(heard).to.deep.equal([]);
  });
});

describe('a changed form', () => {
  for (const [index, {row, flow}] of forms.entries()) {
    for (const [title, leave] of index ? endings.slice(0, 1) : endings) {
      it(`asks once ${title}, in <${row.tag}> when the user ${flow.title}`, async () => {
        const {play, heard, writes} = await start(row);
        await play.open(flow);
        await play.steps(flow.fill!);
        await press('Escape');
        await play.see('Discard what you entered?');
        expect(play.layer(), 'the layer').to.exist;
        await leave(play, flow);
        await play.untilNoLayer();
        expect(heard).to.deep.equal([]);
        expect(writes()).to.deep.equal([]);
      });
    }
  }

  it('asks no longer once it is submitted, also if the user discards it meanwhile', async () => {
    const row = rows.find(({tag}) => tag === 'workos-api-keys')!;
    const flow = row.flows[0]!;
    const {play, sandbox} = await start(row);
    await play.open(flow);
    await play.steps(flow.fill!);
    await press('Escape');
    await play.see('Discard what you entered?');
    const discard = play.all(['button', 'Discard'])[0]!;
    sandbox.update({latency: 50});
    await play.press(flow.sends!.press);
    discard.click();
    await play.seeSuccess(flow);
    expect(play.text()).not.to.include('Close anyway');
    await press('Escape');
    await play.see('Close anyway');
    expect(play.layer(), 'the dialog with the secret').to.exist;
  });

  it('asks no longer when the user goes on', async () => {
    const {row, flow} = forms[0]!;
    const {play} = await start(row);
    await play.open(flow);
    await play.steps(flow.fill!);
    await press('Escape');
    await play.see('Discard what you entered?');
    fill(play.layer()!.querySelector('textarea')!, 'grace@example.com');
    await until(() => !play.text().includes('Discard'), 'the question to disappear');
    await press('Escape');
    await play.see('Discard what you entered?');
  });
});

describe('Escape in a search field', () => {
  for (const row of rows.filter(({tag}) => tag === 'workos-users-table' || tag.endsWith('api-keys'))) {
    it(`clears it before the page hears the key, in <${row.tag}>`, async () => {
      const {root, heard, sandbox} = await start(row);
      const field = root.querySelector<HTMLInputElement>('[type=search]')!;
      field.focus();
      await press('a', 'b');
      await until(() => sandbox.requests.some(({query}) => query.search === 'ab'), 'the search');
      await press('Escape');
      expect(field.value).to.equal('');
      expect(heard).to.deep.equal([]);
      await press('Escape');
      expect(heard, 'in an empty field').to.deep.equal(['keydown', 'keyup']);
      await press('a');
      field.blur();
      await press('Escape');
      expect(heard, 'outside the field').to.have.length(4);
    });
  }

  for (const kind of ['dialog', 'popover'] as const) {
    it(`clears it and leaves a native ${kind} around the widget open`, async () => {
      const {root, place, el, sandbox} = await start(rows[0]!);
      const layer = document.createElement(kind === 'dialog' ? 'dialog' : 'div');
      if (kind === 'popover') layer.popover = 'auto';
      place.append(layer);
      layer.append(el);
      if (layer instanceof HTMLDialogElement) layer.showModal();
      else layer.showPopover();
      const isOpen = () => layer.matches(kind === 'dialog' ? '[open]' : ':popover-open');
      const field = root.querySelector<HTMLInputElement>('[type=search]')!;
      field.focus();
      await press('a', 'b');
      await until(() => sandbox.requests.some(({query}) => query.search === 'ab'), 'the search');
      await press('Escape');
      expect([field.value, isOpen()]).to.deep.equal(['', true]);
      if (isWebKit) return; // Its search fields take each Escape, also when they are empty.
      await press('Escape');
      expect(isOpen()).to.equal(false);
    });
  }
});
