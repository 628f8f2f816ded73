import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {memberCount, type Row} from '../flows/table.js';
import {mount, press, skipRetryWaits, until} from '../helpers/index.js';
import {nextMacrotask} from '../helpers/turn.js';
import {rows as allRows} from './hostile/rows.js';

const rows = allRows.filter(({reads}) => reads.some(({isMain}) => isMain));

async function start(row: Row) {
  skipRetryWaits();
  const mounted = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
  const play = player(mounted.el);
  await play.see(row.ready);
  const {request} = row.reads.find(({isMain}) => isMain)!;
  const reads = () => mounted.sandbox.requests.filter(({method, path}) => `${method} ${path}` === request);
  return {...mounted, play, request, reads};
}

/** What the browser does with a page that goes to the back/forward cache and comes back. */
const leave = async () => {
  window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
  await nextMacrotask();
};
const comeBack = async () => {
  window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  await nextMacrotask();
};

describe('a page that is left and restored', () => {
  for (const row of rows) {
    it(`hides the data of <${row.tag}> until the server has answered`, async () => {
      const {play, reads, el, sandbox, request} = await start(row);
      await leave();
      expect(el.shadowRoot!.textContent).not.to.include(row.ready);
      const before = reads().length;
      sandbox.fail({kind: 'hang', match: request, times: 1});
      await comeBack();
      await until(() => reads().length === before + 1, 'the request');
      expect(el.shadowRoot!.textContent).not.to.include(row.ready);
      expect(el.matches(':state(loading)')).to.equal(true);
      el.refresh();
      await play.see(row.ready);
    });

    for (const [title, fault] of [
      ['refuses the token', {kind: 'unauthorized'}],
      ['denies access', {kind: 'forbidden'}],
      ['cannot be reached', {kind: 'drop'}],
    ] as const) {
      it(`shows nothing of <${row.tag}> if the server ${title}`, async () => {
        const {play, el, sandbox, request} = await start(row);
        const flow = row.flows.find(({layer}) => layer);
        if (flow) await play.open(flow);
        await leave();
        sandbox.fail({...fault, match: request, times: 20});
        await comeBack();
        await until(() => el.matches(':state(error)'), 'the error');
        expect(el.shadowRoot!.textContent).not.to.include(row.ready);
        if (flow) await play.untilNoLayer();
      });
    }

    const form = row.flows.find(({fill, layer}) => fill && layer);
    if (!form) continue;
    it(`keeps what was typed into <${row.tag}> if the server still accepts the token`, async () => {
      const {play} = await start(row);
      await play.open(form);
      await play.steps(form.fill!);
      const values = () =>
        [...play.layer()!.querySelectorAll<HTMLInputElement>('input, textarea')].map(({value, checked}) =>
          [value, checked].join(),
        );
      const before = values();
      await leave();
      await comeBack();
      await play.see(row.ready);
      expect(values()).to.deep.equal(before);
      expect(getComputedStyle(play.layer()!).visibility).to.equal('visible');
    });
  }

  for (const isRemoved of [false, true]) {
    it(`drops the secret of a new API key${isRemoved ? ' whose widget was removed meanwhile' : ''}`, async () => {
      const row = rows.find(({tag}) => tag === 'workos-api-keys')!;
      const flow = row.flows[0]!;
      const {play, el, place} = await start(row);
      await play.open(flow);
      await play.send(flow);
      await play.seeSuccess(flow);
      const secret = el.shadowRoot!.querySelector<HTMLInputElement>('#secret')!.value;
      expect(secret).to.match(/^sk_/);
      if (isRemoved) {
        el.remove();
        await nextMacrotask();
      }
      await leave();
      await comeBack();
      if (isRemoved) place.append(el);
      await play.see('The key is no longer shown');
      const values = [...el.shadowRoot!.querySelectorAll('input')].map(({value}) => value);
      expect(values).not.to.include(secret);
      await press('Escape');
      await play.untilNoLayer();
    });
  }

  for (const row of rows) {
    it(`hides the data of <${row.tag}> that was out of the page when it was left`, async () => {
      const {play, reads, el, place, sandbox, request} = await start(row);
      el.remove();
      await nextMacrotask();
      await leave();
      await comeBack();
      const before = reads().length;
      sandbox.fail({kind: 'hang', match: request, times: 1});
      place.append(el);
      await until(() => reads().length > before, 'the request');
      await el.updateComplete;
      expect(el.shadowRoot!.textContent).not.to.include(row.ready);
      el.refresh();
      await play.see(row.ready);
    });
  }

  it('shows a widget again that was removed while the page was left', async () => {
    const {play, el, place} = await start(rows[0]!);
    await leave();
    el.remove();
    await comeBack();
    place.append(el);
    await play.see(rows[0]!.ready);
  });

  it('changes nothing for a page that was only loaded', async () => {
    const {reads} = await start(rows[0]!);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    await nextMacrotask();
    expect(reads()).to.have.length(1);
  });
});

describe('a widget that is taken out of the page and put back', () => {
  for (const row of rows) {
    it(`shows what has changed meanwhile: <${row.tag}>`, async () => {
      const {play, reads, el, place, sandbox, request} = await start(row);
      el.remove();
      await nextMacrotask();
      const before = reads().length;
      sandbox.fail({kind: 'forbidden', match: request, times: 9});
      place.append(el);
      await until(() => reads().length > before, 'the request');
      await until(() => !play.text().includes(row.ready), 'the old data to go');
    });
  }
});
