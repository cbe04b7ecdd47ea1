import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run.mjs';

const folder = join(root, 'node_modules', 'electron');

function isThere() {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) return true;
  const pathFile = join(folder, 'path.txt');
  return existsSync(pathFile) && existsSync(join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()));
}

/**
 * Makes sure of an Electron binary, downloading it once where it is missing.
 *
 * @returns {Promise<string | null>} why there is none, or null
 */
export async function findElectron() {
  if (isThere()) return null;
  process.stderr.write('Downloading Electron …\n');
  const { code, output } = await runTool('electron/install.js', [], { output: 'capture' });
  if (code === 0 && isThere()) return null;
  const cause = output.split('\n').find((line) => /error|failed|did not match|status code/i.test(line));
  return cause?.trim() || `its installer ended with code ${code}`;
}
