import { z } from 'zod';
import { type AddedBlock, addedForms, type Edit, type KeptMemo } from '../memo/editing/kept-memo';
import type { IssuedBasis, IssuedMemo } from '../memo/issue/issued-memo';
import type { SignedCopy } from '../memo/issue/signed-copy';
import { type Inline, type MemoBlock, type MemoOutline, memoProfiles, type SectionBlock } from '../memo/model';
import { dateSchema } from './date';
import { factSchema } from './fact';
import { confidences, limbIds } from './ladders';
import { languages } from './text';

const ids = z.array(z.string()).readonly().exactOptional();

const source = z.strictObject({
  elements: ids,
  arguments: ids,
  facts: ids,
  authorities: ids,
  cases: ids,
  evidence: ids,
  rules: ids,
  own: z.literal(true).exactOptional(),
});

const cite = z.union([
  z.strictObject({ authority: z.string(), pinpoint: z.string() }),
  z.strictObject({ case: z.string() }),
]);

const inline: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    mark: z.enum(['strong', 'label', 'caution']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('note'), cites: z.array(cite).readonly() }),
  z.strictObject({ kind: z.literal('gap'), key: z.string(), text: z.string() }),
]);

const runs = z.array(inline).readonly();
const base = { id: z.string().min(1), source };

const heading = z.strictObject({
  ...base,
  kind: z.literal('heading'),
  lines: z.array(z.strictObject({ id: z.string(), label: z.string(), value: runs })).readonly(),
});
const paragraph = z.strictObject({
  ...base,
  kind: z.literal('paragraph'),
  role: z.enum(['body', 'lead', 'plain', 'quote', 'remark', 'signature']),
  content: runs,
});
const list = z.strictObject({
  ...base,
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(runs).readonly(),
});
const row = z.strictObject({ id: z.string(), group: z.boolean(), cells: z.array(z.array(runs).readonly()).readonly() });
const table = z.strictObject({
  ...base,
  kind: z.literal('table'),
  caption: z.string(),
  columns: z.array(z.strictObject({ title: z.string(), width: z.number().positive() })).readonly(),
  rows: z.array(row).readonly(),
});
const section: z.ZodType<SectionBlock> = z.lazy(() =>
  z.strictObject({
    ...base,
    kind: z.literal('section'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    annex: z.boolean(),
    title: z.string(),
    children: z.array(block).readonly(),
  }),
) as z.ZodType<SectionBlock>;

const block = z.lazy(() => z.union([heading, section, paragraph, list, table])) as z.ZodType<MemoBlock>;

const paragraphs = z.array(runs).readonly();
const own = z.literal(true).exactOptional();

const edit: z.ZodType<Edit> = z.strictObject({
  text: paragraphs,
  own,
  made: z.union([paragraph, list]),
  after: z.string(),
  aside: z.literal(true).exactOptional(),
});

const added: z.ZodType<AddedBlock> = z.strictObject({
  id: z.string().min(1),
  after: z.string(),
  form: z.enum(addedForms),
  text: paragraphs,
  own,
});

/** The record without which no memo goes abroad. */
const clearance = z.strictObject({
  approvedBy: z.string().trim().min(1),
  on: dateSchema,
  ground: z.string().trim().min(1),
});

const citationText = z.strictObject({
  full: z.string(),
  short: z.string(),
  stem: z.strictObject({ full: z.string(), short: z.string() }).exactOptional(),
  places: z.record(z.string(), z.string()).exactOptional(),
  fullNote: z.string(),
  shortNote: z.string(),
});

/** A memo as it is kept and exchanged, `adit-memo` version 1: what is said, not how it looks. */
export const memoSchema: z.ZodType<MemoOutline> = z
  .strictObject({
    format: z.literal('adit-memo'),
    version: z.literal(1),
    lang: z.enum(languages),
    profile: z.enum(memoProfiles),
    clearance: clearance.exactOptional(),
    title: z.string(),
    subject: z.string(),
    legend: z.string(),
    date: dateSchema,
    gapCount: z.number().int().min(0),
    blocks: z.array(block).readonly(),
    citations: z.record(z.string(), citationText),
  })
  .refine((memo) => (memo.profile === 'abroad') === (memo.clearance !== undefined), { path: ['clearance'] });

/** A memo under the lawyer's hand as it is kept, `adit-kept-memo` version 1. */
export const keptMemoSchema: z.ZodType<KeptMemo> = z.strictObject({
  format: z.literal('adit-kept-memo'),
  version: z.literal(1),
  generated: memoSchema,
  edits: z.record(z.string(), edit),
  added: z.array(added).readonly(),
  removed: z.record(z.string(), z.string()),
  moved: z.record(z.string(), z.string()).exactOptional(),
});

const basis: z.ZodType<IssuedBasis> = z.strictObject({
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: dateSchema,
  facts: z.array(factSchema).readonly(),
  evidence: z.array(z.strictObject({ id: z.string(), sha256: z.string().nullable() })).readonly(),
  findings: z
    .array(z.strictObject({ limb: z.enum(limbIds), finding: z.string(), confidence: z.enum(confidences) }))
    .readonly(),
}) as unknown as z.ZodType<IssuedBasis>;

/** A memo as it went out, `adit-issued-memo` version 1. */
export const issuedMemoSchema: z.ZodType<IssuedMemo> = z.strictObject({
  format: z.literal('adit-issued-memo'),
  version: z.literal(1),
  memo: memoSchema,
  basis,
  approval: z.strictObject({ by: z.string().trim().min(1), on: dateSchema }),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is kept of a signed PDF, `adit-signed-copy` version 1; its bytes are an attachment of the matter. */
export const signedCopySchema: z.ZodType<SignedCopy> = z.strictObject({
  format: z.literal('adit-signed-copy'),
  version: z.literal(1),
  seal: hash,
  sha256: hash,
  name: z.string().min(1),
});
