/**
 * Runs the framework tests: installs the frameworks and the packed package in `hosts/`, then starts the test runner.
 * Needs the build output.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from './entries.mjs';
import {installPackages} from './setup.mjs';

const hosts = join(root, 'hosts');

installPackages(hosts);
installPackage();
run(process.execPath, ['tools/node-tests.mjs', 'hosts', ...process.argv.slice(2)]);

/** Unpacks the package without `npm install`, which would record a tarball in the lock file that each build changes. */
function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {stdio: 'ignore'});
    const target = join(hosts, 'node_modules/workos-elements');
    rmSync(target, {recursive: true, force: true});
    mkdirSync(target);
    const tarball = readdirSync(folder)[0];
    run('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components=1']);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function run(command, args, options) {
  const shell = process.platform === 'win32' && command === 'npm';
  const {status} = spawnSync(command, args, {cwd: root, stdio: 'inherit', shell, ...options});
  if (status !== 0) process.exit(status ?? 1);
}
