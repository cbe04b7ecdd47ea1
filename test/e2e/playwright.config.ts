import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

// Real Electron where it is asked for by name, the stand-in otherwise. Playwright reads this where the tests run.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= fileURLToPath(new URL('../host', import.meta.url));

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/e2e',
  forbidOnly: true,
  // One app already fills two cores.
  workers: 1,
  // A cold start on a busy machine takes its time, and is never a reason to fail.
  expect: { timeout: 20_000 },
});
