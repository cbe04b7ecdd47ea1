import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import { DeskBench, WINDOW } from './desk-bench';
import { MATTER_ID } from './fake-transfers';

const JOB = '88888888-8888-4888-8888-888888888888';
const FILE = '99999999-9999-4999-8999-999999999999';
const chunks = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
const sha256 = createHash('sha256')
  .update(new Uint8Array([1, 2, 3, 4]))
  .digest('hex');
const memo = new TextEncoder().encode('the memo');

let desk: DeskBench;
let kept: string;
beforeEach(async () => {
  desk = await DeskBench.make();
  kept = sha256;
  const stamp = { rev: 1, createdAt: '2026-11-26T00:00:00.000Z', updatedAt: '2026-11-26T00:00:00.000Z' };
  desk.transfers.answers = {
    'attachments.list': () =>
      done([{ ...stamp, id: FILE, value: { name: 'lease/../1.pdf', bytes: 4, chunks: 2, sha256: kept } }]),
    'attachments.read': ({ index }) => done({ bytes: chunks[Number(index)], last: index === 1 }),
    'matters.handOut': ({ id }) => (id === MATTER_ID ? done(null) : refuse('record/missing', { table: 'matters' })),
  };
  desk.answer = join(desk.data, 'pack.zip');
});
afterEach(() => desk.drop());

const run = (what: 'inspection' | 'volume' = 'inspection', attachmentId = FILE) =>
  desk.cases['archives.handOut'](
    {
      job: JOB,
      matterId: MATTER_ID,
      what,
      documents: [{ name: '1-memo.docx', bytes: memo }],
      files: [{ attachmentId, label: 'E1' }],
    },
    WINDOW,
  );

test('the pack holds the documents, the files of evidence by their numbers, and the hashes of all of them', async () => {
  expect(await run()).toEqual(done({ saved: 'pack.zip' }));
  expect(desk.asked).toEqual([`${WINDOW} inspection-2026-11-26.zip any`]);
  const parts = unzipSync(await readFile(join(desk.data, 'pack.zip')));
  expect(Object.keys(parts)).toEqual(['1-memo.docx', 'evidence/E1 lease-..-1.pdf', 'SHA256SUMS.txt']);
  expect([...(parts['evidence/E1 lease-..-1.pdf'] ?? [])]).toEqual([1, 2, 3, 4]);
  const memoHash = createHash('sha256').update(memo).digest('hex');
  expect(strFromU8(parts['SHA256SUMS.txt'] ?? new Uint8Array())).toBe(
    `${memoHash}  1-memo.docx\n${sha256}  evidence/E1 lease-..-1.pdf\n`,
  );
  expect(desk.jobs.map(({ kind, state }) => `${kind} ${state}`)).toContain('inspection done');
});

test('a volume has its files beside the documents, under their numbers', async () => {
  expect(await run('volume')).toEqual(done({ saved: 'pack.zip' }));
  expect(desk.asked).toEqual([`${WINDOW} volume-2026-11-26.zip any`]);
  const parts = unzipSync(await readFile(join(desk.data, 'pack.zip')));
  expect(Object.keys(parts)).toEqual(['1-memo.docx', 'E1 lease-..-1.pdf', 'SHA256SUMS.txt']);
  expect(desk.jobs.map(({ kind, state }) => `${kind} ${state}`)).toContain('volume done');
});

test('files of one name get names of their own, and no name steers a system or outgrows it', async () => {
  const labels = ['E1', 'e1', 'E\u202e1', `E1 ${'租'.repeat(200)}`, 'E1 \ud800'];
  const files = labels.map((label) => ({ attachmentId: FILE, label }));
  const wanted = { job: JOB, matterId: MATTER_ID, what: 'volume' as const, documents: [], files };
  expect(await desk.cases['archives.handOut'](wanted, WINDOW)).toEqual(done({ saved: 'pack.zip' }));
  const parts = unzipSync(await readFile(join(desk.data, 'pack.zip')));
  const names = Object.keys(parts).slice(0, -1);
  expect(names.slice(0, 3)).toEqual(['E1 lease-..-1.pdf', 'e1 lease-..-1 (2).pdf', 'E-1 lease-..-1.pdf']);
  expect(names[4]).toBe('E1 - lease-..-1.pdf');
  for (const name of names) {
    expect(Buffer.byteLength(name)).toBeLessThan(256);
    expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\ufffd]+\.pdf$/u);
  }
  const listed = strFromU8(parts['SHA256SUMS.txt'] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  expect(listed).toEqual(names.map((name) => `${sha256}  ${name}`));
});

test('a file that the matter does not hold is refused before anything is asked or noted', async () => {
  expect(await run('volume', JOB)).toEqual(refuse('record/missing', { table: 'attachments' }));
  expect(desk.asked).toEqual([]);
});

test('a file that is not what was filed is not packed, and nothing is left', async () => {
  kept = '0'.repeat(64);
  expect(await run()).toEqual(refuse('save/unverified', {}));
  expect(await readdir(desk.data)).toEqual([]);
});

test('what cannot be put on record does not leave the vault', async () => {
  const full = refuse('storage/full', {});
  desk.transfers.answers = { ...desk.transfers.answers, 'matters.handOut': () => full };
  expect(await run()).toEqual(full);
  expect(await readdir(desk.data)).toEqual([]);
});

test('cancelled on the way, it leaves nothing', async () => {
  const { answers } = desk.transfers;
  desk.transfers.answers = {
    ...answers,
    'attachments.read': (input) => {
      desk.running.cancel(JOB);
      return answers['attachments.read']?.(input) ?? refuse('desktop/internal', {});
    },
  };
  expect(await run()).toEqual(refuse('job/cancelled', {}));
  expect(await readdir(desk.data)).toEqual([]);
});

test('a dialog that is closed begins nothing', async () => {
  desk.answer = null;
  expect(await run()).toEqual(done({ saved: null }));
  expect(desk.jobs).toEqual([]);
});
