import { z } from 'zod';
import { dateSchema } from '../model/date';
import { factSchema } from '../model/fact';
import { factStatuses, ladders } from '../model/ladders';
import {
  assessmentRecordSchema,
  attachmentRecordSchema,
  bytesSchema,
  clientRecordSchema,
  evidenceRecordSchema,
  factChangeSchema,
  idSchema,
  instantSchema,
  matterRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  storedSchema,
  taskRecordSchema,
} from './vault-records';
import { searchCalls } from './vault-search';
import { sentinelSchema, vaultStatusSchema, writtenSchema } from './vault-status';
import { databaseNameSchema, incomingCalls, outgoingCalls } from './vault-transfers';

/** How much a use case adds to the vault's files. Removing adds little, and is what helps where the disk is full. */
type Writes = 'nothing' | 'little' | 'much';

interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly writes: Writes;
}

const nothing = z.strictObject({});
const revision = z.int().min(1);
const actor = z.string().min(1).max(200);
/** Short ones are refused where a passphrase is set; any text may be tried where one is asked for. */
const newPassphrase = z.string().min(8).max(1_024);
const passphrase = z.string().max(1_024);
const recoveryKey = z.string().max(200);
/** A secret that main keeps under the operating system's protection. */
const systemSecret = bytesSchema.refine((bytes) => bytes.length === 32);

/** What shows anew, before the keys are touched, that the caller may touch them. */
const proof = z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryKey })]);

const written = writtenSchema;
const byId = z.strictObject({ id: idSchema });
const inMatter = z.strictObject({ matterId: idSchema });
const removal = z.strictObject({ id: idSchema, rev: revision });

const named = <const N extends string, C extends Readonly<Record<string, Call>>>(name: N, calls: C) =>
  Object.fromEntries(Object.entries(calls).map(([key, call]) => [`${name}.${key}`, call])) as {
    readonly [K in keyof C & string as `${N}.${K}`]: C[K];
  };

/** Records that are made once and never saved over. */
const frozenCalls = <V extends z.ZodType>(value: V) =>
  ({
    create: {
      input: z.strictObject({ matterId: idSchema, value }),
      output: written(storedSchema(value)),
      writes: 'much',
    },
    get: { input: byId, output: storedSchema(value), writes: 'nothing' },
    list: { input: inMatter, output: z.array(storedSchema(value)), writes: 'nothing' },
    remove: { input: removal, output: written(z.null()), writes: 'little' },
  }) as const;

const recordCalls = <V extends z.ZodType>(value: V) =>
  ({
    ...frozenCalls(value),
    save: {
      input: z.strictObject({ id: idSchema, rev: revision, value }),
      output: written(storedSchema(value)),
      writes: 'much',
    },
  }) as const;

/** The custody of the keys. */
const vaultCalls = {
  open: {
    input: z.strictObject({
      /** A restored vault is another database; main's sentinel file says which is the one. */
      database: databaseNameSchema.default('adit'),
      sentinel: sentinelSchema.nullable(),
    }),
    output: vaultStatusSchema,
    writes: 'nothing',
  },
  status: { input: nothing, output: vaultStatusSchema, writes: 'nothing' },
  create: {
    input: z.strictObject({ passphrase: newPassphrase, actor }),
    output: written(z.strictObject({ recoveryKey: z.string() })),
    writes: 'much',
  },
  unlock: { input: z.strictObject({ passphrase, actor }), output: vaultStatusSchema, writes: 'nothing' },
  unlockWithRecovery: { input: z.strictObject({ recoveryKey, actor }), output: vaultStatusSchema, writes: 'nothing' },
  unlockWithSystem: {
    input: z.strictObject({ secret: systemSecret, actor }),
    output: vaultStatusSchema,
    writes: 'nothing',
  },
  lock: { input: nothing, output: vaultStatusSchema, writes: 'nothing' },
  /** Resolves when every write begun before is complete. */
  flush: { input: nothing, output: sentinelSchema.nullable(), writes: 'nothing' },
  changePassphrase: {
    input: z.strictObject({ proof, next: newPassphrase }),
    output: written(z.null()),
    writes: 'much',
  },
  renewRecovery: {
    input: z.strictObject({ proof }),
    output: written(z.strictObject({ recoveryKey: z.string() })),
    writes: 'much',
  },
  setSystemWrapper: {
    input: z.strictObject({ proof, secret: systemSecret, blob: bytesSchema.refine((blob) => blob.length <= 65_536) }),
    output: written(z.null()),
    writes: 'much',
  },
  removeSystemWrapper: { input: nothing, output: written(z.null()), writes: 'little' },
} as const;

/** What the latest assessment of a matter found. */
export const findingsSchema = z.strictObject({
  industrial: z.enum(ladders.industrial),
  financial: z.enum(ladders.financial),
  operational: z.enum(ladders.operational),
});

const matterStates = z.enum(['open', 'closed']);

