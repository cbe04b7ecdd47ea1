import { join } from 'node:path';
import { root } from './run.mjs';

/** Builds the main process and the interface into out/. */
export async function buildApp() {
  const { build } = await import('electron-vite');
  await build({
    root,
    configFile: join(root, 'electron.vite.config.ts'),
    logLevel: 'warn',
    // There is no preload yet, and that is no mistake.
    ignoreConfigWarning: true,
  });
}
