import { z } from 'zod';
import { dateSchema } from './date';
import type { DeepReadonly } from './deep-readonly';

/** A file or reference that proves facts. */
export const evidenceSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  kind: z.string().min(1),
  /** Absent for an undated document. */
  sourceDate: dateSchema.optional(),
  /** In either letter case, ties the record to the bytes that were read. Absent for a reference without a file. */
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
});
export type Evidence = DeepReadonly<z.infer<typeof evidenceSchema>>;

/** Where in a piece of evidence a fact is found. */
export const evidenceReferenceSchema = z.strictObject({
  id: z.string().min(1),
  page: z.string().min(1).optional(),
});
