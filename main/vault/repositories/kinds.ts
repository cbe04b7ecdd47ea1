import type { z } from 'zod';
import {
  assessmentRecordSchema,
  evidenceRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  type Stored,
  taskRecordSchema,
} from '../../../shared/bridge/vault-records';
import { fault } from '../fault';
import { assessedOf, openTaskOf } from '../summaries/count';
import { type MatterEntry, withAssessed, withTask } from '../summaries/entry';
import type { RecordKind } from './records';

type ValueOf<S extends z.ZodType> = z.output<S>;

export const parties: RecordKind<ValueOf<typeof partyRecordSchema>> = { table: 'parties', schema: partyRecordSchema };

export const evidence: RecordKind<ValueOf<typeof evidenceRecordSchema>> = {
  table: 'evidence',
  schema: evidenceRecordSchema,
};

export const assessments: RecordKind<ValueOf<typeof assessmentRecordSchema>> = {
  table: 'assessments',
  schema: assessmentRecordSchema,
  count: async (entry, { before, after, others }) => {
    if (after !== null) return withAssessed(entry, assessedOf(after));
    if (before?.createdAt !== entry.assessed?.at) return entry;
    const bare: MatterEntry = { ...entry, assessed: null };
    return (await others()).map(assessedOf).reduce(withAssessed, bare);
  },
};

export const memos: RecordKind<ValueOf<typeof memoRecordSchema>> = {
  table: 'memos',
  schema: memoRecordSchema,
  guard: ({ state }) => {
    if (state === 'issued') throw fault('memo/issued', {});
  },
};

const openTask = (task: Stored<ValueOf<typeof taskRecordSchema>> | null) =>
  task === null ? null : openTaskOf(task.value);

export const tasks: RecordKind<ValueOf<typeof taskRecordSchema>> = {
  table: 'tasks',
  schema: taskRecordSchema,
  count: (entry, { before, after }) => withTask(entry, openTask(before), openTask(after)),
};

export const notes: RecordKind<ValueOf<typeof noteRecordSchema>> = { table: 'notes', schema: noteRecordSchema };
