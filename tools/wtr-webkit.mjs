/**
 * Runs tests in WebKitGTK: starts WebKitWebDriver and MiniBrowser on a virtual display and controls them over
 * WebDriver. `@web/test-runner-webdriver` would add 220 packages and cannot press chords or set the viewport.
 */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';

const environment = {
  ...process.env,
  NO_AT_BRIDGE: '1',
  GSETTINGS_BACKEND: 'memory',
  // Disables OpenGL in WebKitGTK: without a GPU it renders in software and takes 40 % of the run time.
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
};

/** WebDriver's code points for keys that do not produce a character. */
const keyCodes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

export class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'webdriver'; // The built-in commands check this value.
  concurrency = 1;

  #binary;
  #driver;
  #address;
  #session;
  #started;
  #urls = new Map();

  constructor(binary) {
    this.#binary = binary;
  }

  async initialize() {
    if (!this.#binary) throw new Error('WebKitGTK is not installed: run `node tools/setup.mjs --browsers`');
  }

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#urls.set(id, url);
    await this.#command('POST', '/url', {url});
  }

  async stopSession(id) {
    this.#urls.delete(id);
    await this.#command('POST', '/url', {url: 'about:blank'});
    return {};
  }

  async stop() {
    if (this.#session) await this.#command('DELETE', '').catch(() => {});
    this.#kill();
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  /** Called by the built-in `sendKeys` command. `keys` are characters, names or chords. */
  sendKeys(_id, keys) {
    const actions = keys.flatMap((key) => {
      const codes = key.length > 1 ? key.split('+').map((name) => keyCodes[name] ?? name) : [key];
      const all = (type) => codes.map((value) => ({type, value}));
      return [...all('keyDown'), ...all('keyUp').reverse()];
    });
    return this.#perform({type: 'key', id: 'keys', actions});
  }

  /** This and the next two methods are called by the built-in `sendMouse` and `resetMouse` commands. */
  sendMouseMove(_id, x, y, ...then) {
    return this.#perform({type: 'pointer', id: 'mouse', actions: [{type: 'pointerMove', x, y}, ...then]});
  }

  sendMouseClick(id, x, y) {
    return this.sendMouseMove(id, x, y, {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0});
  }

  resetMouse() {
    return this.#command('DELETE', '/actions');
  }

  /**
   * Returns whether the viewport has the requested width: MiniBrowser is never narrower than its toolbar, about 450 px.
   */
  async setViewport({width, height}) {
    const [frameWidth, frameHeight] = await this.#evaluate('[outerWidth - innerWidth, outerHeight - innerHeight]');
    await this.#command('POST', '/window/rect', {width: width + frameWidth, height: height + frameHeight});
    return within(1_000, async () => (await this.#evaluate('innerWidth')) === width); // The resize arrives late.
  }

  async #start() {
    const port = await freePort();
    this.#address = `http://127.0.0.1:${port}`;
    // Detached, for a separate process group, so that #kill also ends the display and the browser.
    this.#driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`], {
      detached: true,
      stdio: 'ignore',
      env: environment,
    });
    process.once('exit', this.#kill);
    // By default, a signal ends the process without emitting `exit`.
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
    const ready = await within(15_000, () =>
      fetch(`${this.#address}/status`).then(
        () => true,
        () => false,
      ),
    );
    if (!ready) throw new Error('WebKitWebDriver did not respond within 15 seconds.');
    const options = {binary: this.#binary, args: ['--automation']};
    const alwaysMatch = {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options};
    this.#session = (await this.#request('POST', '/session', {capabilities: {alwaysMatch}})).sessionId;
    await this.setViewport({width: 800, height: 600});
  }

  #kill = () => {
    try {
      if (this.#driver) process.kill(-this.#driver.pid, 'SIGTERM');
    } catch {
      // The process has already ended.
    }
    this.#driver = undefined;
  };

  async #perform(source) {
    await this.#command('POST', '/actions', {actions: [source]});
    return true;
  }

  #evaluate(expression) {
    return this.#command('POST', '/execute/sync', {script: `return ${expression};`, args: []});
  }

  #command(method, path, body) {
    return this.#request(method, `/session/${this.#session}${path}`, body);
  }

  async #request(method, path, body) {
    const response = await fetch(this.#address + path, {method, body: body && JSON.stringify(body)});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

async function within(milliseconds, isTrue) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(20)) {
    if (await isTrue()) return true;
  }
  return false;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
