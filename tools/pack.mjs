/** Packs and unpacks the package as npm does. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {root} from './entries.mjs';

/** Packs the built package into a folder. Returns the path of the tarball, the files in it, and its size in bytes. */
export function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const {stdout, stderr} = spawnSync('npm', args, {cwd: root, encoding: 'utf8', shell: process.platform === 'win32'});
  const [{filename, files, size}] = JSON.parse(stdout || `[] ${stderr}`);
  return {tarball: join(folder, filename), files: files.map(({path}) => path), size};
}

/** Unpacks a tarball into a folder, without the top-level folder `package/`. */
export function unpack(tarball, folder) {
  const {status, stderr} = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar failed: ${stderr}`);
}
