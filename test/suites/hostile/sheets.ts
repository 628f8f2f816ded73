/** A page's ways with its own elements, which must not become a widget's. */
export interface Sheet {
  readonly title: string;
  readonly css?: string;
  /** A sheet that is in wide use, as its package has it. */
  readonly file?: string;
  /** How wide the page's place for the widget is, in pixels, where it is not narrow. */
  readonly width?: number;
}

/** Inherited, so that they reach into every shadow root that does not end them. */
const oddText = `letter-spacing: 0.1em; word-spacing: 0.4em; line-height: 0.8; text-transform: uppercase; white-space: nowrap;
  text-align: right; text-indent: 4em; cursor: none; -webkit-user-select: none; user-select: none;
  list-style: square inside; word-break: break-all; hyphens: auto; font: italic small-caps 900 16px/0.8 monospace;`;

export const sheets: readonly Sheet[] = [
  {title: 'unset everything', css: 'body, body * {all: unset}'},
  {title: 'revert everything', css: '* {all: revert !important}'},
  {title: 'set everything to its initial value', css: 'body * {all: initial !important}'},
  {title: 'run text oddly', css: `* {${oddText}}`},
  {title: 'run text oddly, and insist', css: `* {${oddText.replaceAll(';', ' !important;')}}`},
  {title: 'keep text as it is written', css: '* {white-space: pre !important; text-align: center !important}'},
  {title: 'have small text', css: '* {font-size: 10px !important}'},
  {title: 'have huge text', css: '* {font-size: 28px !important}', width: 760},
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
  {title: 'show everything as blocks in lines', css: 'body * {display: inline-block !important}'},
  {
    title: 'clip and move everything',
    css: 'body * {overflow: hidden !important; transform: translateZ(0); will-change: transform; contain: layout}',
  },
  {title: 'animate everything', css: '* {transition: all 0.2s ease !important; scroll-behavior: smooth}'},
  {title: 'have a root of 62.5 %', css: 'html {font-size: 62.5%}'},
  {title: 'have a root of 200 %', css: 'html {font-size: 200%}', width: 640},
  {title: 'begin from Tailwind’s preflight', file: 'tailwindcss/preflight.css'},
  {title: 'begin from Bootstrap’s reboot', file: 'bootstrap/dist/css/bootstrap-reboot.css'},
  {title: 'use all of Bootstrap', file: 'bootstrap/dist/css/bootstrap.css'},
];
