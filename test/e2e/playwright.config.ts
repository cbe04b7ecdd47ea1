import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/e2e',
  forbidOnly: true,
  workers: 1,
});
