import { z } from 'zod';
import { findingsSchema } from '../../../shared/bridge/vault-contract';
import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import { type FactStatus, factStatuses } from '../../../shared/model/ladders';
import type { MatterTable } from '../database/tables';

/**
 * How many rows of a table a matter has and the sum of their revisions. Revisions only rise, so a row that is missing
 * or was put back to an older state shows in the sum; and counts are kept, never counted.
 */
const tallySchema = z.strictObject({ rows: z.int(), revs: z.int() });
export type Tally = Readonly<z.infer<typeof tallySchema>>;

/** What the list needs to know of an open task. */
const openTaskSchema = z.strictObject({ due: z.string().nullable(), assignee: z.string().nullable() });
export type OpenTask = Readonly<z.infer<typeof openTaskSchema>>;

/** What the latest assessment found, and when it was made. */
const assessedSchema = z.strictObject({ at: z.string(), ...findingsSchema.shape });
export type Assessed = Readonly<z.infer<typeof assessedSchema>>;

const matterEntrySchema = z.strictObject({
  kind: z.literal('matter'),
  id: z.string(),
  keyId: z.string(),
  title: z.string(),
  client: z.string(),
  number: z.string().nullable(),
  pack: z.string(),
  state: z.enum(['open', 'closed']),
  asOf: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  facts: z.record(z.enum(factStatuses), z.int()),
  /** One an open task: with all of them at hand, the next deadline is known also when one is done or removed. */
  open: z.array(openTaskSchema).readonly(),
  assessed: assessedSchema.nullable(),
  tally: z.record(z.string(), tallySchema),
});
export type MatterEntry = Readonly<z.infer<typeof matterEntrySchema>>;

/** As the first release wrote it, which only counted the open tasks. */
const firstMatterEntrySchema = matterEntrySchema.omit({ open: true, assessed: true }).extend({ openTasks: z.int() });
export type FirstMatterEntry = Readonly<z.infer<typeof firstMatterEntrySchema>>;

const clientEntrySchema = z.strictObject({
  kind: z.literal('client'),
  id: z.string(),
  name: z.string(),
  updatedAt: z.string(),
  rev: z.int(),
});
export type ClientEntry = Readonly<z.infer<typeof clientEntrySchema>>;

/** One line of the list kept in memory: a matter or a client. */
export type Entry = MatterEntry | ClientEntry;

/** A line as it may be stored. */
export const storedEntrySchema = z.union([matterEntrySchema, clientEntrySchema, firstMatterEntrySchema]);
export type StoredEntry = Entry | FirstMatterEntry;

/** True for a line whose matter must be looked into before it can be shown. */
export const isFirst = (entry: StoredEntry): entry is FirstMatterEntry => 'openTasks' in entry;

const NO_ROWS: Tally = { rows: 0, revs: 0 };

export const tallyOf = (entry: MatterEntry, table: MatterTable): Tally => entry.tally[table] ?? NO_ROWS;

/** Counts a row that went from one revision to another; 0 stands for not being there. */
export function withRow(entry: MatterEntry, table: MatterTable, from: number, to: number): MatterEntry {
  const { rows, revs } = tallyOf(entry, table);
  const next = { rows: rows + Math.sign(to) - Math.sign(from), revs: revs + to - from };
  return { ...entry, tally: { ...entry.tally, [table]: next } };
}

/** No fact of any status. */
export const noFacts = (): Record<FactStatus, number> => ({
  verified: 0,
  stated: 0,
  assumed: 0,
  disputed: 0,
  unknown: 0,
});

/** Counts a fact that went from one status to another; null stands for not being there. */
export function withFact(entry: MatterEntry, from: FactStatus | null, to: FactStatus | null): MatterEntry {
  const facts = { ...entry.facts };
  if (from !== null) facts[from] -= 1;
  if (to !== null) facts[to] += 1;
  return { ...entry, facts };
}

const sameTask = (a: OpenTask, b: OpenTask): boolean => a.due === b.due && a.assignee === b.assignee;

/** Notes that a task was opened, changed or closed; null stands for not being open. */
export function withTask(entry: MatterEntry, from: OpenTask | null, to: OpenTask | null): MatterEntry {
  const at = from === null ? -1 : entry.open.findIndex((task) => sameTask(task, from));
  const others = entry.open.filter((_, index) => index !== at);
  return { ...entry, open: to === null ? others : [...others, to] };
}

/** Notes an assessment, unless a later one is there. */
export const withAssessed = (entry: MatterEntry, assessed: Assessed): MatterEntry =>
  entry.assessed !== null && entry.assessed.at > assessed.at ? entry : { ...entry, assessed };

/** The next deadline among the open tasks. */
export const dueOn = ({ open }: MatterEntry): string | null =>
  open.reduce<string | null>((next, { due }) => (due !== null && (next === null || due < next) ? due : next), null);

/** Copies into a line what the list shows of its matter. */
export const describe = (entry: MatterEntry, { value, updatedAt }: Stored<MatterRecord>): MatterEntry => ({
  ...entry,
  title: value.title,
  client: value.client.name,
  number: value.number ?? null,
  pack: value.pack,
  state: value.state,
  asOf: value.asOf ?? null,
  updatedAt,
});

/** The line of a matter of which no row is counted yet. */
export function newMatterEntry(record: Stored<MatterRecord>, keyId: string): MatterEntry {
  const { id, createdAt, updatedAt } = record;
  const unknown = { title: '', client: '', number: null, pack: '', state: 'open', asOf: null } as const;
  const counts = { facts: noFacts(), open: [], assessed: null, tally: {} };
  return describe({ kind: 'matter', id, keyId, ...unknown, createdAt, updatedAt, ...counts }, record);
}
