import type { Dexie } from 'dexie';
import { z } from 'zod';
import { type KeyRing, VAULT_KEY_ID } from '../crypto/key-ring';
import { openValue, type SealedRow, sealValue } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { revisionKey } from '../database/meta';
import { fault } from '../fault';
import { type Entry, entrySchema } from './entry';

/** One change of the list. It carries the whole new line, so that applying it twice changes nothing. */
const deltaSchema = z.strictObject({
  revision: z.int().min(1),
  /** The delta before: a missing one breaks the chain. */
  previous: z.int().min(0),
  id: z.string(),
  entry: entrySchema.nullable(),
});
export type Delta = Readonly<z.infer<typeof deltaSchema>>;

/** Names the blobs, so that none can be missing or older than the others. */
const directorySchema = z.strictObject({
  rev: z.int().min(1),
  /** The last delta that is folded in. */
  through: z.int().min(0),
  blobs: z.array(z.strictObject({ id: z.string(), rev: z.int() })),
});
export type Directory = Readonly<z.infer<typeof directorySchema>>;

/** The list as it was stored. */
export interface StoredSummaries {
  readonly directory: Directory | null;
  /** The entries of each blob, in the directory's order. */
  readonly blobs: readonly (readonly Entry[])[];
  readonly deltas: readonly Delta[];
}

const DIRECTORY_ID = 'directory';

const place = (table: 'summaries' | 'deltas', id: string, rev: number) => ({
  table,
  id,
  matterId: '',
  rev,
  schema: 1,
  keyId: VAULT_KEY_ID,
});

export const sealDelta = (ring: KeyRing, delta: Delta): Promise<SealedRow> =>
  sealValue(ring.vault.key, place('deltas', revisionKey(delta.revision), 1), delta);

export const sealDirectory = (ring: KeyRing, directory: Directory): Promise<SealedRow> =>
  sealValue(ring.vault.key, place('summaries', DIRECTORY_ID, directory.rev), directory);

export const sealBlob = (ring: KeyRing, id: string, rev: number, entries: readonly Entry[]): Promise<SealedRow> =>
  sealValue(ring.vault.key, place('summaries', id, rev), entries);

const damaged = () => fault('vault/damaged', { part: 'summaries' });

async function openBlob(ring: KeyRing, row: SealedRow | undefined, rev: number): Promise<readonly Entry[]> {
  if (row?.rev !== rev) throw damaged();
  // The seal vouches for what this code wrote: parsing 100,000 lines again would double the time to unlock.
  return (await openValue(ring.vault.key, 'summaries', row)) as readonly Entry[];
}

async function openDeltas(ring: KeyRing, rows: readonly SealedRow[]): Promise<readonly Delta[]> {
  const deltas: Delta[] = [];
  for (const row of rows) deltas.push(deltaSchema.parse(await openValue(ring.vault.key, 'deltas', row)));
  return deltas;
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

/** Reads the stored list; refused where a part of it is missing, altered or older than the rest. */
export async function readSummaries(database: Dexie, ring: KeyRing, end: number): Promise<StoredSummaries> {
  const table = rowsOf(database, 'summaries');
  const row = await table.get(DIRECTORY_ID);
  const directory = row === undefined ? null : directorySchema.parse(await openValue(ring.vault.key, 'summaries', row));
  const named = directory?.blobs ?? [];
  const rows = await table.bulkGet(named.map(({ id }) => id));
  const blobs: (readonly Entry[])[] = [];
  for (const [index, { rev }] of named.entries()) blobs.push(await openBlob(ring, rows[index], rev));
  const deltas = await openDeltas(ring, await rowsOf(database, 'deltas').toArray());
  checkChain(deltas, directory?.through ?? 0, end);
  return { directory, blobs, deltas };
}
