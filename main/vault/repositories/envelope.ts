import { z } from 'zod';
import type { Stored } from '../../../shared/bridge/vault-records';
import { factSchema } from '../../../shared/model/fact';
import type { SealingKey } from '../crypto/key-ring';
import { openValue, type SealedRow } from '../crypto/sealed-row';
import { PAYLOAD_SCHEMA } from '../database/payload-schema';
import type { RecordTable } from '../database/tables';
import { fault } from '../fault';

/** What is sealed of a record beside its value. */
const envelopeSchema = z.object({ createdAt: z.string(), updatedAt: z.string(), value: z.unknown() });

/** The content of a row, checked: right key, right place, a schema that this release knows. */
export async function openRecord<V>(
  table: RecordTable,
  schema: z.ZodType<V>,
  key: SealingKey,
  row: SealedRow,
): Promise<Stored<V>> {
  if (row.schema > PAYLOAD_SCHEMA) {
    throw fault('vault/newer', { needed: '', found: row.schema, supported: PAYLOAD_SCHEMA });
  }
  const envelope = envelopeSchema.safeParse(await openValue(key.key, table, row));
  const value = schema.safeParse(envelope.data?.value);
  if (!envelope.success || !value.success) throw fault('record/damaged', { table });
  const { createdAt, updatedAt } = envelope.data;
  return { id: row.id, rev: row.rev, createdAt, updatedAt, value: value.data };
}

/** What is sealed of a record. */
export const toEnvelope = <V>({ createdAt, updatedAt, value }: Stored<V>) => ({ createdAt, updatedAt, value });

/** Refuses to save over what somebody else saved in between. */
export function checkRevision(expected: number, found: number): void {
  if (expected !== found) throw fault('record/conflict', { expected, found });
}

/** A record's first state. */
export const firstState = <V>(value: V, at: string): Stored<V> => ({
  id: crypto.randomUUID(),
  rev: 1,
  createdAt: at,
  updatedAt: at,
  value,
});

/** A record's next state. */
export const nextState = <V>(before: Stored<V>, value: V, at: string): Stored<V> => ({
  ...before,
  rev: before.rev + 1,
  updatedAt: at,
  value,
});

/** What is kept under a fact's key; null where it was cleared: its history stays. */
export const keptFactSchema = z.strictObject({ fact: factSchema.nullable() });
