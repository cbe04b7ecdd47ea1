import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly';
import { evidenceReferenceSchema } from './evidence';
import { factStatuses } from './ladders';

/** What a fact can be; the pack's vocabulary narrows it for each key. Dates and codes are strings. */
export const factValueSchema = z.union([z.boolean(), z.number(), z.string()]);
export type FactValue = z.infer<typeof factValueSchema>;

/** One answered question of a matter, with how well the answer is known. */
export const factSchema = z.strictObject({
  key: z.string().min(1),
  /** Null: not known. */
  value: factValueSchema.nullable(),
  status: z.enum(factStatuses),
  /** What the other side says; only with a disputed fact. */
  alternative: factValueSchema.optional(),
  evidence: z.array(evidenceReferenceSchema).default([]),
  note: z.string().optional(),
});
export type Fact = DeepReadonly<z.infer<typeof factSchema>>;
