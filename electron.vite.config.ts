import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Everything is bundled, so the packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'main/index.ts' },
        // CommonJS, although the package is ESM: the main bundle must also start where ESM hooks are missing.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