/** A matter as the list shows it, kept ready in memory; its counts are kept, never counted. */
const matterSummarySchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  client: z.string(),
  number: z.string().nullable(),
  pack: z.string(),
  state: matterStates,
  asOf: dateSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  facts: z.record(z.enum(factStatuses), z.int()),
  evidence: z.int(),
  memos: z.int(),
  openTasks: z.int(),
  /** The next deadline among the open tasks. */
  dueOn: dateSchema.nullable(),
  /** Whoever has an open task. */
  assignees: z.array(z.string()),
  /** Null where nothing was assessed. */
  findings: findingsSchema.nullable(),
});
export type ListedMatter = z.infer<typeof matterSummarySchema>;

const clientSummarySchema = z.strictObject({ id: idSchema, name: z.string(), updatedAt: instantSchema });
export type ListedClient = z.infer<typeof clientSummarySchema>;

const limit = z.int().min(1).max(200).default(50);
/** Where a page begins: after the last row of the page before, named by its key, never by a count. */
const after = z.strictObject({ key: z.string(), id: idSchema }).nullable().default(null);
const page = <V extends z.ZodType>(row: V) =>
  z.strictObject({
    rows: z.array(row),
    next: z.strictObject({ key: z.string(), id: idSchema }).nullable(),
    total: z.int(),
  });

const matterCalls = {
  create: {
    input: z.strictObject({ value: matterRecordSchema }),
    output: written(storedSchema(matterRecordSchema)),
    writes: 'much',
  },
  save: {
    input: z.strictObject({ id: idSchema, rev: revision, value: matterRecordSchema }),
    output: written(storedSchema(matterRecordSchema)),
    writes: 'much',
  },
  get: { input: byId, output: storedSchema(matterRecordSchema), writes: 'nothing' },
  list: {
    input: z.strictObject({
      /** `recent` and `created`: newest first. `due`: the next deadline first, matters without one last. */
      order: z.enum(['recent', 'title', 'client', 'created', 'due']).default('recent'),
      state: matterStates.optional(),
      pack: z.string().max(200).optional(),
      /** A part of title, client or number; letter case, traditional or simplified characters and width are alike. */
      text: z.string().max(400).optional(),
      after,
      limit,
    }),
    output: page(matterSummarySchema),
    writes: 'nothing',
  },
  /** Writes down that the matter with its files is about to leave the vault readable. */
  handOut: { input: byId, output: written(z.null()), writes: 'little' },
  /** Destroys the matter's key, and with it the matter. */
  destroy: { input: byId, output: written(z.null()), writes: 'little' },
} as const;

const clientCalls = {
  create: {
    input: z.strictObject({ value: clientRecordSchema }),
    output: written(storedSchema(clientRecordSchema)),
    writes: 'much',
  },
  save: {
    input: z.strictObject({ id: idSchema, rev: revision, value: clientRecordSchema }),
    output: written(storedSchema(clientRecordSchema)),
    writes: 'much',
  },
  get: { input: byId, output: storedSchema(clientRecordSchema), writes: 'nothing' },
  list: { input: z.strictObject({ after, limit }), output: page(clientSummarySchema), writes: 'nothing' },
  remove: { input: removal, output: written(z.null()), writes: 'little' },
} as const;

const factKey = z.string().min(1).max(200);
/** The number of the state that the caller has seen; 0 where there was no fact. Left out: whatever is there. */
const seen = z.int().min(0).optional();
const factState = z.strictObject({ rev: z.int().min(1), fact: factSchema.nullable() });
/** The site, flow or contract that an answer is for; left out: what is answered once, and what the first one answers. */
const instance = idSchema.optional();
const answered = z.strictObject({ matterId: idSchema, key: factKey, instance });
/** `id` is the fact's name in the audit. */
const listedFact = z.strictObject({
  id: z.string(),
  instance: idSchema.nullable(),
  rev: z.int().min(1),
  updatedAt: instantSchema,
  fact: factSchema,
});
const factCalls = {
  list: {
    /** With the answers of all instances, or only with those that are kept under their own key. */
    input: z.strictObject({ matterId: idSchema, instances: z.boolean().default(false) }),
    output: z.array(listedFact),
    writes: 'nothing',
  },
  set: {
    input: z.strictObject({ matterId: idSchema, fact: factSchema, instance, rev: seen }),
    output: written(factState),
    writes: 'much',
  },
  clear: {
    input: z.strictObject({ ...answered.shape, rev: seen }),
    output: written(factState),
    writes: 'much',
  },
  /** Takes back the last change that is not taken back yet; the undoing is itself history. */
  undo: { input: answered, output: written(factState), writes: 'much' },
  history: {
    input: answered,
    output: z.array(factChangeSchema),
    writes: 'nothing',
  },
} as const;

const evidenceCalls = {
  ...recordCalls(evidenceRecordSchema),
  /** Takes a piece out of the matter, its file for good; the record stays, and says why, by whom and when. */
  withdraw: {
    input: z.strictObject({ id: idSchema, rev: revision, reason: z.string().min(1).max(1_000) }),
    output: written(storedSchema(evidenceRecordSchema)),
    writes: 'little',
  },
} as const;

