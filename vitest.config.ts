import { defineConfig } from 'vitest/config';

/** One project a folder under test/, so that `npm test` can run and count them apart. */
const onNode = (name: string) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], environment: 'node' as const },
});

export default defineConfig({
  test: {
    projects: [onNode('unit'), onNode('main')],
    // A page limit for whole-tool tests (lint, command line) on a slow machine.
    testTimeout: 30_000,
  },
});
