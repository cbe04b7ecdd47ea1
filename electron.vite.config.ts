import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';

const root = import.meta.dirname;

/** CommonJS, although the package is ESM: sandboxed preloads know nothing else, and main must start on old Nodes. */
const COMMON_JS = { format: 'cjs', entryFileNames: '[name].cjs' } as const;

/** electron-vite builds one folder of pages, the interface's. The vault's page is another, with another policy. */
const vaultPage = (): Plugin => ({
  name: 'adit-vault-page',
  apply: 'build',
  async closeBundle() {
    await build({
      configFile: false,
      root: join(root, 'main', 'vault'),
      logLevel: 'warn',
      publicDir: false,
      worker: { format: 'es' },
      build: {
        outDir: join(root, 'out', 'vault'),
        emptyOutDir: true,
        target: 'chrome140',
        // Inlined, a worker would be a data: address, which the page's policy does not know.
        assetsInlineLimit: 0,
        modulePreload: false,
      },
    });
  },
});

export default defineConfig({
  main: {
    plugins: [vaultPage()],
    build: {
      outDir: 'out/main',
      // Everything is bundled, so the packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: { input: { index: 'main/index.ts' }, output: COMMON_JS },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload is one file and can load no other.
      isolatedEntries: true,
      rolldownOptions: { input: { ui: 'main/preload/ui.ts', vault: 'main/preload/vault.ts' }, output: COMMON_JS },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    // Main puts each document's own nonce in its place: see main/security/pages.ts.
    html: { cspNonce: '__ADIT_NONCE__' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
