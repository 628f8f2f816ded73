import type {Memory} from './leaks.js';
import {type Spread, spread} from './statistics.js';

interface Row {
  readonly label: string;
  readonly widget: string;
  readonly plain: string;
  readonly ratio: string;
  readonly limit: string;
  readonly isMissed?: boolean | undefined;
}

/** A table of results and their limits. */
export class Report {
  readonly #rows: Row[] = [];

  get hasMisses() {
    return this.#rows.some(({isMissed}) => isMissed);
  }

  /** @param limit The maximum ratio of the widget's time to the plain page's time. */
  comparison(label: string, limit: number, pairs: readonly (readonly [widget: number, plain: number])[]) {
    const widget = spread(pairs.map(([widget]) => widget));
    const plain = spread(pairs.map(([, plain]) => plain));
    const ratios = spread(pairs.map(([widget, plain]) => widget / plain));
    const ratio = widget.median / plain.median;
    this.#rows.push({
      label,
      widget: `${text(widget)} ms`,
      plain: `${text(plain)} ms`,
      ratio: text({...ratios, median: ratio}, 2),
      limit: `≤ ${limit}`,
      isMissed: ratio > limit,
    });
  }

  /** @param limit The maximum; without one, the figure is only printed. */
  amount(label: string, widget: number, limit?: number, unit = '', plain?: number) {
    this.#rows.push({
      label,
      widget: `${widget} ${unit}`.trim(),
      plain: plain === undefined ? '' : `${plain} ${unit}`.trim(),
      ratio: '',
      limit: limit === undefined ? '' : limit ? `≤ ${limit}` : '0',
      isMissed: limit === undefined ? undefined : widget > limit,
    });
  }

  /** What a page still holds after widgets were removed. Only the heap may grow, by at most `mostHeap` bytes. */
  held(label: string, {nodes, listeners, heap}: Memory, mostHeap: number) {
    this.#rows.push({
      label,
      widget: `${nodes} nodes, ${listeners} listeners, ${heap} bytes`,
      plain: '',
      ratio: '',
      limit: `0, 0, ≤ ${mostHeap}`,
      isMissed: nodes > 0 || listeners > 0 || heap > mostHeap,
    });
  }

  note(text: string) {
    this.#rows.push({label: `  ${text}`, widget: '', plain: '', ratio: '', limit: ''});
  }

  print(runs: number) {
    const head = {
      label: `Medians of ${runs} pairs (quartiles)`,
      widget: 'widget',
      plain: 'by hand',
      ratio: 'ratio',
      limit: 'limit',
    };
    const columns = ['widget', 'plain', 'ratio', 'limit'] as const;
    const widths = columns.map((name) => Math.max(...[head, ...this.#rows].map((row) => row[name].length)));
    for (const row of [head, ...this.#rows] as Row[]) {
      const mark = row.isMissed === undefined ? ' ' : row.isMissed ? '✖' : '✔';
      const cells = columns.map((name, index) => row[name].padStart(widths[index]!));
      console.log([mark, row.label.padEnd(38), ...cells].join('  ').trimEnd());
    }
  }
}

function text({low, median, high}: Spread, digits = 0) {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
