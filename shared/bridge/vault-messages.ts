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
export const changedEventSchema = z.strictObject({
  event: z.literal('changed'),
  revision: z.int().min(1),
  matterId: z.uuid().nullable(),
  tables: z.array(z.string()),
  ids: z.array(z.string()),
});
export type ChangedEvent = z.infer<typeof changedEventSchema>;

const count = z.int().min(0);

/** Everything that the vault pushes. All but `changed` is between the vault and main. */
export const vaultEventSchema = z.discriminatedUnion('event', [
  changedEventSchema,
  /** The vault needs a range of what comes in, and waits for `incoming.give` with this ticket. */
  z.strictObject({ event: z.literal('wanted'), id: z.uuid(), ticket: z.uuid(), offset: count, length: count }),
  /** How far what comes in has been read; a few times a second at most. */
  z.strictObject({ event: z.literal('progress'), id: z.uuid(), done: count, total: count.nullable() }),
]);
export type VaultEvent = z.infer<typeof vaultEventSchema>;
