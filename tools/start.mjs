/** `npm start`: the demo with its sandbox, after installing what a fresh clone lacks. */
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {setup} from './setup.mjs';

setup();

const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0)); // Null after a signal, which is how a server is asked to stop.
