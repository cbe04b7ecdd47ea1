import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SentinelRecord } from '../../../main/backup/sentinel';
import { readSentinel, writeSentinel } from '../../../main/backup/sentinel';

let folder = '';
const path = () => join(folder, 'sentinel.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adit-sentinel-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record: SentinelRecord = {
  database: 'adit',
  sentinel: { databaseId: '9b2f6f0e-5d0b-4b7e-8c3e-0d6f8a1b2c3d', revision: 41, auditHead: 'ab'.repeat(32) },
};

describe('the sentinel', () => {
  it('is what was last written', async () => {
    expect((await writeSentinel(path(), record)).ok).toBe(true);
    const next = { database: 'adit-2', sentinel: null };
    expect(await readSentinel(path())).toEqual({ state: 'present', record });
    expect((await writeSentinel(path(), next)).ok).toBe(true);
    expect(await readSentinel(path())).toEqual({ state: 'present', record: next });
    expect(readdirSync(folder)).toEqual(['sentinel.json']);
  });

  it('is missing only where there is no file', async () => {
    expect(await readSentinel(path())).toEqual({ state: 'missing' });
    expect(await readSentinel(join(folder, 'no', 'sentinel.json'))).toEqual({ state: 'missing' });
    mkdirSync(path());
    expect(await readSentinel(path())).toEqual({ state: 'damaged' });
  });

  it('is damaged wherever it was cut', async () => {
    await writeSentinel(path(), record);
    const whole = readFileSync(path());
    for (let length = 0; length < whole.length - 1; length += 1) {
      writeFileSync(path(), whole.subarray(0, length));
      expect(await readSentinel(path())).toEqual({ state: 'damaged' });
    }
  });

  it('never takes changed bytes for another sentinel', async () => {
    await writeSentinel(path(), record);
    const whole = readFileSync(path());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ change;
        writeFileSync(path(), changed);
        const reading = await readSentinel(path());
        // White space may change at the end; a digit of the format may become a later one.
        expect(reading.state === 'present' ? reading.record : record).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  it('is told from one of a later Adit', async () => {
    writeFileSync(path(), JSON.stringify({ format: 2, anything: true }));
    expect(await readSentinel(path())).toEqual({ state: 'newer', format: 2 });
  });

  it('is refused where it is huge', async () => {
    writeFileSync(path(), ' '.repeat(20_000));
    expect(await readSentinel(path())).toEqual({ state: 'damaged' });
  });

  it('stays as it was where writing fails, and that is a value', async () => {
    await writeSentinel(path(), record);
    expect(await writeSentinel(join(folder, 'no', 'x.json'), record)).toMatchObject({
      ok: false,
      error: { code: 'sentinel/unwritten', params: { reason: 'file/no-folder' } },
    });
    expect(await readSentinel(path())).toEqual({ state: 'present', record });
  });

  it.skipIf(process.platform === 'win32')('says why it cannot be read', async () => {
    symlinkSync(path(), path());
    expect(await readSentinel(path())).toEqual({ state: 'unreadable', reason: 'ELOOP' });
  });
});
