import type {Check, Fault} from './stage.js';
import {controlFaults, listenerFaults, structureFaults} from './tree.js';

const controls: Check = async (stage) => {
  await stage.see({});
  return controlFaults(stage.page);
};
const listeners: Check = (stage) => listenerFaults(stage.page);
const structure: Check = (stage) => structureFaults(stage.page);
const cards: Check = async (stage) => {
  await stage.see({width: 320});
  return [...(await controlFaults(stage.page)), ...(await structureFaults(stage.page))];
};

/** Checks of Chromium's accessibility tree. */
export const treeChecks: Readonly<Record<string, Check>> = {
  'each control has a role, a unique name and its states': controls,
  'only controls handle clicks, and nothing acts on pointerdown or needs dragging': listeners,
  'tables, lists, tabs, menus and dialogs are named and complete': structure,
  'controls and structures are exposed in a narrow window too': cards,
};

export const treeFaults: readonly Fault[] = [
  {title: 'a button without a name', markup: '<button>×</button>', reports: /has no name/, check: controls},
  {
    title: 'a control without a role',
    markup: '<div tabindex="0">Open</div>',
    reports: /is a generic/,
    check: controls,
  },
  {
    title: 'a role that does not fit',
    markup: '<button role="img">Open</button>',
    reports: /is a image/,
    check: controls,
  },
  {
    title: 'two buttons with the same name',
    markup: '<button>Edit</button><button>Edit</button>',
    reports: /have the same name/,
    check: controls,
  },
  {
    title: 'a name without the visible text',
    markup: '<button aria-label="Send">Pay</button>',
    reports: /its name does not/,
    check: controls,
  },
  {
    title: 'a state that is not exposed',
    markup: '<button readonly>Pay</button>',
    reports: /is readonly: undefined, not true/,
    check: controls,
  },
  {
    title: 'an invalid field without a reason',
    markup: '<input aria-label="Name" aria-invalid="true">',
    reports: /does not say why/,
    check: controls,
  },
  {
    title: 'a button that is hidden only from screen readers',
    markup: '<button aria-hidden="true">Pay</button>',
    reports: /not in the tree/,
    check: controls,
  },
  {
    title: 'text that looks clickable',
    markup: '<b style="cursor: pointer">Open</b>',
    reports: /looks clickable/,
    check: controls,
  },
  {title: 'text that handles clicks', markup: '<p onclick="">Open</p>', reports: /handles clicks/, check: listeners},
  {
    title: 'a button that acts on pointerdown',
    markup: '<button onpointerdown="">Delete</button>',
    reports: /An element listens for pointerdown/,
    check: listeners,
  },
  {
    title: 'a table without headers',
    markup: '<table role="table"><tr><td>1<td>2</table>',
    reports: /no header of its own/,
    check: structure,
  },
  {
    title: 'a row without a cell for each column',
    markup: '<table role="table"><tr><th role="columnheader">A<th role="columnheader">B<tr><th scope="row">1</table>',
    reports: /The row “1” has 1 cells for 2 columns/,
    check: structure,
  },
  {
    title: 'a list that contains more than items',
    markup: '<ul role="list" aria-label="L"><li>A</li><p>B</p></ul>',
    reports: /contains more than items/,
    check: structure,
  },
  {
    title: 'two selected tabs',
    markup:
      '<div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab" aria-selected="true">B</button></div>',
    reports: /2 tabs are selected/,
    check: structure,
  },
  {
    title: 'an image without a name',
    markup: '<svg role="img" width="9" height="9"></svg>',
    reports: /has no name/,
    check: structure,
  },
  {
    title: 'a dialog that is not modal, named or described',
    markup: '<dialog open><p>Sure?</p></dialog>',
    reports: /A dialog has no name[^]*not described[^]*is not modal[^]*behind the dialog/,
    check: structure,
  },
  {
    title: 'a menu without an expanded button',
    markup: '<div role="menu" aria-label="Actions"><button role="menuitem">Open</button></div>',
    reports: /A menu has 0 expanded buttons/,
    check: structure,
  },
];
