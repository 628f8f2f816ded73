/**
 * Runs in every measured page before the page's own scripts and reports when something is painted. It polls once per
 * frame, so that both pages are measured in the same way.
 */

const tag = 'workos-users-table';

/** The shadow roots of the widgets, or the document if the page has none. */
function roots(): ParentNode[] {
  const widgets = [...document.querySelectorAll(tag)].flatMap(({shadowRoot}) => shadowRoot ?? []);
  return widgets.length ? widgets : [document];
}

function root() {
  return roots()[0]!;
}

/** The rows with data, without skeleton rows. */
function rows(all = [root()]) {
  return all.flatMap((one) => [...one.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')]);
}

const conditions = {
  /** This many rows in all widgets of the page. */
  rows: (count: number) => rows(roots()).length >= count,
  matches: (text: string) => {
    const all = rows();
    return all.length > 0 && all.every((row) => row.textContent.toLowerCase().includes(text));
  },
  otherRows: (text: string) => {
    const [first] = rows();
    return first !== undefined && first.textContent !== text;
  },
  menu: () => root().querySelector(':popover-open [role=menuitem]') !== null,
  noMenu: () => root().querySelector(':popover-open') === null,
  dialog: () => root().querySelector('dialog[open] [type=submit]') !== null,
  noDialog: () => root().querySelector('dialog[open]') === null,
};

export type Condition = keyof typeof conditions;

/** How long to wait for a condition, in milliseconds. */
const timeout = 60_000;

/** Resolves with the time at which the first frame that meets the condition is painted. Rejects after the timeout. */
function painted(sight: Condition, about: number | string = ''): Promise<number> {
  const isMet = conditions[sight] as (about: number | string) => boolean;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const poll = () => {
      if (performance.now() - start > timeout) return reject(new Error(`Timed out waiting for ${sight} ${about}`));
      if (!isMet(about)) return requestAnimationFrame(poll);
      // A message sent in a frame is received after the style, layout and paint of that frame.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      return port2.postMessage('');
    };
    requestAnimationFrame(poll);
  });
}

/** The time of the latest event of each type. The browser sets it before any listener runs. */
const times = new Map<string, number>();
for (const type of ['click', 'input']) {
  addEventListener(type, ({timeStamp}) => times.set(type, timeStamp), {capture: true, passive: true});
}

/** The time from the latest event of this type until the condition is painted, in milliseconds. */
async function paintedAfter(type: 'click' | 'input', sight: Condition, about?: number | string) {
  const end = await painted(sight, about);
  return end - times.get(type)!;
}

/** The time from the end of the last response with members until the condition is painted, in milliseconds. */
async function paintedAfterResponse(sight: Condition, about?: number | string) {
  const end = await painted(sight, about);
  const responses = performance.getEntriesByType('resource').filter(({name}) => name.includes('/members'));
  return end - (responses.at(-1) as PerformanceResourceTiming).responseEnd;
}

/** The number of nodes in the document and the shadow roots of the widgets. */
function nodes() {
  return [...new Set([document, ...roots()])].reduce((sum, one) => {
    const walker = document.createTreeWalker(one);
    let count = 0;
    while (walker.nextNode()) count++;
    return sum + count;
  }, 0);
}

/** Start and end of the API requests, in milliseconds since navigation start. Excludes preflight requests. */
function requests(origin: string) {
  return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({name}) => name.startsWith(origin))
    .map(({startTime, responseEnd}) => ({start: startTime, end: responseEnd}));
}

const probe = {
  firstRow: painted('rows', 1),
  firstRowText: () => rows()[0]?.textContent ?? '',
  painted,
  paintedAfter,
  paintedAfterResponse,
  nodes,
  requests,
};

export type Probe = typeof probe;

declare global {
  interface Window {
    probe: Probe;
  }
}
window.probe = probe;
