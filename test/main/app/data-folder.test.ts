import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '../../../main/app/data-folder';
import { describeBug } from '../../../main/app/report-bug';

test.each([
  [['electron', '.'], undefined, null],
  [['electron', '.'], '', null],
  [['electron', '.'], '/data', resolve('/data')],
  [['electron', '.', '--adit-data=/other'], '/data', resolve('/other')],
  [['electron', '.', '--adit-data=here'], undefined, resolve('here')],
  [['electron', '.', '--adit-data='], '/data', null],
])('%j with %j keeps its data in %j', (args, variable, folder) => expect(dataFolder(args, variable)).toBe(folder));

test('a bug is told without its message', () => {
  const told = describeBug(new TypeError('Client Li of matter 7'));
  expect(told).toMatch(/^TypeError\n\s+at /);
  expect(told).not.toContain('Li');
  expect(describeBug('Client Li')).toBe('a thrown string');
});
