import type {Check, Fault, View} from './stage.js';

const light: View = {colorScheme: 'light'};
const dark: View = {colorScheme: 'dark'};
const forced: View = {forcedColors: 'active'};
const still: View = {reducedMotion: 'reduce'};

const colors =
  (view: View): Check =>
  async (stage) => {
    await stage.see(view);
    await stage.page.keyboard.press('Shift'); // Switches to keyboard input, so that rings are shown.
    return stage.page.evaluate(async () => [
      ...window.look.faintText(),
      ...window.look.faintEdges(),
      ...(await window.look.faintRings()),
    ]);
  };

const forcedColors: Check = async (stage) => {
  await stage.see(forced);
  await stage.page.keyboard.press('Shift');
  return stage.page.evaluate(async () => [...window.look.forcedFaults(), ...(await window.look.faintRings())]);
};

const motion: Check = async (stage) => {
  await stage.see(still);
  return stage.page.evaluate(() => window.look.movements());
};

/** Checks for color schemes, forced colors and reduced motion. */
export const colorChecks: Readonly<Record<string, Check>> = {
  'text, icons, borders and focus rings have enough contrast in the light scheme': colors(light),
  'text, icons, borders and focus rings have enough contrast in the dark scheme': colors(dark),
  'everything is visible and distinguishable in forced colors': forcedColors,
  'nothing moves with reduced motion': motion,
};

export const colorFaults: readonly Fault[] = [
  {
    title: 'grey text',
    markup: '<p style="color: #888">Grey</p>',
    reports: /“Grey” in <p> .* has a contrast of 3\.5/,
    check: colors(light),
  },
  {
    title: 'dark text on dark',
    markup: '<p style="color: #444">Dark</p>',
    reports: /“Dark” in <p>/,
    check: colors(dark),
  },
  {
    title: 'text on a translucent background',
    markup: '<div style="background: rgb(255 0 0 / 0.5)"><p style="color: rgb(255 255 255 / 0.9)">Red</p></div>',
    reports: /“Red” in <p>/,
    check: colors(light),
  },
  {
    title: 'a faint placeholder',
    markup: '<style>#p::placeholder { color: #aaa }</style><input id="p" placeholder="Name">',
    reports: /The placeholder of <input>/,
    check: colors(light),
  },
  {
    title: 'a field with a faint border',
    markup: '<input style="border: 1px solid #ddd">',
    reports: /The border of <input>/,
    check: colors(light),
  },
  {
    title: 'a button with a faint shape',
    markup: '<button style="border: 0; background: #eee; color: #000">Go</button>',
    reports: /The shape of <button>/,
    check: colors(light),
  },
  {
    title: 'a faint icon',
    markup: '<button><svg width="20" height="20" style="stroke: #ccc; fill: none"><path d="M0 0h20" /></svg></button>',
    reports: /The icon of/,
    check: colors(light),
  },
  {
    title: 'a control without a focus ring',
    markup: '<button style="outline: none">Go</button>',
    reports: /“Go” has no ring/,
    check: colors(light),
  },
  {
    title: 'a faint focus ring',
    markup: '<button style="outline: 2px solid #ddd">Go</button>',
    reports: /The ring of .*“Go”/,
    check: colors(light),
  },
  {
    title: 'a faint focus ring in the dark scheme',
    markup: '<button style="outline: 2px solid #333">Go</button>',
    reports: /The ring of .*“Go”/,
    check: colors(dark),
  },
  {
    title: 'a button with nothing but a background',
    markup: '<button style="border: 0; background: #06c; width: 40px; height: 40px"></button>',
    reports: /<button> “” is not visible/,
    check: forcedColors,
  },
  {
    title: 'a color that opts out of forced colors',
    markup: '<button style="forced-color-adjust: none; color: #06c">Go</button>',
    reports: /ignores forced colors/,
    check: forcedColors,
  },
  {
    title: 'a disabled button that looks enabled',
    markup: '<button aria-disabled="true">Go</button>',
    reports: /looks enabled/,
    check: forcedColors,
  },
  {
    title: 'a selected tab that looks like the others',
    markup:
      '<div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab" aria-selected="false">B</button></div>',
    reports: /“A” looks like the others/,
    check: forcedColors,
  },
  {
    title: 'a badge without a border',
    markup: '<b part="badge">New</b>',
    reports: /“New” has no border/,
    check: forcedColors,
  },
  {
    title: 'an invisible skeleton',
    markup: '<i part="skeleton" style="display: block; height: 9px; background: #ccc"></i>',
    reports: /<i skeleton> .* is not visible/,
    check: forcedColors,
  },
  {
    title: 'a checkbox without its native appearance',
    markup: '<input type="checkbox" style="appearance: none; width: 20px; height: 20px">',
    reports: /does not show whether/,
    check: forcedColors,
  },
  {
    title: 'a transition and an endless animation',
    markup: `<style>@keyframes turn { to { rotate: 1turn } }</style>
      <p style="transition: opacity 0.2s">One</p><p style="animation: turn 1s infinite">Two</p>`,
    reports: /“Two” moves for Infinity ms[^]*“One” can move/,
    check: motion,
  },
];
