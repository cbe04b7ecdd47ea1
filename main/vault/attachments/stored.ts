import { CHUNK_BYTES } from '../../../shared/bridge/vault-contract';
import { type AttachmentRecord, attachmentRecordSchema, type Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import type { Bytes } from '../crypto/bytes';
import { openBytes } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { Beside } from '../database/draft';
import { fault } from '../fault';
import { checkRevision } from '../repositories/envelope';
import { listRecords, readRecord, readWholeRecord } from '../repositories/matter-rows';
import type { OpenMatter, Session } from '../session';
import { withRow } from '../summaries/entry';
import { chunkId } from './chunk';

const TABLE = 'attachments';

export const getAttachment = (session: Session, id: string): Promise<Stored<AttachmentRecord>> =>
  readWholeRecord(session, TABLE, attachmentRecordSchema, id);

export const listAttachments = (session: Session, matterId: string): Promise<Stored<AttachmentRecord>[]> =>
  listRecords(session, TABLE, attachmentRecordSchema, matterId);

/** One chunk. The record says how many there are and how long, so a missing one or a cut one is noticed. */
export async function readChunk(
  session: Session,
  id: string,
  index: number,
): Promise<{ readonly bytes: Bytes; readonly last: boolean }> {
  const { matter, record } = await readRecord(session, TABLE, attachmentRecordSchema, id);
  const { chunks, bytes: total } = record.value;
  if (index >= Math.max(chunks, 1)) throw fault('attachment/out-of-order', { expected: chunks, found: index });
  if (chunks === 0) return { bytes: new Uint8Array(), last: true };
  const row = await rowsOf(session.database, 'chunks').get(chunkId(id, index));
  if (row === undefined) throw fault('record/damaged', { table: 'chunks' });
  const bytes = await openBytes(matter.key.key, 'chunks', row);
  const last = index === chunks - 1;
  const expected = last ? total - index * CHUNK_BYTES : CHUNK_BYTES;
  if (bytes.length !== expected) throw fault('record/damaged', { table: 'chunks' });
  return { bytes, last };
}

/** Writes down that a file goes out readable, before any of it does: main makes the copy, not the vault. */
export const noteHandOut = (session: Session, id: string): Promise<Written<null>> =>
  session.writer.write(async () => {
    const { matter, record } = await readRecord(session, TABLE, attachmentRecordSchema, id);
    const named = [{ table: TABLE, id, rev: record.rev }] as const;
    return { draft: { action: 'attachments.handOut', matterId: matter.entry.id, named }, value: null };
  });

/** What a write must hold to take an attachment away: its record, its chunks, and the matter's line without it. */
export function attachmentRemoval(session: Session, { entry, key }: OpenMatter, { id, rev }: Stored<AttachmentRecord>) {
  const doomed = { id, matterId: entry.id, keyId: key.id };
  const beside: Beside = { tables: ['chunks', 'uploads'], run: () => session.retained.drop([doomed]) };
  return {
    removals: [{ table: TABLE, id, rev }],
    beside,
    entry: { ...withRow(entry, TABLE, rev, 0), updatedAt: session.writer.now() },
  } as const;
}

export function removeAttachment(session: Session, id: string, rev: number): Promise<Written<null>> {
  return session.writer.write(async () => {
    const { matter, record } = await readRecord(session, TABLE, attachmentRecordSchema, id);
    checkRevision(rev, record.rev);
    const { entry, ...removal } = attachmentRemoval(session, matter, record);
    const line = { id: entry.id, entry };
    return { draft: { action: 'attachments.remove', matterId: entry.id, ...removal, entry: line }, value: null };
  });
}
