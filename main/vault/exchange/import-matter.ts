import type { z } from 'zod';
import type { Written } from '../../../shared/bridge/vault-status';
import { ArchiveFault, fault as archiveFault } from '../archive/errors';
import type { ArchiveManifest } from '../archive/manifest';
import { type ArchiveSink, readArchive } from '../archive/read-archive';
import { newMatterKey } from '../crypto/key-ring';
import { rowsOf } from '../database/database';
import { checkRoom } from '../database/room';
import { fault } from '../fault';
import type { Session } from '../session';
import type { IncomingParts } from '../transfer/incoming';
import { type ArrivedMatter, arrivedMatter, copiedMatter } from './arrived-matter';
import { ArrivingFiles } from './arriving-files';
import { matterDraft, type NewKey } from './matter-draft';
import {
  type ExchangedTable,
  exchangedTables,
  identifiedTables,
  MATTER_SCHEMA,
  type MatterRecords,
  matterRecordSchemas,
} from './matter-records';

/** The records of one matter are held in memory until all of them are found right. */
const MOST_RECORD_BYTES = 256 * 1_048_576;

/** Refuses a matter of which anything is in the vault: nothing that comes in may take the place of what is there. */
async function refuseKnown({ database, ledger }: Session, arrived: ArrivedMatter): Promise<void> {
  const exists = () => fault('matter/exists', {});
  if (ledger.index.get(arrived.matter.id) !== null) throw exists();
  for (const table of [...identifiedTables, 'uploads'] as const) {
    const records = table === 'uploads' ? arrived.attachments : arrived[table];
    const found = await rowsOf(database, table).bulkGet(records.map(({ id }) => id));
    if (found.some((row) => row !== undefined)) throw exists();
  }
}

/** What is known once every record was read. */
interface Ready {
  readonly arrived: ArrivedMatter;
  readonly newKey: NewKey;
  readonly files: ArrivingFiles;
  /** From the ids in the archive to those in the vault. */
  readonly fileIds: ReadonlyMap<string, string>;
}

/** Takes in what an archive holds: all records first, then the files. */
class MatterSink implements ArchiveSink {
  readonly #session: Session;
  readonly #copy: boolean;
  readonly #records = Object.fromEntries(exchangedTables.map((table) => [table, [] as unknown[]])) as Record<
    ExchangedTable,
    unknown[]
  >;
  #ready: Ready | null = null;

  constructor(session: Session, copy: boolean) {
    this.#session = session;
    this.#copy = copy;
  }

  async begin({ purpose, entries }: ArchiveManifest): Promise<void> {
    if (purpose !== 'matter') throw archiveFault('archive/purpose', { found: purpose, wanted: 'matter' });
    await checkRoom(entries.reduce((sum, { bytes }) => sum + bytes, 0));
  }

  records(table: string, values: readonly unknown[]): Promise<void> {
    // Adit writes records first: all of them are checked before anything is stored.
    if (this.#ready !== null) throw archiveFault('archive/manifest', { place: 'entries' });
    this.#records[table as ExchangedTable].push(...values);
    return Promise.resolve();
  }

  async attachment(id: string, content: ReadableStream<Uint8Array>): Promise<void> {
    const { arrived, files, fileIds } = await this.ready();
    const stored = arrived.attachments.find((file) => file.id === fileIds.get(id));
    if (stored === undefined) throw archiveFault('archive/content', { table: 'attachments' });
    await files.store(stored.id, stored.value, content);
  }

  /** Puts the records together, once they are all there. */
  async ready(): Promise<Ready> {
    if (this.#ready !== null) return this.#ready;
    // Each was parsed by the schema of its table.
    const whole = arrivedMatter(this.#records as unknown as MatterRecords);
    const same = { matter: whole, fileIds: new Map(whole.attachments.map(({ id }) => [id, id])) };
    const { matter: arrived, fileIds } = this.#copy ? copiedMatter(whole) : same;
    await refuseKnown(this.#session, arrived);
    const newKey = await newMatterKey(this.#session.ring, arrived.matter.id);
    const files = new ArrivingFiles(this.#session, arrived.matter.id, newKey.key);
    this.#ready = { arrived, newKey, files, fileIds };
    return this.#ready;
  }

  /** Leaves nothing of what was stored. */
  async discard(): Promise<void> {
    await this.#ready?.files.discard();
  }
}

const schemasOf = (version: number): ReadonlyMap<string, z.ZodType> | null =>
  version === MATTER_SCHEMA ? new Map(Object.entries(matterRecordSchemas)) : null;

async function read(
  sink: MatterSink,
  { source, opener, sealedOnly, signal, onProgress }: IncomingParts,
): Promise<void> {
  const result = await readArchive(source, sink, {
    openKey: opener.open,
    sealedOnly,
    schemas: schemasOf,
    schema: MATTER_SCHEMA,
    limits: { records: MOST_RECORD_BYTES },
    signal,
    onProgress,
  });
  if (!result.ok) throw new ArchiveFault(result.error);
}

async function keep(session: Session, sink: MatterSink, signal: AbortSignal): Promise<Written<string>> {
  const { arrived, newKey, files } = await sink.ready();
  if (files.ids.length !== arrived.attachments.length) throw archiveFault('archive/content', { table: 'attachments' });
  return await session.writer.write(async () => {
    signal.throwIfAborted();
    // Something may have come in while the files did.
    if (session.ledger.index.get(arrived.matter.id) !== null) throw fault('matter/exists', {});
    return { draft: await matterDraft(session, arrived, newKey, files.ids), value: arrived.matter.id };
  });
}

/**
 * Takes a matter in, whole or not at all: its files as unfinished ones, then everything in one write. Ids, history and
 * dates stay as they were, unless it is a copy; the key is its own.
 */
export async function importMatter(session: Session, parts: IncomingParts, copy: boolean): Promise<Written<string>> {
  const sink = new MatterSink(session, copy);
  try {
    await read(sink, parts);
    return await keep(session, sink, parts.signal);
  } catch (error) {
    // Where clearing away fails too, the next unlock does it.
    await sink.discard().catch(() => undefined);
    throw error;
  }
}
