import type { z } from 'zod';
import {
  assessmentRecordSchema,
  attachmentRecordSchema,
  clientRecordSchema,
  evidenceRecordSchema,
  factChangeSchema,
  matterRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  taskRecordSchema,
} from '../../../shared/bridge/vault-records';
import type { RecordTable } from '../database/tables';
import { keptFactSchema } from './envelope';

/** What the records of each table are. */
export const recordSchemas = {
  clients: clientRecordSchema,
  matters: matterRecordSchema,
  parties: partyRecordSchema,
  facts: keptFactSchema,
  history: factChangeSchema,
  evidence: evidenceRecordSchema,
  assessments: assessmentRecordSchema,
  memos: memoRecordSchema,
  tasks: taskRecordSchema,
  notes: noteRecordSchema,
  attachments: attachmentRecordSchema,
} as const satisfies Readonly<Record<RecordTable, z.ZodType>>;
