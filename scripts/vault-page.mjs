import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Builds the vault's page. electron-vite builds one folder of pages, the interface's; this is another, with another
 * policy.
 *
 * @param {string} outDir
 * @param {import('vite').Plugin[]} plugins
 */
export async function buildVaultPage(outDir, plugins = []) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(root, 'main', 'vault'),
    logLevel: 'warn',
    publicDir: false,
    plugins,
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      // Inlined, a worker would be a data: address, which the page's policy does not know.
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  });
}
