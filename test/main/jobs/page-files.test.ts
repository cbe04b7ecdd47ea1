import { expect, test } from 'vitest';
import { PageFiles } from '../../../main/jobs/page-files';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import { RANGE_BYTES, type Wants, wantsSchema } from '../../../shared/bridge/desktop-jobs';

const TOKEN = '55555555-5555-4555-8555-555555555555';
const WINDOW = 7;
const NO_TICKET = refuse('page-file/no-ticket', {});

function bench(waitMs = 60_000) {
  const asked: [number, Wants][] = [];
  const files = new PageFiles({
    ask: (window, wants) => asked.push([window, wantsSchema.parse(wants)]),
    newTicket: () => crypto.randomUUID(),
    waitMs,
  });
  const last = () => (asked.at(-1) as [number, Wants])[1];
  return { files, asked, last };
}

test('a window is asked for ranges of no more than a mebibyte, and they are put together', async () => {
  const { files, asked } = bench();
  const size = 2.5 * RANGE_BYTES;
  const file = new Uint8Array(size).map((_, at) => at % 251);
  const reading = files.reader(WINDOW, { token: TOKEN, size }).read(10, size);
  for (let count = 1; count <= 3; count += 1) {
    await Promise.resolve();
    expect(asked).toHaveLength(count);
    const [window, { token, ticket, offset, length }] = asked[count - 1] as [number, Wants];
    expect([window, token]).toEqual([WINDOW, TOKEN]);
    expect(files.give(WINDOW, ticket, file.slice(offset, offset + length))).toEqual(done(null));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  // Compared as buffers: one by one, millions of bytes take a busy machine longer than a test may.
  expect(Buffer.from(await reading).equals(file.subarray(10))).toBe(true);
});

test('past the end there is nothing, and nobody is asked', async () => {
  const { files, asked } = bench();
  const reader = files.reader(WINDOW, { token: TOKEN, size: 4 });
  expect(await reader.read(4, 10)).toEqual(new Uint8Array());
  expect(await reader.read(9, 10)).toEqual(new Uint8Array());
  expect(asked).toEqual([]);
});

test('a ticket is good once, for the window that was asked, and there are no others', async () => {
  const { files, last } = bench();
  const reading = files.reader(WINDOW, { token: TOKEN, size: 2 }).read(0, 2);
  const { ticket } = last();
  const bytes = new Uint8Array([1, 2]);
  expect(files.give(8, ticket, bytes)).toEqual(NO_TICKET);
  expect(files.give(WINDOW, crypto.randomUUID(), bytes)).toEqual(NO_TICKET);
  expect(files.give(WINDOW, ticket, bytes)).toEqual(done(null));
  expect(files.give(WINDOW, ticket, bytes)).toEqual(NO_TICKET);
  expect(await reading).toEqual(bytes);
});

test.each([
  ['nothing', null],
  ['too little', new Uint8Array(1)],
  ['too much', new Uint8Array(3)],
])('a window that gives %s ends the reading', async (_case, bytes) => {
  const { files, last } = bench();
  const reading = files.reader(WINDOW, { token: TOKEN, size: 2 }).read(0, 2);
  files.give(WINDOW, last().ticket, bytes);
  await expect(reading).rejects.toMatchObject({ code: 'page-file/unreadable' });
});

test('a window that closes ends its readings, and no other’s', async () => {
  const { files, last } = bench();
  const other = files.reader(8, { token: TOKEN, size: 1 }).read(0, 1);
  const { ticket } = last();
  const reading = files.reader(WINDOW, { token: TOKEN, size: 2 }).read(0, 2);
  files.windowGone(WINDOW);
  await expect(reading).rejects.toMatchObject({ code: 'page-file/unreadable' });
  files.give(8, ticket, new Uint8Array([9]));
  expect(await other).toEqual(new Uint8Array([9]));
});

test('a window that does not answer is not waited for without end, and is too late then', async () => {
  const { files, last } = bench(5);
  const reading = files.reader(WINDOW, { token: TOKEN, size: 2 }).read(0, 2);
  await expect(reading).rejects.toMatchObject({ code: 'page-file/unanswered' });
  expect(files.give(WINDOW, last().ticket, new Uint8Array(2))).toEqual(NO_TICKET);
});
