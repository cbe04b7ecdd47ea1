import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notices } from '../../../scripts/notices.mjs';

const root = new URL('../../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

test('NOTICES.txt is what scripts/notices.mjs makes of the dependencies as they are', () => {
  expect(read('NOTICES.txt') === notices(), 'run `node scripts/notices.mjs`').toBe(true);
});

test('every dependency of the app is in it, by version', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const text = read('NOTICES.txt');
  for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`\n${name} ${version} (`);
});
