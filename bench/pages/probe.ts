/**
 * Runs in every measured page before the page's own scripts and reports when something is painted. It polls once per
 * frame, so that both pages are measured in the same way.
 */

const tag = 'workos-users-table';

/** The widget's shadow root, or the document if the page has no widget. */
function root(): ParentNode {
  return document.querySelector(tag)?.shadowRoot ?? document;
}

/** The rows with data, without skeleton rows. */
function rows() {
  return [...root().querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')];
}

const conditions = {
  rows: (count: number) => rows().length >= count,
  matches: (text: string) => {
    const all = rows();
    return all.length > 0 && all.every((row) => row.textContent.toLowerCase().includes(text));
  },
  otherRows: (text: string) => {
    const [first] = rows();
    return first !== undefined && first.textContent !== text;
  },
  menu: () => root().querySelector(':popover-open [role=menuitem]') !== null,
  dialog: () => root().querySelector('dialog[open] textarea') !== null,
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

/** The time from the end of the response with the members until this many rows are painted, in milliseconds. */
async function paintedAfterResponse(count: number) {
  const end = await painted('rows', count);
  const response = performance.getEntriesByType('resource').find(({name}) => name.includes('/members'));
  return end - (response as PerformanceResourceTiming).responseEnd;
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
  requests,
};

export type Probe = typeof probe;

declare global {
  interface Window {
    probe: Probe;
  }
}
window.probe = probe;
