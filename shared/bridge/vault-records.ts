import { z } from 'zod';
import { assessmentSchema } from '../model/assessment';
import { dateSchema } from '../model/date';
import { evidenceSchema } from '../model/evidence';
import { factSchema } from '../model/fact';
import { matterSchema } from '../model/matter';
import { clientSchema } from '../model/party';
import { repeatsSchema } from '../model/repeats';

/** Bytes that own their memory whole, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;
export const bytesSchema = z.custom<Bytes>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
);

export const idSchema = z.uuid();
export const instantSchema = z.iso.datetime();

const line = z.string().min(1).max(1_000);
const prose = z.string().max(1_000_000);

const lines = z.array(line).max(1_000).optional();

const contactShape = {
  address: line.optional(),
  contact: line.optional(),
  note: prose.optional(),
  formerNames: lines,
  /** Addresses on chains, tokens and projects that are known to be theirs: what conflicts are looked up by. */
  wallets: lines,
  tokens: lines,
  projects: lines,
};

/** A client of the firm, apart from any matter. */
export const clientRecordSchema = z.strictObject({ ...clientSchema.shape, ...contactShape });

/** Somebody in a matter: the client in its role, a hosting firm, a buyer, an authority. */
export const partyRecordSchema = z.strictObject({ ...clientSchema.shape, role: line, ...contactShape });

/** The head of a matter; its facts and evidence are records of their own. */
export const matterRecordSchema = z.strictObject({
  ...matterSchema.pick({ title: true, client: true, pack: true, asOf: true }).shape,
  /** The release of the pack that the matter stays with; absent: the one that Adit carries. */
  packRelease: line.optional(),
  clientId: idSchema.optional(),
  /** The firm's file number. */
  number: line.optional(),
  state: z.enum(['open', 'closed']).default('open'),
  note: prose.optional(),
  /** The questions that are answered for several sites, flows of tokens or contracts. */
  repeats: repeatsSchema.optional(),
});

/** A file or reference that proves facts; the stored file, where there is one, is an attachment. */
export const evidenceRecordSchema = z.strictObject({
  ...evidenceSchema.omit({ id: true }).shape,
  /** The id by which facts refer to it, such as `E1`. */
  reference: line,
  importedOn: dateSchema.optional(),
  attachmentId: idSchema.optional(),
  /** From whom the firm has it. */
  source: line.optional(),
  /** Where a piece without a file is found: an address or transaction on a chain, a file number. */
  locator: line.optional(),
  /** Its pages, as the schedule gives them. */
  pages: line.optional(),
  /** What it is to prove, in the lawyer's words. */
  purpose: prose.optional(),
  /** What is to be said of each of the three properties that evidence must have. */
  properties: z
    .strictObject({ authenticity: prose.optional(), legality: prose.optional(), relevance: prose.optional() })
    .optional(),
  note: prose.optional(),
  /** Its file was taken out of the matter: why, by whom and when. The record stays, with the hash of what was there. */
  removed: z.strictObject({ reason: line, by: line, at: instantSchema }).optional(),
});

/** The frozen result of applying a pack to the facts of a day, with those facts. */
export const assessmentRecordSchema = z.strictObject({ assessment: assessmentSchema, facts: z.array(factSchema) });

/** A memo. Its blocks are the memo model's own business: the vault keeps them as they are. */
export const memoRecordSchema = z.strictObject({
  title: line,
  assessmentId: idSchema.optional(),
  /** Issued memos are frozen: the vault refuses to save over one or to remove it. */
  state: z.enum(['draft', 'issued']).default('draft'),
  /** The one hash under which memo, facts, pack version and evidence were frozen. */
  seal: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  content: z.json(),
});

export const taskRecordSchema = z.strictObject({
  title: line,
  done: z.boolean().default(false),
  due: dateSchema.optional(),
  assignee: line.optional(),
  note: prose.optional(),
  /** The key of the fact that the task is to clear up. */
  fact: line.optional(),
});

export const noteRecordSchema = z.strictObject({ title: line.optional(), text: prose });

/** What is kept about a stored file. Its bytes lie in sealed chunks. */
export const attachmentRecordSchema = z.strictObject({
  name: line,
  type: line.optional(),
  bytes: z.int().min(0),
  chunks: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One change of a fact: who, when, from, to. Null: the fact was not there. */
export const factChangeSchema = z.strictObject({
  key: z.string().min(1),
  number: z.int().min(1),
  kind: z.enum(['set', 'undo']),
  by: z.string().min(1),
  at: instantSchema,
  from: factSchema.nullable(),
  to: factSchema.nullable(),
});
export type FactChange = z.infer<typeof factChangeSchema>;

export type MatterRecord = z.infer<typeof matterRecordSchema>;
export type EvidenceRecord = z.infer<typeof evidenceRecordSchema>;
export type ClientRecord = z.infer<typeof clientRecordSchema>;
export type AttachmentRecord = z.infer<typeof attachmentRecordSchema>;

/** A record as it is handed out: `rev` counts its saves and must be given back to save it. */
export const storedSchema = <V extends z.ZodType>(value: V) =>
  z.strictObject({ id: idSchema, rev: z.int().min(1), createdAt: instantSchema, updatedAt: instantSchema, value });

export interface Stored<V> {
  readonly id: string;
  readonly rev: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly value: V;
}
