import type { Dexie } from 'dexie';
import { z } from 'zod';
import { fromJsonBytes } from '../crypto/bytes';
import { type KeyRing, VAULT_KEY_ID } from '../crypto/key-ring';
import { openBytes, openValue, type SealedRow, sealBytes, sealValue } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { revisionKey } from '../database/meta';
import { fault } from '../fault';
import { type Entry, isFirst, type StoredEntry, storedEntrySchema } from './entry';
import { PACKED_SCHEMA, type PackedLine, packLines, unpackLines } from './packed-lines';
import { LineUpgrade } from './upgrade';

/** One change of the list. It carries the whole new line, so that applying it twice changes nothing. */
const lineSchema = z.strictObject({ id: z.string(), entry: storedEntrySchema.nullable() });

const deltaSchema = z.strictObject({
  revision: z.int().min(1),
  /** The delta before: a missing one breaks the chain. */
  previous: z.int().min(0),
  ...lineSchema.shape,
  /** Lines that changed in the same write. */
  further: z.array(lineSchema).optional(),
});

/** A line of the list that a write changed; null where it went. */
export interface Line {
  readonly id: string;
  readonly entry: Entry | null;
}

/** The lines that one write changed. */
export interface Delta extends Line {
  readonly revision: number;
  readonly previous: number;
  readonly further?: readonly Line[] | undefined;
}

/** Names the blobs, so that none can be missing or older than the others. */
const directorySchema = z.strictObject({
  rev: z.int().min(1),
  /** The last delta that is folded in. */
  through: z.int().min(0),
  blobs: z.array(z.strictObject({ id: z.string(), rev: z.int() })),
});
export type Directory = Readonly<z.infer<typeof directorySchema>>;

/** A line in memory: as it lies in its blob until it is looked at. */
export type ListedLine = Entry | PackedLine;

/** The list as it was stored. */
export interface StoredSummaries {
  readonly directory: Directory | null;
  /** The entries of each blob, in the directory's order. */
  readonly blobs: readonly (readonly ListedLine[])[];
  readonly deltas: readonly Delta[];
  /** The matters whose lines were completed while reading, and are not stored so yet. */
  readonly completed: ReadonlySet<string>;
}

const DIRECTORY_ID = 'directory';

const place = (table: 'summaries' | 'deltas', id: string, rev: number, schema = 1) => ({
  table,
  id,
  matterId: '',
  rev,
  schema,
  keyId: VAULT_KEY_ID,
});

export const sealDelta = (ring: KeyRing, delta: Delta): Promise<SealedRow> =>
  sealValue(ring.vault.key, place('deltas', revisionKey(delta.revision), 1), delta);

export const sealDirectory = (ring: KeyRing, directory: Directory): Promise<SealedRow> =>
  sealValue(ring.vault.key, place('summaries', DIRECTORY_ID, directory.rev), directory);

export const sealBlob = (ring: KeyRing, id: string, rev: number, entries: readonly Entry[]): Promise<SealedRow> =>
  sealBytes(ring.vault.key, place('summaries', id, rev, PACKED_SCHEMA), packLines(entries));

const damaged = () => fault('vault/damaged', { part: 'summaries' });

/** The lines of a blob that is one JSON list. */
async function currentLines(upgrade: LineUpgrade, lines: readonly StoredEntry[]): Promise<readonly Entry[]> {
  if (!lines.some(isFirst)) return lines as readonly Entry[];
  const entries: Entry[] = [];
  for (const line of lines) entries.push(await upgrade.current(line));
  return entries;
}

async function openBlob(
  ring: KeyRing,
  upgrade: LineUpgrade,
  row: SealedRow | undefined,
  rev: number,
): Promise<readonly ListedLine[]> {
  if (row?.rev !== rev || row.schema > PACKED_SCHEMA) throw damaged();
  const bytes = await openBytes(ring.vault.key, 'summaries', row);
  return (
    unpackLines(row.schema, bytes) ?? (await currentLines(upgrade, fromJsonBytes(bytes) as readonly StoredEntry[]))
  );
}

async function openDelta(ring: KeyRing, upgrade: LineUpgrade, row: SealedRow): Promise<Delta> {
  const delta = deltaSchema.parse(await openValue(ring.vault.key, 'deltas', row));
  const current = async ({ id, entry }: z.infer<typeof lineSchema>): Promise<Line> => ({
    id,
    entry: entry === null ? null : await upgrade.current(entry),
  });
  const further: Line[] = [];
  for (const line of delta.further ?? []) further.push(await current(line));
  return { ...delta, ...(await current(delta)), further };
}

/** The deltas must follow each other from the fold to the end that the audit vouches for. */
function checkChain(deltas: readonly Delta[], through: number, end: number): void {
  let last = through;
  for (const delta of deltas) {
    if (delta.previous !== last) throw damaged();
    last = delta.revision;
  }
  if (last !== end) throw damaged();
}

/** The stored list, still sealed. */
export interface SealedSummaries {
  readonly summaries: readonly SealedRow[];
  readonly deltas: readonly SealedRow[];
}

/** Reads the stored list without a key, so that it can be read while the key is derived. */
export async function readSealed(database: Dexie): Promise<SealedSummaries> {
  const tables = ['summaries', 'deltas'].map((table) => rowsOf(database, table).toArray());
  const [summaries = [], deltas = []] = await Promise.all(tables);
  return { summaries, deltas };
}

async function openDirectory(ring: KeyRing, row: SealedRow | undefined): Promise<Directory | null> {
  return row === undefined ? null : directorySchema.parse(await openValue(ring.vault.key, 'summaries', row));
}

/** Opens the stored list; refused where a part of it is missing, altered or older than the rest. */
export async function openSummaries(
  database: Dexie,
  ring: KeyRing,
  sealed: SealedSummaries,
  end: number,
): Promise<StoredSummaries> {
  const rows = new Map(sealed.summaries.map((row) => [row.id, row]));
  const directory = await openDirectory(ring, rows.get(DIRECTORY_ID));
  const upgrade = new LineUpgrade(database, ring);
  const named = directory?.blobs ?? [];
  const blobs = await Promise.all(named.map(({ id, rev }) => openBlob(ring, upgrade, rows.get(id), rev)));
  const deltas: Delta[] = [];
  for (const each of sealed.deltas) deltas.push(await openDelta(ring, upgrade, each));
  checkChain(deltas, directory?.through ?? 0, end);
  return { directory, blobs, deltas, completed: upgrade.done };
}

/** Reads and opens the stored list. */
export const readSummaries = async (database: Dexie, ring: KeyRing, end: number): Promise<StoredSummaries> =>
  openSummaries(database, ring, await readSealed(database), end);
