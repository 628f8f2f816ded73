/**
 * Runs in every measured page before the page's own scripts, and tells when something is on the screen. It asks once in
 * each frame, so that both pages are asked the same way and equally often.
 */

const tag = 'workos-users-table';

/** What a page shows: in the widget's shadow root, or in the document where there is no widget. */
function root(): ParentNode {
  return document.querySelector(tag)?.shadowRoot ?? document;
}

/** Rows of data, not those of a skeleton. */
function rows() {
  return [...root().querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')];
}

const holds = {
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

export type Sight = keyof typeof holds;

/** After this many milliseconds something has gone wrong. */
const patience = 60_000;

/** Resolves with the time at which the first frame in which this held was painted. */
function painted(sight: Sight, about: number | string = ''): Promise<number> {
  const isThere = holds[sight] as (about: number | string) => boolean;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const look = () => {
      if (performance.now() - start > patience) return reject(new Error(`Never seen: ${sight} ${about}`));
      if (!isThere(about)) return requestAnimationFrame(look);
      // A message is received after style, layout and paint of the frame that it was sent in.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      return port2.postMessage('');
    };
    requestAnimationFrame(look);
  });
}

/** When the newest event of a type was made by the browser, which is before any script could run for it. */
const times = new Map<string, number>();
for (const type of ['click', 'input']) {
  addEventListener(type, ({timeStamp}) => times.set(type, timeStamp), {capture: true, passive: true});
}

/** Milliseconds from the newest event of this type until the sight is painted. */
async function paintedAfter(type: 'click' | 'input', sight: Sight, about?: number | string) {
  const end = await painted(sight, about);
  return end - times.get(type)!;
}

/** Milliseconds from the end of the answer with the members until so many rows are painted. */
async function paintedAfterAnswer(count: number) {
  const end = await painted('rows', count);
  const answer = performance.getEntriesByType('resource').find(({name}) => name.includes('/members'));
  return end - (answer as PerformanceResourceTiming).responseEnd;
}

/** When the API's requests began and ended, in milliseconds since the page began. Preflights have no entries here. */
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
  paintedAfterAnswer,
  requests,
};

export type Probe = typeof probe;

declare global {
  interface Window {
    probe: Probe;
  }
}
window.probe = probe;
