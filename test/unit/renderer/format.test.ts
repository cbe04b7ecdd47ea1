import { expect, test } from 'vitest';
import { formatFor } from '../../../renderer/app/format';

test('a day is written as readers of each language write it, whatever the time zone', () => {
  const days = (['zh', 'en', 'ru'] as const).map((language) => {
    const { day, dayShort } = formatFor(language);
    return [day('2026-11-22'), dayShort('2026-11-22')];
  });
  expect(days).toEqual([
    ['2026年11月22日', '2026/11/22'],
    ['22 November 2026', '22 Nov 2026'],
    ['22 ноября 2026 г.', '22.11.2026'],
  ]);
});

test('amounts of bytes', () => {
  const { bytes } = formatFor('en');
  expect([bytes(0), bytes(999), bytes(1_500), bytes(2_400_000), bytes(3_100_000_000)]).toEqual([
    '0 byte',
    '999 byte',
    '2 kB',
    '2.4 MB',
    '3.1 GB',
  ]);
});
