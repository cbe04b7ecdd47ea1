import type { z } from 'zod';
import type { Stored } from '../../../shared/bridge/vault-records';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { MatterTable } from '../database/tables';
import { fault } from '../fault';
import { type OpenMatter, openMatter, type Session } from '../session';
import { type MatterEntry, tallyOf } from '../summaries/entry';
import { openRecord } from './envelope';

/** Refuses a matter of which rows are missing, were added, or were put back to an older state. */
function checkTally(entry: MatterEntry, table: MatterTable, rows: readonly SealedRow[]): void {
  const tally = tallyOf(entry, table);
  const revs = rows.reduce((sum, row) => sum + row.rev, 0);
  if (rows.length !== tally.rows || revs !== tally.revs) throw fault('matter/incomplete', { table });
}

const allRows = ({ database }: Session, table: MatterTable, matterId: string): PromiseLike<SealedRow[]> =>
  rowsOf(database, table).where('matterId').equals(matterId).toArray();

/** The same, for work that no write can come between. */
export async function rowsInWrite(
  session: Session,
  table: MatterTable,
  { entry }: OpenMatter,
): Promise<readonly SealedRow[]> {
  const rows = await allRows(session, table, entry.id);
  checkTally(entry, table, rows);
  return rows;
}

const attempts = 3;

/**
 * All rows of a matter in a table, whole. A write may land between reading the line and reading the rows; the line is
 * the newer one then, and reading again settles it.
 */
export async function rowsOfMatter(session: Session, table: MatterTable, matterId: string) {
  for (let attempt = 1; ; attempt += 1) {
    const rows = await allRows(session, table, matterId);
    const matter = await openMatter(session, matterId);
    try {
      checkTally(matter.entry, table, rows);
      return { matter, rows };
    } catch (error) {
      if (attempt === attempts) throw error;
      await session.writer.exclusive(() => Promise.resolve());
    }
  }
}

/** Every record of a matter in a table, oldest first. */
export async function listRecords<V>(
  session: Session,
  table: MatterTable,
  schema: z.ZodType<V>,
  matterId: string,
): Promise<Stored<V>[]> {
  const { matter, rows } = await rowsOfMatter(session, table, matterId);
  const records: Stored<V>[] = [];
  for (const row of rows) records.push(await openRecord(table, schema, matter.key, row));
  return records.sort((a, b) => Number(a.createdAt > b.createdAt) - Number(a.createdAt < b.createdAt));
}

/** One record of whichever matter it belongs to. */
export async function readRecord<V>(
  session: Session,
  table: MatterTable,
  schema: z.ZodType<V>,
  id: string,
): Promise<{ readonly matter: OpenMatter; readonly record: Stored<V> }> {
  const row = await rowsOf(session.database, table).get(id);
  if (row === undefined) throw fault('record/missing', { table });
  const matter = await openMatter(session, row.matterId);
  return { matter, record: await openRecord(table, schema, matter.key, row) };
}

/** One record, with the check that no row beside it, nor it itself, was taken away or put back. */
export async function readWholeRecord<V>(
  session: Session,
  table: MatterTable,
  schema: z.ZodType<V>,
  id: string,
): Promise<Stored<V>> {
  const { matter, record } = await readRecord(session, table, schema, id);
  await rowsOfMatter(session, table, matter.entry.id);
  return record;
}