/** The plain size of every chunk of an attachment but the last. */
export const CHUNK_BYTES = 1_048_576;

const attachmentCalls = {
  begin: {
    input: z.strictObject({
      matterId: idSchema,
      name: z.string().min(1).max(1_000),
      type: z.string().min(1).max(200).optional(),
      /** Where known, so that room is checked before the first byte. */
      bytes: z.int().min(0).optional(),
    }),
    output: z.strictObject({ id: idSchema, chunkBytes: z.int() }),
    writes: 'much',
  },
  append: {
    input: z.strictObject({ id: idSchema, index: z.int().min(0), bytes: bytesSchema }),
    output: z.strictObject({ received: z.int() }),
    writes: 'much',
  },
  finish: {
    input: z.strictObject({
      id: idSchema,
      /** What the sender hashed; a difference cancels the attachment. */
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    output: written(storedSchema(attachmentRecordSchema)),
    writes: 'much',
  },
  /** Leaves nothing of an unfinished attachment. */
  cancel: { input: byId, output: z.null(), writes: 'little' },
  get: { input: byId, output: storedSchema(attachmentRecordSchema), writes: 'nothing' },
  list: { input: inMatter, output: z.array(storedSchema(attachmentRecordSchema)), writes: 'nothing' },
  read: {
    input: z.strictObject({ id: idSchema, index: z.int().min(0) }),
    output: z.strictObject({ bytes: bytesSchema, last: z.boolean() }),
    writes: 'nothing',
  },
  /** Writes down that the file is about to leave the vault readable. */
  handOut: { input: byId, output: written(z.null()), writes: 'little' },
  remove: { input: removal, output: written(z.null()), writes: 'little' },
} as const;

const auditEntrySchema = z.strictObject({
  revision,
  at: instantSchema,
  by: z.string(),
  action: z.string(),
  matterId: idSchema.nullable(),
  records: z.array(z.strictObject({ table: z.string(), id: z.string(), rev: z.int() })),
});
export type AuditView = z.infer<typeof auditEntrySchema>;

const auditCalls = {
  /**
   * Newest first, pages by revision. A page of one matter looks through no more than so many entries of the vault: it
   * may be short, or empty, and there may yet be more.
   */
  list: {
    input: z.strictObject({ before: revision.nullable().default(null), matterId: idSchema.optional(), limit }),
    output: z.strictObject({ entries: z.array(auditEntrySchema), next: revision.nullable() }),
    writes: 'nothing',
  },
  verify: {
    input: nothing,
    output: z.discriminatedUnion('whole', [
      z.strictObject({ whole: z.literal(true), entries: z.int() }),
      z.strictObject({ whole: z.literal(false), at: revision, reason: z.enum(['missing', 'changed', 'head']) }),
    ]),
    writes: 'nothing',
  },
} as const;

const summaryCalls = {
  /** Folds the delta log into the sealed blobs. Done by itself when idle; asked for before a backup or a lock. */
  fold: { input: nothing, output: z.strictObject({ folded: z.int() }), writes: 'much' },
  /** Makes the list anew from the rows themselves, where the stored one was damaged. */
  rebuild: { input: nothing, output: z.strictObject({ entries: z.int() }), writes: 'much' },
} as const;

/** Everything that the vault does, one entry a use case. Both sides parse both directions with it. */
export const vaultContract = {
  ...named('vault', vaultCalls),
  ...named('matters', matterCalls),
  ...named('clients', clientCalls),
  ...named('parties', recordCalls(partyRecordSchema)),
  ...named('facts', factCalls),
  ...named('evidence', evidenceCalls),
  ...named('assessments', frozenCalls(assessmentRecordSchema)),
  ...named('memos', recordCalls(memoRecordSchema)),
  ...named('tasks', recordCalls(taskRecordSchema)),
  ...named('notes', recordCalls(noteRecordSchema)),
  ...named('attachments', attachmentCalls),
  ...named('audit', auditCalls),
  ...named('summaries', summaryCalls),
  ...named('search', searchCalls),
  ...named('outgoing', outgoingCalls),
  ...named('incoming', incomingCalls),
} as const;

export type VaultContract = typeof vaultContract;
export type VaultMethod = keyof VaultContract;
/** What a caller passes; defaults may be left out. */
export type VaultInput<M extends VaultMethod> = z.input<VaultContract[M]['input']>;
/** What the vault works with: the input, parsed. */
export type VaultArguments<M extends VaultMethod> = z.output<VaultContract[M]['input']>;
export type VaultOutput<M extends VaultMethod> = z.output<VaultContract[M]['output']>;

/** True for a name that is a method, and not merely a property of objects. */
export const isVaultMethod = (name: string): name is VaultMethod => Object.hasOwn(vaultContract, name);
