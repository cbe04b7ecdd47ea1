import { type MatterRecord, matterRecordSchema, type Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import { newMatterKey } from '../crypto/key-ring';
import { rowsOf } from '../database/database';
import type { Beside, Draft } from '../database/draft';
import { matterTables } from '../database/tables';
import { fault } from '../fault';
import { matterEntry, type Session } from '../session';
import { describe, type MatterEntry, newMatterEntry, tallyOf, withRow } from '../summaries/entry';
import { checkRevision, firstState, nextState, toEnvelope } from './envelope';
import { readRecord } from './matter-rows';
import { rowDraft } from './records';

export function createMatter(session: Session, value: MatterRecord): Promise<Written<Stored<MatterRecord>>> {
  const { writer, ring } = session;
  return writer.write(async () => {
    const record = firstState(value, writer.now());
    const { key, row } = await newMatterKey(ring, record.id);
    const entry = withRow(newMatterEntry(record, key.id), 'matters', 0, 1);
    const puts = [
      { table: 'matters', id: record.id, matterId: record.id, rev: 1, key, value: toEnvelope(record) },
    ] as const;
    const beside: Beside = { tables: ['keys'], run: (database) => rowsOf(database, 'keys').add(row) };
    const draft: Draft = {
      action: 'matters.create',
      matterId: record.id,
      puts,
      entry: { id: record.id, entry },
      beside,
    };
    return { draft, value: record };
  });
}

/** Reads a matter; its line in the list knows the revision, so an older row put back is noticed. */
async function readMatter(session: Session, id: string) {
  const { revs } = tallyOf(matterEntry(session, id), 'matters');
  const found = await readRecord(session, 'matters', matterRecordSchema, id);
  if (found.record.rev !== revs) throw fault('matter/incomplete', { table: 'matters' });
  return found;
}

export const getMatter = (session: Session, id: string): Promise<Stored<MatterRecord>> =>
  session.writer.exclusive(async () => (await readMatter(session, id)).record);

export function saveMatter(
  session: Session,
  input: { readonly id: string; readonly rev: number; readonly value: MatterRecord },
): Promise<Written<Stored<MatterRecord>>> {
  const { writer } = session;
  return writer.write(async () => {
    const { matter, record } = await readMatter(session, input.id);
    checkRevision(input.rev, record.rev);
    const next = nextState(record, input.value, writer.now());
    const entry = describe(withRow(matter.entry, 'matters', record.rev, next.rev), next);
    const puts = [rowDraft('matters', matter, next)];
    return {
      draft: { action: 'matters.save', matterId: input.id, puts, entry: { id: input.id, entry } },
      value: next,
    };
  });
}

/** Writes down that the matter goes out readable, before anything of it does: main makes the file, not the vault. */
export const noteHandOut = (session: Session, id: string): Promise<Written<null>> =>
  session.writer.write(async () => {
    await readMatter(session, id);
    return { draft: { action: 'matters.handOut', matterId: id }, value: null };
  });

const OF_MATTER = ['keys', 'uploads', ...matterTables];

/** Everything of a matter, within the transaction of its destruction. Its chunks stay only while an archive reads them. */
async function deleteRows({ database, retained }: Session, { id, keyId }: MatterEntry): Promise<void> {
  const files: string[] = [];
  for (const table of ['attachments', 'uploads']) {
    files.push(...(await rowsOf(database, table).where('matterId').equals(id).primaryKeys()));
  }
  for (const table of OF_MATTER) await rowsOf(database, table).where('matterId').equals(id).delete();
  await retained.drop(files.map((file) => ({ id: file, matterId: id, keyId })));
}

/**
 * Destroys a matter: its wrapped key first of all, without which every copy of its rows is noise, then the rows. The
 * list is folded at once, so that its line is in no delta either.
 */
export async function destroyMatter(session: Session, id: string): Promise<Written<null>> {
  const { writer, ring } = session;
  const written = await writer.write(async () => {
    const line = await Promise.resolve(matterEntry(session, id));
    const beside: Beside = { tables: [...OF_MATTER, 'chunks'], run: () => deleteRows(session, line) };
    const removals = [{ table: 'matters', id, rev: 0 }] as const;
    return {
      draft: { action: 'matters.destroy', matterId: id, removals, entry: { id, entry: null }, beside },
      value: null,
    };
  });
  ring.matters.delete(id);
  await writer.fold();
  return written;
}
