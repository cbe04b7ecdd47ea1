import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= fileURLToPath(new URL('../host', import.meta.url));

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/screens',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 20_000 },
});
