/** `npm start`: installs missing packages, then serves the demo and its sandbox. */
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {setup} from './setup.mjs';

setup();

const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0)); // The code is null after a signal, the normal way to stop.
