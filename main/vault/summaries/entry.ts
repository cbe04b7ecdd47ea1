import { z } from 'zod';
import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import { type FactStatus, factStatuses } from '../../../shared/model/ladders';
import type { MatterTable } from '../database/tables';

/**
 * How many rows of a table a matter has and the sum of their revisions. Revisions only rise, so a row that is missing
 * or was put back to an older state shows in the sum; and counts are kept, never counted.
 */
const tallySchema = z.strictObject({ rows: z.int(), revs: z.int() });
export type Tally = Readonly<z.infer<typeof tallySchema>>;

export const matterEntrySchema = z.strictObject({
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
  openTasks: z.int(),
  tally: z.record(z.string(), tallySchema),
});
export type MatterEntry = Readonly<z.infer<typeof matterEntrySchema>>;

export const clientEntrySchema = z.strictObject({
  kind: z.literal('client'),
  id: z.string(),
  name: z.string(),
  updatedAt: z.string(),
  rev: z.int(),
});
export type ClientEntry = Readonly<z.infer<typeof clientEntrySchema>>;

/** One line of the list kept in memory: a matter or a client. */
export const entrySchema = z.discriminatedUnion('kind', [matterEntrySchema, clientEntrySchema]);
export type Entry = MatterEntry | ClientEntry;

const NO_ROWS: Tally = { rows: 0, revs: 0 };

export const tallyOf = (entry: MatterEntry, table: MatterTable): Tally => entry.tally[table] ?? NO_ROWS;

/** Counts a row that went from one revision to another; 0 stands for not being there. */
export function withRow(entry: MatterEntry, table: MatterTable, from: number, to: number): MatterEntry {
  const { rows, revs } = tallyOf(entry, table);
  const next = { rows: rows + Math.sign(to) - Math.sign(from), revs: revs + to - from };
  return { ...entry, tally: { ...entry.tally, [table]: next } };
}

const noFacts = (): Record<FactStatus, number> => ({
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
  const counts = { facts: noFacts(), openTasks: 0, tally: {} };
  return describe({ kind: 'matter', id, keyId, ...unknown, createdAt, updatedAt, ...counts }, record);
}
