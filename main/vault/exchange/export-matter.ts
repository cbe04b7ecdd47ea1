import { type AttachmentRecord, attachmentRecordSchema, type Stored } from '../../../shared/bridge/vault-records';
import type { ArchiveRecord } from '../archive/record-runs';
import { streamOf } from '../archive/streams';
import type { ArchiveAttachment } from '../archive/write-archive';
import { chunkId } from '../attachments/chunk';
import { openBytes, type SealedRow } from '../crypto/sealed-row';
import { latest, rowsOf } from '../database/database';
import type { Migration } from '../database/migrations/migration';
import { type MatterTable, matterTables } from '../database/tables';
import { fault } from '../fault';
import { openRecord } from '../repositories/envelope';
import { rowsInWrite } from '../repositories/matter-rows';
import { recordSchemas } from '../repositories/record-schemas';
import { type OpenMatter, openMatter, type Session } from '../session';
import type { OutgoingSource } from '../transfer/outgoing';
import { MATTER_SCHEMA } from './matter-records';

/** A matter as it was at one moment, still sealed. */
interface SealedMatter {
  readonly matter: OpenMatter;
  readonly rows: Readonly<Record<MatterTable, readonly SealedRow[]>>;
  readonly client: SealedRow | null;
}

async function readSealed(session: Session, matterId: string): Promise<SealedMatter> {
  const matter = await openMatter(session, matterId);
  const pairs: (readonly [MatterTable, readonly SealedRow[]])[] = [];
  for (const table of matterTables) pairs.push([table, await rowsInWrite(session, table, matter)]);
  const rows = Object.fromEntries(pairs) as SealedMatter['rows'];
  const [row] = rows.matters;
  if (row === undefined) throw fault('matter/incomplete', { table: 'matters' });
  const { value } = await openRecord('matters', recordSchemas.matters, matter.key, row);
  const client =
    value.clientId === undefined ? undefined : await rowsOf(session.database, 'clients').get(value.clientId);
  return { matter, rows, client: client ?? null };
}

/** The records of a matter in the clear, one after another. */
class OpenedMatter {
  readonly #session: Session;
  readonly #sealed: SealedMatter;
  readonly #files: Stored<AttachmentRecord>[] = [];

  constructor(session: Session, sealed: SealedMatter) {
    this.#session = session;
    this.#sealed = sealed;
  }

  async *records(): AsyncGenerator<ArchiveRecord, void> {
    yield* this.#plain('matters');
    yield* this.#client();
    yield* this.#plain('parties');
    yield* this.#facts();
    for (const table of ['evidence', 'assessments', 'memos', 'tasks', 'notes'] as const) yield* this.#plain(table);
    for (const row of this.#sealed.rows.attachments) {
      const record = await this.#open('attachments', attachmentRecordSchema, row);
      this.#files.push(record);
      yield { table: 'attachments', value: record };
    }
  }

  async *attachments(): AsyncGenerator<ArchiveAttachment, void> {
    yield* this.#files.map((file) => ({ id: file.id, open: () => streamOf(this.#content(file)) }));
  }

  async *#plain(table: MatterTable): AsyncGenerator<ArchiveRecord, void> {
    for (const row of this.#sealed.rows[table]) {
      yield { table, value: await this.#open<unknown>(table, recordSchemas[table], row) };
    }
  }

  async *#client(): AsyncGenerator<ArchiveRecord, void> {
    const { client } = this.#sealed;
    if (client === null) return;
    const value = await openRecord('clients', recordSchemas.clients, this.#session.ring.vault, client);
    yield { table: 'clients', value };
  }

  /** Facts with their history, which alone knows the key of a fact that was cleared. */
  async *#facts(): AsyncGenerator<ArchiveRecord, void> {
    const keys = new Map<string, string>();
    const history: ArchiveRecord[] = [];
    for (const row of this.#sealed.rows.history) {
      const { value } = await this.#open('history', recordSchemas.history, row);
      keys.set(row.id.slice(0, row.id.indexOf('/')), value.key);
      history.push({ table: 'history', value });
    }
    for (const row of this.#sealed.rows.facts) {
      const { id, value, ...kept } = await this.#open('facts', recordSchemas.facts, row);
      const key = keys.get(id);
      if (key === undefined) throw fault('matter/incomplete', { table: 'history' });
      yield { table: 'facts', value: { key, ...kept, fact: value.fact } };
    }
    yield* history;
  }

  async *#content({ id, value }: Stored<AttachmentRecord>): AsyncGenerator<Uint8Array, void> {
    for (let index = 0; index < value.chunks; index += 1) {
      const row = await rowsOf(this.#session.database, 'chunks').get(chunkId(id, index));
      if (row === undefined) throw fault('record/damaged', { table: 'chunks' });
      yield await openBytes(this.#sealed.matter.key.key, 'chunks', row);
    }
  }

  #open<V>(table: MatterTable, schema: Parameters<typeof openRecord<V>>[1], row: SealedRow): Promise<Stored<V>> {
    return openRecord(table, schema, this.#sealed.matter.key, row);
  }
}

/** What a record or a file takes beside its content: keys, dates and names, in the entry and in the manifest. */
const RECORD_BYTES = 512;
const FILE_BYTES = 1_024;
const MARGIN_BYTES = 1_048_576;

async function estimateMatter({ matter, rows, client }: SealedMatter): Promise<number> {
  const sealed = [...Object.values(rows).flat(), ...(client === null ? [] : [client])];
  let bytes = sealed.reduce((sum, row) => sum + row.sealed.length + RECORD_BYTES, MARGIN_BYTES);
  for (const row of rows.attachments) {
    const { value } = await openRecord('attachments', attachmentRecordSchema, matter.key, row);
    bytes += value.bytes + FILE_BYTES;
  }
  // Sealing adds a tag to every piece.
  return Math.ceil(bytes * 1.001);
}

/** A matter on its way out of the vault: as it is now, whatever is saved meanwhile. The audit knows of it from here on. */
export async function matterSource(
  session: Session,
  migrations: readonly Migration[],
  matterId: string,
): Promise<OutgoingSource> {
  const { writer, retained } = session;
  retained.hold();
  try {
    const { value: sealed } = await writer.write(async () => ({
      value: await readSealed(session, matterId),
      draft: { action: 'matters.export', matterId },
    }));
    const opened = new OpenedMatter(session, sealed);
    const app = latest(migrations).needs;
    return {
      label: { app, schema: MATTER_SCHEMA, purpose: 'matter', created: writer.now(), info: {} },
      records: opened.records(),
      attachments: opened.attachments(),
      estimate: await estimateMatter(sealed),
      end: () => retained.release(),
    };
  } catch (error) {
    await retained.release();
    throw error;
  }
}
