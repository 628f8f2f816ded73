/** `npm run bench`: runs `main.ts`, which documents the options, and exits with its status. */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const {status} = spawnSync(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});
process.exit(status ?? 1);
