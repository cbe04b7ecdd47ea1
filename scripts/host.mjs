import { join } from 'node:path';
import { bundle, bundlePageScript, isFresh } from './bundle.mjs';
import { root } from './run.mjs';

const folder = join(root, 'out', 'host');
const program = join(folder, 'host.mjs');
const pageScripts = ['main-world', 'isolated-world'];
const sources = ['test/host', 'scripts/host.mjs', 'scripts/bundle.mjs', 'package-lock.json'];

/**
 * Builds test/host/, the stand-in for Electron, where its sources have changed since.
 *
 * @returns {Promise<string>} its program
 */
export async function buildHost() {
  if (isFresh(program, sources)) return program;
  for (const name of pageScripts) {
    await bundlePageScript(`test/host/page/${name}.ts`, join(folder, `${name}.js`));
  }
  // Last: its date is the one that counts.
  await bundle('test/host/index.ts', program, { standalone: false });
  return program;
}
