import { z } from 'zod';

/** What main asks of the vault. The input is parsed by the contract of the method. */
export const vaultRequestSchema = z.strictObject({
  id: z.int().min(0),
  method: z.string().max(80),
  input: z.unknown(),
});

const errorSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The vault's answer. The id is null where the request had none that could be read. */
export const vaultResponseSchema = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int().nullable(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: z.int().nullable(), ok: z.literal(false), error: errorSchema }),
]);
export type VaultResponse = z.infer<typeof vaultResponseSchema>;

/** Pushed after every write that was committed: which records changed, so that views know what to ask for again. */
export const vaultEventSchema = z.strictObject({
  event: z.literal('changed'),
  revision: z.int().min(1),
  matterId: z.uuid().nullable(),
  tables: z.array(z.string()),
  ids: z.array(z.string()),
});
export type VaultEvent = z.infer<typeof vaultEventSchema>;
