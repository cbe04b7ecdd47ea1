import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveFault } from '../../../main/vault/archive/errors';
import { inspectArchive } from '../../../main/vault/archive/open-archive';
import { readArchive, verifyArchive } from '../../../main/vault/archive/read-archive';
import type { Content } from './kit';
import { each, facts, Kept, label, noise, readOptions, sameBytes, seal, small, text, write } from './kit';

const restored = async (file: Uint8Array<ArrayBuffer>) => {
  const kept = new Kept();
  const result = await readArchive(new Blob([file]), kept, readOptions);
  return { result, kept };
};

const sortedByTable = ({ records }: Content) => [...records].sort((a, b) => (a.table < b.table ? -1 : 1));

describe('an archive', () => {
  it.each([
    ['sealed', seal],
    ['plain', null],
  ])('gives back what was written: %s', async (_, chosen) => {
    const { result, kept } = await restored(await write(small, { seal: chosen }));
    expect(result).toMatchObject({
      ok: true,
      value: { ...label, version: 1, records: { matters: 2, facts: 1 }, attachments: 2 },
    });
    expect(kept.kept).toEqual(small.records);
    expect(kept.files).toEqual(small.attachments);
  });

  it('may hold nothing', async () => {
    const { result, kept } = await restored(await write({ records: [], attachments: new Map() }));
    expect(result).toMatchObject({ ok: true, value: { records: {}, attachments: 0, entries: [] } });
    expect(kept.kept).toEqual([]);
  });

  it('gives back any record of plain data, in any order of tables', async () => {
    const value = fc.jsonValue({ noUnicodeString: false });
    const record = fc.record({
      table: fc.constant('facts'),
      value: fc.record({ id: fc.string({ unit: 'binary' }), value }),
    });
    const matter = fc.record({
      table: fc.constant('matters'),
      value: fc.record({ id: fc.string(), title: fc.string({ unit: 'grapheme' }) }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(record, matter), { maxLength: 40 }),
        fc.boolean(),
        async (records, isSealed) => {
          const content = { records, attachments: new Map<string, Uint8Array>() };
          const { result, kept } = await restored(await write(content, { seal: isSealed ? seal : null }));
          expect(result.ok).toBe(true);
          const asJson = (list: typeof records) => list.map((item) => JSON.stringify(item));
          expect(asJson(kept.kept as typeof records)).toEqual(asJson(records));
          expect(sortedByTable({ ...content, records: kept.kept })).toHaveLength(records.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([1, 1_048_575, 1_048_576, 1_048_577, 3_145_728, 5_000_000])(
    'keeps an attachment of %i bytes',
    async (length) => {
      const content = { records: [], attachments: new Map([['a', noise(length)]]) };
      const { result, kept } = await restored(await write(content));
      expect(result.ok).toBe(true);
      expect(sameBytes(kept.files.get('a'), content.attachments.get('a'))).toBe(true);
    },
  );

  it('keeps long records and many of them', async () => {
    const records = Array.from({ length: 5000 }, (_, at) => ({
      table: 'facts',
      value: { id: String(at), value: at % 1000 === 0 ? '矿'.repeat(700_000) : at },
    }));
    const { result, kept } = await restored(await write({ records, attachments: new Map() }));
    expect(result.ok).toBe(true);
    expect(kept.kept).toEqual(records);
    expect(facts.safeParse(records[0]?.value).success).toBe(true);
  });

  it('is the same plain file for the same content', async () => {
    const [first, second] = [await write(small, { seal: null }), await write(small, { seal: null })];
    expect(sameBytes(first, second)).toBe(true);
  });

  it('shows nothing of its content when sealed, and never twice the same bytes', async () => {
    const marked = {
      records: [{ table: 'matters', value: { id: 'm', title: 'MARKER-TITLE' } }],
      attachments: new Map([['MARKERID', text('MARKER-BYTES')]]),
    };
    const [first, second] = [await write(marked), await write(marked)];
    expect(new TextDecoder('latin1').decode(first)).not.toContain('MARKER');
    expect(sameBytes(first, second)).toBe(false);
  });

  it('says from outside what opens it', async () => {
    expect(await inspectArchive(new Blob([await write(small)]))).toEqual({
      ok: true,
      value: { sealed: true, key: seal.description },
    });
    expect(await inspectArchive(new Blob([await write(small, { seal: null })]))).toEqual({
      ok: true,
      value: { sealed: false },
    });
  });

  it('can be checked without keeping anything', async () => {
    const result = await verifyArchive(new Blob([await write(small)]), readOptions);
    expect(result).toMatchObject({ ok: true, value: { attachments: 2 } });
  });

  it('is read by range from any source', async () => {
    const file = await write(small);
    const kept = new Kept();
    const source = { size: file.length, read: async (at: number, length: number) => file.subarray(at, at + length) };
    expect((await readArchive(source, kept, readOptions)).ok).toBe(true);
    expect(kept.kept).toEqual(small.records);
  });

  it('is checked to its end where the sink leaves an attachment unread', async () => {
    const content = {
      records: [],
      attachments: new Map([
        ['a', noise(3_000_000)],
        ['b', noise(10)],
      ]),
    };
    const seen: string[] = [];
    const sink = {
      records: () => Promise.resolve(),
      attachment: async (id: string, stream: ReadableStream<Uint8Array>) => {
        seen.push(id);
        await stream.cancel();
      },
    };
    expect((await readArchive(new Blob([await write(content)]), sink, readOptions)).ok).toBe(true);
    expect(seen).toEqual(['a', 'b']);
  });

  it('refuses to write names that reading would refuse', async () => {
    await expect(write({ records: [{ table: '../x', value: 1 }], attachments: new Map() })).rejects.toThrow(RangeError);
    await expect(write({ records: [], attachments: new Map([['a/b', noise(1)]]) })).rejects.toThrow(RangeError);
  });

  it('refuses to write a record that reading would refuse, and says how large it is', async () => {
    const failure = write({ records: [{ table: 'facts', value: 'x'.repeat(17_000_000) }], attachments: new Map() });
    await expect(failure).rejects.toThrow(ArchiveFault);
    await expect(failure).rejects.toMatchObject({
      error: { code: 'archive/too-large', params: { measure: 'record', found: 17_000_002 } },
    });
  });

  it('fails as its source fails', async () => {
    async function* broken() {
      yield* each(small.records);
      throw new Error('table is gone');
    }
    const { writeArchive } = await import('../../../main/vault/archive/write-archive');
    const { collect } = await import('./kit');
    await expect(collect(writeArchive(broken(), each([]), { ...label, seal }))).rejects.toThrow('table is gone');
  });
});
