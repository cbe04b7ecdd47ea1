import { z } from 'zod';
import { idSchema } from '../../../shared/bridge/vault-records';
import { sentinelSchema } from '../../../shared/bridge/vault-status';

/** Says which release reads this database. Its shape never changes: every older Adit must be able to read it. */
export const formatSchema = z.object({ id: z.literal('format'), version: z.int(), needs: z.string() });
export type FormatRow = z.infer<typeof formatSchema>;

/** Where the vault stands: what the sentinel repeats outside, and the last delta, which the audit vouches for. */
export const headSchema = z.strictObject({
  id: z.literal('head'),
  vaultId: idSchema,
  ...sentinelSchema.shape,
  /** The revision of the last write that changed the list; 0 for none. */
  delta: z.int().min(0),
});
export type Head = Readonly<z.infer<typeof headSchema>>;

/** Revisions as keys: padded, so that they sort as numbers do. */
export const revisionKey = (revision: number): string => String(revision).padStart(12, '0');
