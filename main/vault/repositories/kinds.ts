import type { z } from 'zod';
import {
  assessmentRecordSchema,
  evidenceRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  taskRecordSchema,
} from '../../../shared/bridge/vault-records';
import { fault } from '../fault';
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
};

export const memos: RecordKind<ValueOf<typeof memoRecordSchema>> = {
  table: 'memos',
  schema: memoRecordSchema,
  guard: ({ state }) => {
    if (state === 'issued') throw fault('memo/issued', {});
  },
};

type Task = ValueOf<typeof taskRecordSchema>;
const openTask = (task: Task | null): number => (task === null || task.done ? 0 : 1);

export const tasks: RecordKind<Task> = {
  table: 'tasks',
  schema: taskRecordSchema,
  count: (entry, before, after) => ({ ...entry, openTasks: entry.openTasks - openTask(before) + openTask(after) }),
};

export const notes: RecordKind<ValueOf<typeof noteRecordSchema>> = { table: 'notes', schema: noteRecordSchema };
