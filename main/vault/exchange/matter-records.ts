import { z } from 'zod';
import {
  assessmentRecordSchema,
  attachmentRecordSchema,
  clientRecordSchema,
  evidenceRecordSchema,
  factChangeSchema,
  instantSchema,
  matterRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  storedSchema,
  taskRecordSchema,
} from '../../../shared/bridge/vault-records';
import { factSchema } from '../../../shared/model/fact';

/** The version of the records of a matter's archive. Every version ever released stays readable. */
export const MATTER_SCHEMA = 1;

/** A fact goes by its key: the id of its row comes of the matter's own key, and stays behind. */
const exchangedFactSchema = z.strictObject({
  key: z.string().min(1),
  rev: z.int().min(1),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Null for one that was cleared: its history stays. */
  fact: factSchema.nullable(),
});

/** What the records of a matter's archive are, in the order in which they are written. */
export const matterRecordSchemas = {
  matters: storedSchema(matterRecordSchema),
  clients: storedSchema(clientRecordSchema),
  parties: storedSchema(partyRecordSchema),
  facts: exchangedFactSchema,
  history: factChangeSchema,
  evidence: storedSchema(evidenceRecordSchema),
  assessments: storedSchema(assessmentRecordSchema),
  memos: storedSchema(memoRecordSchema),
  tasks: storedSchema(taskRecordSchema),
  notes: storedSchema(noteRecordSchema),
  attachments: storedSchema(attachmentRecordSchema),
} as const;

type Schemas = typeof matterRecordSchemas;
export type ExchangedTable = keyof Schemas;
export type Exchanged<T extends ExchangedTable> = z.output<Schemas[T]>;

/** Every record of one matter's archive. */
export type MatterRecords = { readonly [T in ExchangedTable]: readonly Exchanged<T>[] };

export const exchangedTables = Object.keys(matterRecordSchemas) as readonly ExchangedTable[];

/** Tables whose records have ids of their own. */
export const identifiedTables = [
  'matters',
  'parties',
  'evidence',
  'assessments',
  'memos',
  'tasks',
  'notes',
  'attachments',
] as const satisfies readonly ExchangedTable[];
