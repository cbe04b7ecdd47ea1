import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** One project a folder under test/, so that `npm test` can run and count them apart. */
const onNode = (name: string) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node' as const,
    // Whole tools (lint, the command line, LibreOffice, Chromium) on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/** Real electron-builder runs, one after another, on an app that is built once. */
const packaging = {
  test: {
    ...onNode('packaging').test,
    globalSetup: 'test/packaging/rig/set-up.ts',
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
};

/** Real IndexedDB, WebCrypto and workers, in the system's Chromium: nothing is downloaded. */
const inChromium = (name: string) => ({
  // Named, or Vite finds them while tests run and reloads the page under them.
  optimizeDeps: { include: ['dexie', 'fast-check', 'hash-wasm', 'zod'] },
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    // Real key derivation, real disks: slow on a busy machine, and never a reason to fail.
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-quic', '--disable-gpu'],
        },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [onNode('unit'), onNode('main'), packaging, inChromium('vault')],
  },
});
