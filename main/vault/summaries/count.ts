import type { z } from 'zod';
import { assessmentRecordSchema, type Stored, taskRecordSchema } from '../../../shared/bridge/vault-records';
import type { MatterTable } from '../database/tables';
import { keptFactSchema } from '../repositories/envelope';
import { type Assessed, type MatterEntry, type OpenTask, withAssessed, withFact, withRow, withTask } from './entry';

type Task = z.output<typeof taskRecordSchema>;
type Assessment = z.output<typeof assessmentRecordSchema>;

/** What the list shows of a task; null for one that is done. */
export const openTaskOf = ({ done, due, assignee }: Task): OpenTask | null =>
  done ? null : { due: due ?? null, assignee: assignee ?? null };

/** What the list shows of an assessment. */
export function assessedOf({ createdAt, value }: Stored<Assessment>): Assessed {
  const { industrial, financial, operational } = value.assessment.limbs;
  return {
    at: createdAt,
    industrial: industrial.finding,
    financial: financial.finding,
    operational: operational.finding,
  };
}

/** Adds to a matter's line what one record of it, met for the first time, contributes. */
export function withRecord(entry: MatterEntry, table: MatterTable, record: Stored<unknown>): MatterEntry {
  const tallied = withRow(entry, table, 0, record.rev);
  return withContent(tallied, table, record);
}

/** The same, for a line in which the record is counted already. */
export function withContent(entry: MatterEntry, table: MatterTable, record: Stored<unknown>): MatterEntry {
  const { value } = record;
  switch (table) {
    case 'facts':
      return withFact(entry, null, keptFactSchema.parse(value).fact?.status ?? null);
    case 'tasks':
      return withTask(entry, null, openTaskOf(taskRecordSchema.parse(value)));
    case 'assessments':
      return withAssessed(entry, assessedOf({ ...record, value: assessmentRecordSchema.parse(value) }));
    default:
      return entry;
  }
}
