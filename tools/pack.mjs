/** The package as npm would publish it. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {root} from './entries.mjs';

/** Packs into a folder what is built; answers where, what is in it, and how many bytes it has. */
export function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const {stdout, stderr} = spawnSync('npm', args, {cwd: root, encoding: 'utf8', shell: process.platform === 'win32'});
  const [{filename, files, size}] = JSON.parse(stdout || `[] ${stderr}`);
  return {tarball: join(folder, filename), files: files.map(({path}) => path), size};
}

/** Unpacks a tarball as npm does: what is in it lies in a folder of its own, which npm leaves out. */
export function unpack(tarball, folder) {
  const {status, stderr} = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar failed: ${stderr}`);
}
