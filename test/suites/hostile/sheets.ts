/** A stylesheet of the embedding page, which must not affect widgets. */
export interface Sheet {
  readonly title: string;
  readonly css?: string;
  /** A widely used stylesheet, as a path in `node_modules`. */
  readonly file?: string;
  /** The width of the widget's container in pixels. Default: 320. */
  readonly width?: number;
}

/** Inherited properties, which reach into every shadow root that does not reset them. */
const oddText = `letter-spacing: 0.1em; word-spacing: 0.4em; line-height: 0.8; text-transform: uppercase; white-space: nowrap;
  text-align: right; text-indent: 4em; cursor: none; -webkit-user-select: none; user-select: none;
  list-style: square inside; word-break: break-all; hyphens: auto; font: italic small-caps 900 16px/0.8 monospace;`;

export const sheets: readonly Sheet[] = [
  {title: 'unset everything', css: 'body, body * {all: unset}'},
  {title: 'revert everything', css: '* {all: revert !important}'},
  {title: 'set everything to its initial value', css: 'body * {all: initial !important}'},
  {title: 'set unusual text properties', css: `* {${oddText}}`},
  {title: 'set unusual text properties with !important', css: `* {${oddText.replaceAll(';', ' !important;')}}`},
  {title: 'preserve white space', css: '* {white-space: pre !important; text-align: center !important}'},
  {title: 'use small text', css: '* {font-size: 10px !important}'},
  {title: 'use huge text', css: '* {font-size: 28px !important}', width: 760},
  {
    title: 'hide every control and layer',
    css: `button, input, select, textarea, label, form, fieldset, table, ul, p, span, svg, summary, dialog, menu, [popover],
      [role], [part], [hidden], .frame, .rows, .hidden, .about {display: none !important}
      ::backdrop {display: none !important}`,
  },
  {
    title: 'restyle every control and layer',
    css: `button, input, select, textarea {all: unset !important; inline-size: 0 !important; pointer-events: none !important}
      table, tr, th, td, ul, li {display: block !important; float: left !important; inline-size: 0 !important}
      dialog, [popover] {inset: -100vh auto auto -100vw !important; z-index: -1 !important; opacity: 0 !important}`,
  },
  {title: 'float everything', css: 'body * {float: left; box-sizing: content-box; min-width: 0}'},
  {
    title: 'flex everything',
    css: 'body * {display: flex !important; align-items: flex-start; justify-content: center}',
  },
  {
    title: 'make everything a grid',
    css: 'body * {display: grid !important; justify-items: center; place-content: center}',
  },
  {title: 'show everything inline', css: 'body * {display: inline !important}'},
  {title: 'show everything as inline blocks', css: 'body * {display: inline-block !important}'},
  {
    title: 'clip and move everything',
    css: 'body * {overflow: hidden !important; transform: translateZ(0); will-change: transform; contain: layout}',
  },
  {title: 'animate everything', css: '* {transition: all 0.2s ease !important; scroll-behavior: smooth}'},
  {title: 'set the root font size to 62.5 %', css: 'html {font-size: 62.5%}'},
  {title: 'set the root font size to 200 %', css: 'html {font-size: 200%}', width: 640},
  {title: 'load Tailwind’s preflight', file: 'tailwindcss/preflight.css'},
  {title: 'load Bootstrap’s reboot', file: 'bootstrap/dist/css/bootstrap-reboot.css'},
  {title: 'load all of Bootstrap', file: 'bootstrap/dist/css/bootstrap.css'},
];
