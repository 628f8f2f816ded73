/**
 * Compares the cost of the users table with the same table written by hand: `npm run bench -- [options]`.
 *
 *   --runs=N     pairs of runs for each comparison, by default 9
 *   --only=LIST  a comma-separated list of first-row, menu, dialog, rows, many-rows,
 *                many-widgets, long-list, traffic, leaks
 *   --report     prints the results, but does not fail if a limit is exceeded
 *   --no-build   uses the existing files in cdn/
 *
 * The two pages take turns, so that other load on the machine affects both. Each figure is a median with its quartiles.
 * A ratio is the ratio of the medians; its quartiles are those of the ratios of the pairs.
 */
import {spawnSync} from 'node:child_process';
import {parseArgs} from 'node:util';
import {root, tags} from '../tools/entries.mjs';
import {launch} from './browser.js';
import {Measures, type Times, addresses, mounts, renewals} from './measures.js';
import {Report} from './report.js';
import {type PageName, startBenchServer} from './server.js';
import {spread} from './statistics.js';

const measureNames = 'first-row,menu,dialog,rows,many-rows,many-widgets,long-list,traffic,leaks';

const {values: options} = parseArgs({
  options: {
    runs: {type: 'string', default: '9'},
    only: {type: 'string', default: measureNames},
    report: {type: 'boolean', default: false},
    'no-build': {type: 'boolean', default: false},
  },
});
const runs = Math.max(1, Number(options.runs) || 9);
const chosen = options.only.split(',');

/** The minimal size of the same table with the current React widgets, without React itself; in bytes. */
const reactBytes = 183 * 1024;
const KiB = 1024;

const labels: Record<string, [label: string, limit: number]> = {
  menu: ['Row menu, first time', 1.5],
  menuAgain: ['… again', 1.5],
  slowMenu: ['… first time, CPU ÷4', 1.5],
  slowMenuAgain: ['… again, CPU ÷4', 1.5],
  dialog: ['Invite dialog, first time', 1.5],
  dialogAgain: ['… again', 1.5],
  slowDialog: ['… first time, CPU ÷4', 1.5],
  slowDialogAgain: ['… again, CPU ÷4', 1.5],
  nextPage: ['Next page after its response, CPU ÷4', 1.2],
  search: ['Search after its response, CPU ÷4', 1.2],
  firstRow: ['First row, cold', 1.2],
  firstRowSlow: ['… CPU ÷4', 1.2],
  firstRow4G: ['… Slow 4G', 1.2],
  manyRows: ['1,000 rows after their response, CPU ÷4', 1.2],
  manyRowsMenu: ['Row menu of 1,000 rows, CPU ÷4', 1.5],
  manyRowsMenuAgain: ['… again', 1.5],
  manyWidgets: ['20 widgets, CPU ÷4', 1.2],
};

if (!options['no-build']) {
  const {status} = spawnSync(process.execPath, ['tools/build.mjs', 'cdn'], {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(1);
}
const laboratory = await startBenchServer();
const browser = await launch();
const report = new Report();
try {
  const measures = new Measures(browser, laboratory);
  await compare('first-row', (name) => measures.firstRow(name));
  await compare('menu', (name) => measures.menu(name));
  await compare('dialog', (name) => measures.dialog(name));
  await compare('rows', (name) => measures.rows(name));
  await compare('many-rows', (name) => measures.manyRows(name));
  if (chosen.includes('many-rows')) {
    const plain = await measures.nodes('plain');
    report.amount('Nodes of 1,000 rows', await measures.nodes('widget'), 2 * plain, '', plain);
  }
  await compare('many-widgets', (name) => measures.manyWidgets(name));
  if (chosen.includes('long-list')) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await measures.longList());
    report.amount(`A key press in ${addresses} addresses`, Math.round(spread(times).median), 100, 'ms');
  }
  if (chosen.includes('traffic')) {
    const widget = await measures.traffic('widget');
    const plain = await measures.traffic('plain');
    report.amount('Script and styles for the first row', widget.code, 22 * KiB, 'bytes', plain.code);
    report.note(`the current React package needs at least ${reactBytes} bytes`);
    report.amount('The page itself', widget.page, undefined, 'bytes', plain.page);
    report.amount('API responses', widget.responseBytes, undefined, 'bytes', plain.responseBytes);
    report.note(`${widget.compressedResponseBytes} bytes with brotli; the sandbox does not compress`);
    report.amount('Requests before the first row', widget.requests, 2, '', plain.requests);
    report.amount('… started after another had ended', widget.isOneDeep ? 0 : 1, 0, '', plain.isOneDeep ? 0 : 1);
    report.amount('Requests after the first row', widget.later, 0, '', plain.later);
  }
  if (chosen.includes('leaks')) {
    for (const tag of tags) {
      const {mounts: mounted, renewals: renewed} = await measures.leaks(`workos-${tag}`);
      report.held(`<workos-${tag}>, ${mounts} mounts`, mounted, mounts * 2 * KiB);
      report.held(`… ${renewals} tokens`, renewed, 100 * KiB);
    }
  }
} finally {
  await browser.close();
  await laboratory.close();
}
report.print(runs);
if (report.hasMisses && !options.report) process.exitCode = 1;

async function compare(measure: string, take: (name: PageName) => Promise<Times>) {
  if (!chosen.includes(measure)) return;
  for (const name of ['widget', 'plain'] as const) await take(name); // Not counted: warms up server and disk.
  const pairs: {widget: Times; plain: Times}[] = [];
  for (let run = 0; run < runs; run++) {
    // Alternates which page is first.
    if (run % 2) pairs.push({plain: await take('plain'), widget: await take('widget')});
    else pairs.push({widget: await take('widget'), plain: await take('plain')});
  }
  for (const [name, [label, limit]] of Object.entries(labels)) {
    if (!(name in pairs[0]!.widget)) continue;
    report.comparison(
      label,
      limit,
      pairs.map(({widget, plain}) => [widget[name]!, plain[name]!] as const),
    );
  }
}
