import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../main/storage-guard/crc32c';
import { digest, recordsIn, writeLog } from './leveldb-files';

const BLOCK = 32_768;

/** Contents like sealed ones, that neither repeat nor look like a log. */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

const record = fc
  .tuple(fc.oneof(fc.nat(40), fc.nat(3_000), fc.nat(100_000), fc.integer({ min: BLOCK - 30, max: BLOCK })), fc.nat())
  .map(([length, seed]) => noise(length, seed));
const records = fc.array(record, { maxLength: 6 });
/** A place in a log as a share of it, so that it shrinks with the log. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const wholeBefore = (ends: readonly number[], at: number): number => ends.filter((end) => end <= at).length;

describe('a log of LevelDB', () => {
  it('is checked with CRC-32C', () => {
    // RFC 3720, appendix B.4.
    expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
    expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
    expect(crc32c(Buffer.from(Array.from({ length: 32 }, (_, at) => at)))).toBe(0x46dd794e);
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });

  it('is whole as it was written, and gives its records', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (written) => {
        expect(await recordsIn(writeLog(written).bytes)).toEqual({
          reading: { state: 'whole' },
          records: written.map(digest),
        });
      }),
    );
  });

  it('is whole although a record begins in the last bytes of a block', async () => {
    for (let left = 0; left <= 14; left += 1) {
      const written = [noise(BLOCK - 7 - left, 1), noise(50, 2)];
      expect(await recordsIn(writeLog(written).bytes)).toEqual({
        reading: { state: 'whole' },
        records: written.map(digest),
      });
    }
  });

  it('that was cut anywhere is torn, and keeps exactly the whole records', async () => {
    await fc.assert(
      fc.asyncProperty(records, share, async (written, where) => {
        const { bytes, ends } = writeLog(written);
        const cut = Math.floor(where * bytes.length);
        const kept = wholeBefore(ends, cut);
        const end = ends[kept - 1] ?? 0;
        const found = await recordsIn(bytes.subarray(0, cut));
        expect(found.records).toEqual(written.slice(0, kept).map(digest));
        expect(found.reading).toEqual(cut === end ? { state: 'whole' } : { state: 'torn', end });
      }),
      { numRuns: 300 },
    );
  });

  it('whose end was never written is torn: zeros stand for it', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        share,
        fc.oneof(fc.constant(16), fc.integer({ min: 16, max: 3 * BLOCK })),
        async (written, where, zeros) => {
          const { bytes, ends } = writeLog(written);
          const cut = Math.floor(where * bytes.length);
          const lost = Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(zeros)]);
          // A record that ends in zeros is whole again where nothing but these was cut off.
          const kept = ends.filter((end) => lost.subarray(0, end).equals(bytes.subarray(0, end))).length;
          const found = await recordsIn(lost);
          expect(found.records).toEqual(written.slice(0, kept).map(digest));
          expect(found.reading).toEqual({ state: 'torn', end: ends[kept - 1] ?? 0 });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with nothing but zeros behind its last record is torn, however few they are', async () => {
    const { bytes, ends } = writeLog([noise(40, 1)]);
    for (let zeros = 1; zeros < 20; zeros += 1) {
      const { reading } = await recordsIn(Buffer.concat([bytes, Buffer.alloc(zeros)]));
      expect(reading).toEqual({ state: 'torn', end: ends[0] });
    }
  });

  it('goes on whole behind the cut', async () => {
    await fc.assert(
      fc.asyncProperty(records, share, records, async (written, where, more) => {
        const { bytes } = writeLog(written);
        const torn = bytes.subarray(0, Math.floor(where * bytes.length));
        const { reading, records: kept } = await recordsIn(torn);
        const end = reading.state === 'torn' ? reading.end : torn.length;
        const mended = Buffer.concat([torn.subarray(0, end), writeLog(more, end).bytes]);
        expect(await recordsIn(mended)).toEqual({
          reading: { state: 'whole' },
          records: [...kept, ...more.map(digest)],
        });
      }),
    );
  });

  it('that was written on behind an unfinished record is broken, as Chromium finds it', async () => {
    await fc.assert(
      fc.asyncProperty(records, record, fc.integer({ min: 7, max: 60 }), async (written, last, header) => {
        const { bytes, ends } = writeLog([...written, last]);
        const torn = bytes.subarray(0, (ends.at(-2) ?? 0) + Math.min(header, 6 + last.length));
        fc.pre(last.length > 60 && BLOCK - (torn.length % BLOCK) > 200);
        const { reading } = await recordsIn(Buffer.concat([torn, writeLog([noise(90, 3)], torn.length).bytes]));
        expect(reading).toEqual({ state: 'broken' });
      }),
    );
  });

  it('with flipped bits never passes for whole with other records, and loses no more than the last', async () => {
    await fc.assert(
      fc.asyncProperty(records, share, fc.integer({ min: 1, max: 255 }), async (written, where, bits) => {
        const { bytes } = writeLog(written);
        fc.pre(bytes.length > 0);
        const at = Math.floor(where * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        const { reading, records: found } = await recordsIn(bytes);
        if (reading.state === 'whole') expect(found).toEqual(written.map(digest));
        else expect(found).toEqual(written.slice(0, found.length).map(digest));
        // What looks unfinished is at the end: an acknowledged save before it is never cut off.
        if (reading.state === 'torn') expect(found.length).toBeGreaterThanOrEqual(written.length - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('with garbage over it is broken, unless only the last record is hit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 2, maxLength: 6 }),
        share,
        fc.nat(),
        async (written, where, seed) => {
          const { bytes, ends } = writeLog(written);
          const before = (ends.at(-2) ?? 0) - 300;
          fc.pre(before > 0);
          const at = Math.floor(where * before);
          noise(300, seed).copy(bytes, at);
          expect((await recordsIn(bytes)).reading).toEqual({ state: 'broken' });
        },
      ),
    );
  });
});
