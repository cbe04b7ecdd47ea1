import { z } from 'zod';
import { vaultParts } from './vault-errors';
import { bytesSchema } from './vault-records';

/** What main keeps outside the database after every write, to know a loss from a beginning. */
export const sentinelSchema = z.strictObject({
  databaseId: z.uuid(),
  revision: z.int().min(1),
  auditHead: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Sentinel = Readonly<z.infer<typeof sentinelSchema>>;

/**
 * How the sentinel and the database compare. `ahead` is harmless: main was stopped between a save and writing its
 * sentinel. `missing` means data without a sentinel. The last four are losses, and unlocking is refused.
 */
export const sentinelChecks = [
  'new',
  'match',
  'ahead',
  'missing',
  'lost',
  'rolled-back',
  'foreign',
  'diverged',
] as const;
export type SentinelCheck = (typeof sentinelChecks)[number];

export const vaultStatusSchema = z.strictObject({
  state: z.enum(['closed', 'new', 'locked', 'unlocked']),
  check: z.enum(sentinelChecks),
  /** What the database itself holds; null where it holds nothing. */
  sentinel: sentinelSchema.nullable(),
  /** The blob that main stored beside the wrapper by the operating system's key; null for none. */
  systemBlob: bytesSchema.nullable(),
  /** Parts that were found damaged at unlock. Derived parts are rebuilt from the rows, and still named here. */
  problems: z.array(z.enum(vaultParts)),
});
export type VaultStatus = Readonly<z.infer<typeof vaultStatusSchema>>;

/** A write's reply: main writes the sentinel before it passes the value on. */
export const writtenSchema = <V extends z.ZodType>(value: V) => z.strictObject({ value, sentinel: sentinelSchema });

export interface Written<V> {
  readonly value: V;
  readonly sentinel: Sentinel;
}
