import { z } from 'zod';
import { concat, viewOf } from '../../../main/vault/archive/bytes';
import { Cutter } from '../../../main/vault/archive/cutter';
import type { ArchiveSeal, OpenKey } from '../../../main/vault/archive/key';
import { vaultKeyOpener } from '../../../main/vault/archive/key';
import type { ArchiveManifest, ManifestEntry } from '../../../main/vault/archive/manifest';
import { buildManifest } from '../../../main/vault/archive/manifest';
import { readEntryName } from '../../../main/vault/archive/names';
import { PieceHash } from '../../../main/vault/archive/piece-hash';
import type { ArchiveSink, ReadArchiveOptions } from '../../../main/vault/archive/read-archive';
import { readArchive } from '../../../main/vault/archive/read-archive';
import type { ArchiveRecord } from '../../../main/vault/archive/record-runs';
import { sealing } from '../../../main/vault/archive/seal';
import type { ArchiveSource } from '../../../main/vault/archive/source';
import { streamOf } from '../../../main/vault/archive/streams';
import type { ArchiveAttachment, WriteArchiveOptions } from '../../../main/vault/archive/write-archive';
import { writeArchive } from '../../../main/vault/archive/write-archive';
import { zipWriter } from '../../../main/vault/archive/zip';
import type { ArchiveErrorCode } from '../../../shared/bridge/archive-errors';

export const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

export async function* each<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

export const key = new Uint8Array(32).fill(7);
export const seal: ArchiveSeal = { key, description: { kind: 'vault', id: 'vault-1', wraps: '{}' } };
export const label: Omit<WriteArchiveOptions, 'seal'> = {
  app: '0.1.0',
  schema: 1,
  purpose: 'backup',
  created: '2026-11-22T08:00:00Z',
  info: { revision: 42, auditHead: 'ab'.repeat(32) },
};

const matters = z.strictObject({ id: z.string(), title: z.string() });
export const facts = z.strictObject({ id: z.string(), value: z.json() });

export const readOptions: ReadArchiveOptions = {
  openKey: vaultKeyOpener('vault-1', key),
  sealedOnly: false,
  schema: 1,
  schemas: (version) =>
    version === 1
      ? new Map<string, z.ZodType>([
          ['matters', matters],
          ['facts', facts],
        ])
      : null,
};

export const noKey: OpenKey = () => Promise.resolve(null);

/** Bytes that do not compress, the same every time. */
export const noise = (length: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

const attachmentOf = (id: string, bytes: Uint8Array, cut = 70_000): ArchiveAttachment => ({
  id,
  open: () =>
    streamOf(
      each(Array.from({ length: Math.ceil(bytes.length / cut) }, (_, at) => bytes.subarray(at * cut, (at + 1) * cut))),
    ),
});

export const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value);
  return concat(parts);
};

/** Byte by byte, but without the patience that a deep comparison of megabytes asks for. */
export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);

export interface Content {
  readonly records: readonly ArchiveRecord[];
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

export const small: Content = {
  records: [
    { table: 'matters', value: { id: 'm1', title: '北京青矿云案 \u2028 «Дело» "quoted"\n' } },
    { table: 'matters', value: { id: 'm2', title: '' } },
    { table: 'facts', value: { id: 'f1', value: { deep: [1, null, 'x'] } } },
  ],
  attachments: new Map([
    ['a1', noise(10_000)],
    ['empty', new Uint8Array()],
  ]),
};

export const write = (
  { records, attachments }: Content,
  options: Partial<WriteArchiveOptions> = {},
): Promise<Uint8Array<ArrayBuffer>> =>
  collect(
    writeArchive(each(records), each([...attachments].map(([id, bytes]) => attachmentOf(id, bytes))), {
      ...label,
      seal,
      ...options,
    }),
  );

/** A store that keeps what it is given, and whether it was told that all is well. */
export class Kept implements ArchiveSink {
  readonly kept: ArchiveRecord[] = [];
  readonly files = new Map<string, Uint8Array>();

  records(table: string, values: readonly unknown[]): Promise<void> {
    for (const value of values) this.kept.push({ table, value });
    return Promise.resolve();
  }

  async attachment(id: string, content: ReadableStream<Uint8Array>): Promise<void> {
    this.files.set(id, await collect(content));
  }
}

/** The code with which an archive is refused, or `ok`. */
export const outcomeOf = async (
  file: Uint8Array<ArrayBuffer> | Blob | ArchiveSource,
  options: Partial<ReadArchiveOptions> = {},
): Promise<ArchiveErrorCode | 'ok'> => {
  const input = file instanceof Uint8Array ? new Blob([file]) : file;
  const result = await readArchive(input, new Kept(), { ...readOptions, ...options });
  return result.ok ? 'ok' : result.error.code;
};

export interface CraftedEntry {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly level?: number;
  /** Leaves the entry out of the manifest. */
  readonly unlisted?: true;
}

const listed = async ({ name, content }: CraftedEntry): Promise<ManifestEntry> => {
  const [hash, cutter] = [new PieceHash(), new Cutter()];
  for (const piece of cutter.push(content)) await hash.add(piece);
  if (content.length > 0) await hash.add(cutter.rest());
  const sums = { name, bytes: content.length, hash: await hash.finish() };
  const records = content.filter((byte) => byte === 0x0a).length;
  return name.endsWith('.ndjson') ? { kind: 'records', records, ...sums } : { kind: 'attachment', ...sums };
};

/** A plain archive that no Adit would write, from parts that are each well made. */
export const craft = async (
  entries: readonly CraftedEntry[],
  change: (manifest: ArchiveManifest) => unknown = (manifest) => manifest,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const whole = collect(readable);
  const zip = zipWriter(writable);
  for (const { name, content, level } of entries) {
    await zip.add(name, new Blob([content]).stream(), { level: level ?? (name.startsWith('attachments') ? 0 : 6) });
  }
  const claims = await Promise.all(entries.filter(({ unlisted }) => unlisted !== true).map(listed));
  const manifest = buildManifest(label, claims, (name) => {
    const entry = readEntryName(name);
    return entry?.kind === 'records' ? entry.table : '';
  });
  await zip.add('manifest.json', new Blob([text(JSON.stringify(change(manifest)))]).stream());
  await zip.close();
  return await whole;
};

/** Seals any bytes as if they were an archive. */
export const sealed = (content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  collect(new Blob([content]).stream().pipeThrough(sealing(seal, '0.1.0')));

const indexesOf = (file: Uint8Array, wanted: Uint8Array): number[] => {
  const found: number[] = [];
  for (let at = file.indexOf(wanted[0] ?? 0); at >= 0; at = file.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, offset) => file[at + offset] === byte)) found.push(at);
  }
  return found;
};

/** Replaces a name in the local header and in the directory by one of the same length. */
export const rename = (file: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> => {
  const changed = file.slice();
  for (const at of indexesOf(file, text(from))) changed.set(text(to), at);
  return changed;
};

/** The directory's record of an entry: the last place that names it. */
export const directoryRecord = (file: Uint8Array, name: string): DataView => {
  const at = indexesOf(file, text(name)).at(-1) ?? 0;
  return viewOf(file.subarray(at - 46));
};
