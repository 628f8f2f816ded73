/**
 * Installs the npm packages and, with `--browsers`, the browsers that run the tests, and compiles the message catalogs.
 * Installs only what is missing. Imports only Node built-ins, since it runs before `npm ci`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {browserNames, browserPath} from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const browserPackages = {
  chromium: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** Without these, Arabic text and emoji are drawn as missing glyphs, in measurements and in screenshots. */
const fontPackages = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-color-emoji'];

export function setup({browsers = false} = {}) {
  installPackages();
  compileMessages();
  if (browsers) installBrowsers();
}

/** In a process of its own, since it needs the packages. */
function compileMessages() {
  const {status} = run(process.execPath, ['tools/messages.mjs']);
  if (status !== 0) process.exit(1);
}

/** Installs the npm packages of a folder as its lock file lists them. */
export function installPackages(folder = root) {
  if (packagesMatchLock(folder)) return;
  console.log('Installing npm packages …');
  const {status} = run('npm', ['ci', '--loglevel=error'], {cwd: folder, shell: process.platform === 'win32'});
  if (status !== 0) throw new Error('npm ci failed; see its output above.');
}

/**
 * Compares the lock file with npm's own record of the installed packages. With a stamp file of our own, a check that
 * follows `npm install` would reinstall all packages, even under a running server.
 */
function packagesMatchLock(folder) {
  const lock = packagesIn(`${folder}/package-lock.json`);
  const installed = packagesIn(`${folder}/node_modules/.package-lock.json`);
  if (!installed) return false;
  return Object.entries(lock).every(([path, {version, optional}]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === version : optional);
  });
}

function packagesIn(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function installBrowsers() {
  if (missingDebianPackages().length > 0) aptInstall(missingDebianPackages());
  const missing = missingDebianPackages();
  const absent = absentBrowsers();
  if (missing.length + absent.length === 0) return;
  const consequence = process.env.CI === 'true' ? 'required here, so their tests fail' : 'so their tests are skipped';
  const browsers = absent.length ? `No ${absent.join(', ')} found, ${consequence}. ` : 'Some fonts are missing. ';
  console.warn(`${browsers}On Debian: apt-get install -y --no-install-recommends ${missing.join(' ')}`);
}

const absentBrowsers = () => browserNames.filter((name) => !browserPath(name));

function missingDebianPackages() {
  const query = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...fontPackages]);
  const installed = String(query.stdout ?? '').split('\n');
  const fonts = query.error ? [] : fontPackages.filter((name) => !installed.includes(`${name} installed`));
  return [...absentBrowsers().flatMap((name) => browserPackages[name]), ...fonts];
}

function aptInstall(names) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  console.log(`Installing ${names.join(', ')} …`);
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(command, rest, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
  };
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...names)) {
    console.warn('apt-get failed; see its output above.');
  }
}

const run = (command, args, options) => spawnSync(command, args, {cwd: root, stdio: 'inherit', ...options});

if (process.argv[1] === fileURLToPath(import.meta.url)) setup({browsers: process.argv.includes('--browsers')});
