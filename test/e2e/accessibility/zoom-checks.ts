import type {Check, Fault, Stage, View} from './stage.js';

/** A window of 1280 × 1024 px at 400 %. */
const zoomed: View = {width: 320, height: 256};
const largeText: View = {width: 640, css: ':root { font-size: 200% !important; }'};
const spaced: View = {
  width: 640,
  css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
};
const spacedAndNarrow: View = {...spaced, width: 320};

const fits =
  (view: View): Check =>
  async (stage) => {
    await stage.see(view);
    return stage.page.evaluate(() => [...window.look.sideways(), ...window.look.cutOff()]);
  };

/** Moves the focus to each control with the keyboard. Reports controls that are hidden or never reached. */
async function walk({page}: Stage) {
  const {names, key} = await page.evaluate(() => window.look.path());
  const seen = new Map<number, string>();
  for (let presses = 0; seen.size < names.length && presses < names.length + 8; presses++) {
    await page.keyboard.press(key);
    const {place, fault} = await page.evaluate(() => window.look.lookAtFocus());
    if (place >= 0) seen.set(place, fault);
  }
  const missed = names.filter((_, index) => !seen.has(index)).map((name) => `${name} is never reached.`);
  return [...missed, ...[...seen.values()].filter(Boolean)];
}

const walked: Check = async (stage) => {
  await stage.see(zoomed);
  return walk(stage);
};

/** Checks for zoom, large text and wide text spacing. */
export const zoomChecks: Readonly<Record<string, Check>> = {
  'fits the window at 400 % without clipping': fits(zoomed),
  'each focused control is visible and uncovered at 400 %': walked,
  'nothing is clipped with text of twice the size': fits(largeText),
  'nothing is clipped with wide text spacing': fits(spaced),
  'nothing is clipped with wide text spacing in a narrow window': fits(spacedAndNarrow),
};

export const zoomFaults: readonly Fault[] = [
  {
    title: 'a box with a fixed width',
    markup: '<p style="width: 600px">Wide</p>',
    reports: /The page is 608 px wide/,
    check: fits(zoomed),
  },
  {
    title: 'a box that scrolls sideways',
    markup: '<div style="overflow: auto"><p style="width: 600px">Wide</p></div>',
    reports: /holds 600 px in 304 px/,
    check: fits(zoomed),
  },
  {
    title: 'clipped text',
    markup: '<p style="overflow: hidden; white-space: nowrap">Once upon a time there was a window of little width.</p>',
    reports: /is clipped by <p/,
    check: fits(zoomed),
  },
  {
    title: 'a button with a fixed height',
    markup: '<button style="height: 20px; width: 60px">Large text in it</button>',
    reports: /overflows <button/,
    check: fits(largeText),
  },
  {
    title: 'overlapping lines',
    markup:
      '<div style="height: 18px"><p style="margin: 0">One line that is broken into several of them here</p></div><p style="margin: 0">Another</p>',
    reports: /overlap/,
    check: fits(spacedAndNarrow),
  },
  {
    title: 'a selected option that does not fit its field',
    markup: '<select style="width: 80px; line-height: 1"><option>The longest of all options</select>',
    reports: /needs \d+ px in/,
    check: fits(spaced),
  },
  {
    title: 'a bar that covers the focused control',
    markup: '<p style="position: fixed; inset: 0; height: 150px; background: Canvas">Bar</p><button>A</button>',
    reports: /is covered by <p/,
    check: walked,
  },
  {
    title: 'a control that the keyboard cannot reach',
    markup: '<button onfocus="this.blur()">Away</button>',
    reports: /“Away” is never reached/,
    check: walked,
  },
];
