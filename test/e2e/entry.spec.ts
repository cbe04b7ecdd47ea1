import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { entryBytes } from '../../scripts/entry-bytes.mjs';

test('what the window loads before anything is asked for stays within 350 kB', () => {
  const bytes = entryBytes(fileURLToPath(new URL('../../out/renderer', import.meta.url)));
  // Less would mean that not all of it was found.
  expect(bytes).toBeGreaterThan(150_000);
  expect(bytes).toBeLessThanOrEqual(350_000);
});
