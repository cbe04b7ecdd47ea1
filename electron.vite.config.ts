import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { buildVaultPage } from './scripts/vault-page.mjs';

const root = import.meta.dirname;

/** CommonJS, although the package is ESM: sandboxed preloads know nothing else, and main must start on old Nodes. */
const COMMON_JS = { format: 'cjs', entryFileNames: '[name].cjs' } as const;

const vaultPage = (): Plugin => ({
  name: 'adit-vault-page',
  apply: 'build',
  closeBundle: () => buildVaultPage(join(root, 'out', 'vault')),
});

export default defineConfig({
  main: {
    plugins: [vaultPage()],
    // Whose signature on updates counts, and where a person may look for them: see docs/decisions/0017.
    define: {
      __ADIT_UPDATE_KEY__: JSON.stringify(process.env['ADIT_UPDATE_KEY'] ?? ''),
      __ADIT_UPDATE_ADDRESS__: JSON.stringify(process.env['ADIT_UPDATE_ADDRESS'] ?? ''),
    },
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
      rolldownOptions: {
        // The commands of the installed app stand on the same law and the same reasoning as its pages, packed once.
        input: { index: 'renderer/index.html', adit: 'main/cli/installed.ts' },
        external: /^node:/,
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: ({ name }) => (name === 'adit' ? 'adit.js' : 'assets/[name]-[hash].js') },
      },
    },
  },
});
