import type { z } from 'zod';
import type { Sentinel } from '../../../shared/bridge/vault-status';
import { ArchiveFault, fault as archiveFault } from '../archive/errors';
import type { ArchiveManifest } from '../archive/manifest';
import { type ReadProgress, readArchive } from '../archive/read-archive';
import type { ArchiveSource } from '../archive/source';
import type { Bytes } from '../crypto/bytes';
import { dropDatabase, latest, rowsOf } from '../database/database';
import { databaseExists } from '../database/inspect';
import type { Migration } from '../database/migrations/migration';
import { storageFault } from '../database/storage-fault';
import { sentinelOf } from '../database/writer';
import { fault } from '../fault';
import type { KeyOpener } from '../transfer/key-opener';
import { PACKS, packRowSchema } from './pack-rows';
import { RestoreSink } from './restore-sink';
import { RestoredCheck } from './restored-check';
import { rowSchemaOf } from './row-text';
import { recordTablesOf } from './snapshot';

/** What a restore works with. */
export interface RestoreParts {
  readonly source: ArchiveSource;
  readonly opener: KeyOpener;
  readonly migrations: readonly Migration[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** What a backup turned out to hold. */
export interface Restored {
  readonly records: number;
  readonly attachments: number;
  /** The files of the packs that were with it. */
  readonly packs: readonly Bytes[];
  readonly sentinel: Sentinel;
}

/** The tables that a backup of a database of this version can have; null for a version to come. */
function schemasOf(migrations: readonly Migration[], version: number): ReadonlyMap<string, z.ZodType> | null {
  if (version > latest(migrations).version) return null;
  const tables = new Set<string>();
  for (const { stores } of migrations.filter((step) => step.version <= version)) {
    for (const [table, keys] of Object.entries(stores)) {
      if (keys === null) tables.delete(table);
      else tables.add(table);
    }
  }
  const rows = recordTablesOf([...tables]).map((table) => [table, rowSchemaOf(table)] as const);
  return new Map<string, z.ZodType>([...rows, [PACKS, packRowSchema]]);
}

async function read(sink: RestoreSink, parts: RestoreParts): Promise<ArchiveManifest> {
  const { source, opener, migrations, signal, onProgress } = parts;
  const result = await readArchive(source, sink, {
    openKey: opener.open,
    sealedOnly: true,
    schemas: (version) => schemasOf(migrations, version),
    schema: latest(migrations).version,
    signal,
    onProgress,
  });
  if (!result.ok) throw new ArchiveFault(result.error);
  return result.value;
}

async function finish(sink: RestoreSink, manifest: ArchiveManifest, parts: RestoreParts): Promise<Restored> {
  const { opener, signal } = parts;
  const { database } = sink;
  const { format, header, head } = sink.meta();
  const isOwn = opener.opened?.vaultId === header.vaultId && format.version === manifest.schema;
  if (database === null || opener.opened === null || !isOwn) throw archiveFault('archive/content', { table: 'meta' });
  await new RestoredCheck(database, opener.opened.ring, signal).run(header, head);
  const attachments = await rowsOf(database, 'attachments').count();
  if (attachments !== manifest.attachments) throw archiveFault('archive/content', { table: 'attachments' });
  signal.throwIfAborted();
  try {
    // Strictly durable, as every write here: what it makes a vault of is on the disk before it.
    await database.table('meta').bulkPut([format, header, head]);
  } catch (error) {
    throw storageFault(error);
  }
  // Packs lie beside the vault: they are none of its records.
  const { [PACKS]: _beside, ...tables } = manifest.records;
  const records = Object.values(tables).reduce((sum, count) => sum + count, 0);
  return { records, attachments, packs: sink.packs(), sentinel: sentinelOf(head) };
}

/**
 * Makes a new database from a backup: filled, checked to the last row, and only then given the rows that make it a
 * vault. On any failure, and when it is cancelled, the database is taken away again.
 */
export async function restoreInto(name: string, parts: RestoreParts): Promise<Restored> {
  if (await databaseExists(name)) throw fault('vault/exists', {});
  const ring = () => {
    // A file that is sealed by a passphrase of its own is no backup, whatever it says of itself.
    if (parts.opener.opened === null) throw archiveFault('archive/no-key', {});
    return parts.opener.opened.ring;
  };
  const sink = new RestoreSink(name, parts.migrations, ring);
  try {
    const restored = await finish(sink, await read(sink, parts), parts);
    sink.database?.close();
    return restored;
  } catch (error) {
    // Why it failed matters more than that clearing away failed too.
    if (sink.database !== null) await dropDatabase(sink.database).catch(() => undefined);
    throw error;
  }
}
