import { expect, test } from 'vitest';
import { systemPrinter } from '../../../main/app/system-printer';

/** A window whose print job ends as told. */
const printerThat = (printed: boolean, reason: string) =>
  systemPrinter((id) =>
    id === 1
      ? { print: (_options, done) => done?.(printed, reason), printToPDF: () => Promise.resolve(Buffer.from('%PDF')) }
      : undefined,
  );

test('a dialog that was closed printed nothing and is no failure; anything else that printed nothing is one', async () => {
  expect(await printerThat(true, '').toPaper(1)).toBe(true);
  expect(await printerThat(false, 'Print job canceled').toPaper(1)).toBe(false);
  await expect(printerThat(false, 'Print job failed').toPaper(1)).rejects.toThrow('not printed');
});

test('a window that has gone is refused, for paper and for PDF', async () => {
  await expect(printerThat(true, '').toPaper(2)).rejects.toThrow('gone');
  await expect(printerThat(true, '').toPdf(2)).rejects.toThrow('gone');
});
