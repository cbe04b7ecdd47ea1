import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../main/vault/archive/read-archive';
import { craft, directoryRecord, Kept, noise, outcomeOf, readOptions, rename, sealed, small, text, write } from './kit';

const line = (value: unknown) => text(`${JSON.stringify(value)}\n`);
const goodMatter = { name: 'tables/matters/000001.ndjson', content: line({ id: 'm', title: 't' }) };
const attachment = (id: string, content = noise(500)) => ({ name: `attachments/${id}`, content });

describe('a hostile archive', () => {
  it('is made of parts that are accepted when nothing is wrong with them', async () => {
    expect(await outcomeOf(await craft([goodMatter, attachment('a')]))).toBe('ok');
    expect(await outcomeOf(await sealed(await craft([goodMatter, attachment('a')])))).toBe('ok');
  });

  it.each([
    '../../evil',
    '/etc/passwd',
    'C:\\evil',
    'attachments/../../evil',
    'attachments/a/b',
    'attachments/..',
    'attachments\\a',
    'tables/../matters/000001.ndjson',
    'tables/matters/1.ndjson',
    'attachments/a\0.txt',
    'attachments/ａ',
    'attachments/',
    'manifest.json/',
    'Manifest.json',
  ])('does not get the name %j in', async (name) => {
    expect(await outcomeOf(await craft([goodMatter, { name, content: noise(5), level: 0 }]))).toBe(
      'archive/entry-name',
    );
  });

  it('cannot name an entry twice', async () => {
    const file = rename(await craft([attachment('a1'), attachment('a2')]), 'attachments/a2', 'attachments/a1');
    expect(await outcomeOf(file)).toBe('archive/duplicate-entry');
    const twice = await craft([attachment('a1')], (manifest) => ({
      ...manifest,
      attachments: 2,
      entries: [...manifest.entries, ...manifest.entries],
    }));
    expect(await outcomeOf(twice)).toBe('archive/manifest');
  });

  it('cannot bring entries that the manifest does not name, nor name what it does not bring', async () => {
    expect(await outcomeOf(await craft([goodMatter, { ...attachment('a'), unlisted: true }]))).toBe(
      'archive/entry-name',
    );
    const missing = await craft([goodMatter], (manifest) => ({
      ...manifest,
      attachments: 1,
      entries: [...manifest.entries, { kind: 'attachment', name: 'attachments/x', bytes: 1, hash: '0'.repeat(64) }],
    }));
    expect(await outcomeOf(missing)).toBe('archive/missing-entry');
    const unmanifested = rename(await craft([goodMatter]), 'manifest.json', 'attachments/m');
    expect(await outcomeOf(unmanifested)).toMatch(/archive\/(missing-entry|damaged)/);
  });

  it('cannot claim 4 GB or more without being held to it', async () => {
    const claim = async (bytes: bigint) => {
      const file = await craft([goodMatter, attachment('a')]);
      const record = directoryRecord(file, 'attachments/a');
      const nameLength = record.getUint16(28, true);
      record.setUint32(24, 0xff_ff_ff_ff, true);
      // The 64-bit field of the directory: type, length, then the uncompressed size.
      record.setBigUint64(46 + nameLength + 4, bytes, true);
      return file;
    };
    expect(await outcomeOf(await claim(4n * 1024n ** 3n))).toMatch(/archive\/(damaged|too-large)/);
    const room = { limits: { total: 1024 ** 3 } };
    expect(await outcomeOf(await claim(4n * 1024n ** 3n), room)).toMatch(/archive\/(damaged|too-large)/);
    expect(await outcomeOf(await claim(2n ** 60n))).toMatch(/archive\/(damaged|too-large)/);
  });

  it('cannot claim 4 GB in the manifest either', async () => {
    const file = await craft([attachment('a')], (manifest) => ({
      ...manifest,
      entries: manifest.entries.map((entry) => ({ ...entry, bytes: 4 * 1024 ** 3 })),
    }));
    expect(await outcomeOf(file)).toBe('archive/damaged');
  });

  it('is held to the limits before anything is unpacked', async () => {
    const file = await craft([goodMatter, attachment('a', noise(5000)), attachment('b', noise(5000))]);
    for (const limits of [{ total: 9000 }, { attachment: 4999 }, { entries: 3 }, { records: 5 }, { manifest: 10 }]) {
      expect(await outcomeOf(file, { limits })).toBe('archive/too-large');
    }
    expect(await outcomeOf(file, { limits: { directory: 60 } })).toBe('archive/too-large');
    expect(await outcomeOf(file, { limits: { record: 5 } })).toBe('archive/too-large');
  });

  it('cannot be a zip bomb', async () => {
    const zeros = new Uint8Array(150_000_000);
    // Attachments are stored, never deflated: they cannot grow.
    expect(await outcomeOf(await craft([{ ...attachment('bomb', zeros), level: 9 }]))).toBe('archive/damaged');
    // One endless record stops at the limit of a record.
    const endless = await craft([{ name: 'tables/matters/000001.ndjson', content: zeros, level: 9 }]);
    expect(endless.length).toBeLessThan(1_000_000);
    expect(await outcomeOf(endless)).toBe('archive/too-large');
  });

  it('cannot unpack to more than it claims', async () => {
    const bomb = await craft([{ name: 'tables/matters/000001.ndjson', content: new Uint8Array(20_000_000), level: 9 }]);
    const record = directoryRecord(bomb, 'tables/matters/000001.ndjson');
    const nameLength = record.getUint16(28, true);
    record.setBigUint64(46 + nameLength + 4, 10n, true);
    expect(await outcomeOf(bomb)).toBe('archive/damaged');
  });

  it('cannot let two entries share the same bytes', async () => {
    const file = await craft([attachment('a1', noise(100)), attachment('a2', noise(100))]);
    const record = directoryRecord(file, 'attachments/a2');
    const nameLength = record.getUint16(28, true);
    const extra = 46 + nameLength + 4;
    if (record.getUint32(42, true) === 0xff_ff_ff_ff) record.setBigUint64(extra + 16, 0n, true);
    else record.setUint32(42, 0, true);
    expect(await outcomeOf(file)).toBe('archive/damaged');
  });

  it.each([
    ['a missing key', { id: 'm' }],
    ['a foreign key', { id: 'm', title: 't', extra: 1 }],
    ['a wrong type', { id: 'm', title: 5 }],
    ['no object', 'text'],
  ])('is refused at the record with %s, by entry, line and place only', async (_, value) => {
    const content = text(`${JSON.stringify({ id: 'm', title: 't' })}\n${JSON.stringify(value)}\n`);
    const file = await craft([{ name: 'tables/matters/000001.ndjson', content }]);
    const result = await readArchive(new Blob([file]), new Kept(), readOptions);
    expect(result).toMatchObject({ ok: false, error: { code: 'archive/record', params: { line: 2 } } });
  });

  it.each([
    ['no JSON', text('{"id":\n')],
    ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22, 0x0a)],
    ['an empty line', text('\n')],
  ])('is refused where a line is %s', async (_, content) => {
    expect(await outcomeOf(await craft([{ name: 'tables/matters/000001.ndjson', content }]))).toBe('archive/record');
  });

  it('cannot add, drop or leave open records', async () => {
    const count = (records: number) => (manifest: Parameters<NonNullable<Parameters<typeof craft>[1]>>[0]) => ({
      ...manifest,
      records: { matters: records },
      entries: manifest.entries.map((entry) => ({ ...entry, records })),
    });
    expect(await outcomeOf(await craft([goodMatter], count(0)))).toBe('archive/count');
    expect(await outcomeOf(await craft([goodMatter], count(2)))).toBe('archive/count');
    const disagreeing = await craft([goodMatter], (manifest) => ({ ...manifest, records: { matters: 3 } }));
    expect(await outcomeOf(disagreeing)).toBe('archive/count');
    const open = text('{"id":"m","title":"t"}');
    expect(await outcomeOf(await craft([{ ...goodMatter, content: open }]))).toBe('archive/damaged');
  });

  it('cannot bring a table that the schemas do not know, nor one named like a property of objects', async () => {
    for (const table of ['passwords', 'constructor', 'toString']) {
      const file = await craft([{ name: `tables/${table}/000001.ndjson`, content: line({}) }]);
      expect(await outcomeOf(file)).toBe('archive/table');
    }
  });

  it('is refused with its version where it is newer', async () => {
    const refusal = async (change: object) => {
      const file = await craft([goodMatter], (manifest) => ({ ...manifest, app: '9.1.0', ...change }));
      return await readArchive(new Blob([file]), new Kept(), readOptions);
    };
    expect(await refusal({ version: 2, entries: 'another shape' })).toEqual({
      ok: false,
      error: { code: 'archive/newer', params: { version: 2, supported: 1, app: '9.1.0' } },
    });
    expect(await refusal({ schema: 7 })).toEqual({
      ok: false,
      error: { code: 'archive/newer', params: { version: 7, supported: 1, app: '9.1.0' } },
    });
    const file = await write(small, { app: '9.1.0' });
    new DataView(file.buffer).setUint16(8, 2);
    expect(await readArchive(new Blob([file]), new Kept(), readOptions)).toEqual({
      ok: false,
      error: { code: 'archive/newer', params: { version: 2, supported: 1, app: '9.1.0' } },
    });
  });

  it.each([
    ['no JSON', () => undefined],
    ['another format', (manifest: object) => ({ ...manifest, format: 'other' })],
    ['a foreign key', (manifest: object) => ({ ...manifest, more: 1 })],
    ['version 0', (manifest: object) => ({ ...manifest, version: 0 })],
    [
      'a bad hash',
      (manifest: object) => ({ ...manifest, entries: [{ kind: 'attachment', name: 'x', bytes: 1, hash: '' }] }),
    ],
  ])('is refused where the manifest is %s', async (_, change) => {
    expect(await outcomeOf(await craft([goodMatter], change))).toBe('archive/manifest');
  });

  it('is refused where the content is not what the manifest hashed', async () => {
    const file = await craft([attachment('a')], (manifest) => ({
      ...manifest,
      entries: manifest.entries.map((entry) => ({ ...entry, hash: '0'.repeat(64) })),
    }));
    expect(await outcomeOf(file)).toBe('archive/damaged');
  });

  it('is told from what is no archive', async () => {
    for (const file of [new Uint8Array(), text('PK'), text('%PDF-1.7 and so on'), noise(5000)]) {
      expect(await outcomeOf(file)).toBe('archive/not-an-archive');
    }
  });

  it('never makes reading throw, whatever the bytes', async () => {
    const start = await write(small, { seal: null });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(start.length - 1), async (junk, at) => {
        const file = start.slice();
        file.set(junk.subarray(0, file.length - at), at);
        expect(await outcomeOf(file)).toMatch(/^(ok|archive\/)/);
      }),
      { numRuns: 300 },
    );
  });
});
