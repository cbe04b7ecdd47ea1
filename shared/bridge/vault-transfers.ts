import { z } from 'zod';
import { bytesSchema, idSchema } from './vault-records';
import { sentinelSchema, writtenSchema } from './vault-status';

const kind = <const K extends string>(name: K) => z.strictObject({ kind: z.literal(name) });
const count = z.int().min(0);
const byId = z.strictObject({ id: idSchema });

/** The name of a database of a vault. */
export const databaseNameSchema = z.string().regex(/^adit(-[0-9a-z]{1,64})?$/);

const contentSchema = z.discriminatedUnion('kind', [
  /** `packs`: the files of the packs from outside, which lie beside the vault and go with it. */
  z.strictObject({ kind: z.literal('backup'), packs: z.array(bytesSchema).readonly() }),
  z.strictObject({ kind: z.literal('matter'), matterId: idSchema }),
]);
export type OutgoingContent = Readonly<z.output<typeof contentSchema>>;

const sealSchema = z.discriminatedUnion('kind', [
  kind('vault'),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(8).max(1_024) }),
  kind('plain'),
]);
export type OutgoingSeal = Readonly<z.output<typeof sealSchema>>;

/** What goes out is pulled by main piece by piece, so that the file system sets the pace. One at a time. */
export const outgoingCalls = {
  begin: {
    input: z
      .strictObject({ content: contentSchema, seal: sealSchema })
      .refine(({ content, seal }) => content.kind === 'matter' || seal.kind === 'vault', {
        error: 'a backup is always sealed by the vault',
        path: ['seal'],
      }),
    /** `estimate`: bytes at most. Written, since the audit tells of a matter that goes out. */
    output: writtenSchema(z.strictObject({ id: idSchema, estimate: count })),
    writes: 'much',
  },
  /** About 1 MiB; `done` counts the bytes of content that have gone through. After the last piece it is over. */
  read: {
    input: byId,
    output: z.strictObject({ bytes: bytesSchema, last: z.boolean(), done: count }),
    writes: 'nothing',
  },
  cancel: { input: byId, output: z.null(), writes: 'little' },
} as const;

const purposeSchema = z.discriminatedUnion('kind', [
  /** `copy`: with new ids throughout, also where the matter is in the vault already. */
  z.strictObject({ kind: z.literal('matter'), copy: z.boolean() }),
  /** Into a new database of this name; what is open stays as it is. */
  z.strictObject({ kind: z.literal('restore'), database: databaseNameSchema }),
  /** A restore of which nothing is kept: shows that the backup would bring everything back. */
  kind('drill'),
]);
export type IncomingPurpose = Readonly<z.output<typeof purposeSchema>>;

const credentialSchema = z.discriminatedUnion('kind', [
  /** For a plain file; with any other credential, only a sealed one is accepted. */
  kind('none'),
  /** The key of the vault that is unlocked. */
  kind('session'),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(1_024) }),
  z.strictObject({ kind: z.literal('recovery'), recoveryKey: z.string().max(200) }),
]);
export type IncomingCredential = Readonly<z.output<typeof credentialSchema>>;

const restoredShape = { records: count, attachments: count };
const incomingValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('matter'), matterId: idSchema }),
  /** `packs`: the files of packs that were in the backup; main puts them back. */
  z.strictObject({ kind: z.literal('restore'), ...restoredShape, packs: z.array(bytesSchema).readonly() }),
  z.strictObject({ kind: z.literal('drill'), ...restoredShape }),
]);

const incomingResultSchema = z.strictObject({
  value: incomingValueSchema,
  /** Of this vault after an import; of the restored database after a restore; null after a drill. */
  sentinel: sentinelSchema.nullable(),
});
export type IncomingResult = Readonly<z.output<typeof incomingResultSchema>>;

/** What comes in: the vault asks for ranges by the event `wanted`, and main answers each by `give`. One at a time. */
export const incomingCalls = {
  begin: {
    input: z.strictObject({ size: count, purpose: purposeSchema, credential: credentialSchema }),
    output: byId,
    writes: 'much',
  },
  /** Resolves when it is over. Kept until the next one begins. */
  result: { input: byId, output: incomingResultSchema, writes: 'nothing' },
  /** Null: main could not read. What nobody waits for any more is dropped. */
  give: {
    input: z.strictObject({ ticket: idSchema, bytes: bytesSchema.nullable() }),
    output: z.null(),
    writes: 'much',
  },
  /** Resolves when nothing is left of it; one that was complete before stays. */
  cancel: { input: byId, output: z.null(), writes: 'little' },
} as const;
